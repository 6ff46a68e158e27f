import { CircleAlert, Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';

interface FieldProps {
	/** Id of the control; hint and fault get `<id>-hint` and `<id>-fault`, see `describedBy`. */
	id: string;
	label: string;
	hint?: string | undefined;
	/** What would be right, where it is not. */
	fault?: string | undefined;
	/** Who set it, where the person cannot. */
	locked?: string | undefined;
	children: ComponentChildren;
}

/** The `aria-describedby` of a field's control. */
export function describedBy({ id, hint, fault, locked }: Omit<FieldProps, 'label' | 'children'>): string | undefined {
	const ids = [fault && `${id}-fault`, locked && `${id}-locked`, hint && `${id}-hint`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

export function Field({ id, label, hint, fault, locked, children }: FieldProps) {
	return (
		<div class="field">
			<label class="field-label" for={id}>
				{label}
			</label>
			{children}
			{fault && (
				<p class="field-fault" id={`${id}-fault`}>
					<Icon node={CircleAlert} />
					{fault}
				</p>
			)}
			{locked && (
				<p class="field-locked" id={`${id}-locked`}>
					<Icon node={Lock} />
					{locked}
				</p>
			)}
			{hint && (
				<p class="field-hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}
