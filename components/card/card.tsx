import type { ComponentChildren } from 'preact';

/** One calm card: compose it of `CardTop`, `CardBody`, `CardActions` and `CardFoot`. */
export function Card({ raised = false, children }: { raised?: boolean; children: ComponentChildren }) {
	return <div class={raised ? 'card card-raised' : 'card'}>{children}</div>;
}

interface CardTopProps {
	heading: ComponentChildren;
	/** Beside the heading at the start: the mark. */
	mark?: ComponentChildren;
	/** Beside the heading at the end: a tag, a small button. */
	aside?: ComponentChildren;
	level?: 'h1' | 'h2' | 'h3';
	/** One sentence under the heading. */
	children?: ComponentChildren;
}

export function CardTop({ heading, mark, aside, level: Heading = 'h2', children }: CardTopProps) {
	return (
		<div class="card-top">
			{mark}
			<div class="card-title">
				<Heading class="card-heading" tabIndex={-1}>
					{heading}
				</Heading>
				{children}
			</div>
			{aside}
		</div>
	);
}

export function CardBody({ children }: { children: ComponentChildren }) {
	return <div class="card-body">{children}</div>;
}

interface CardActionsProps {
	children?: ComponentChildren;
	/** What leads away, at the other end of the line. */
	end?: ComponentChildren;
}

export function CardActions({ children, end }: CardActionsProps) {
	return (
		<div class="card-actions">
			{children}
			{end && <div class="card-actions-end">{end}</div>}
		</div>
	);
}

export function CardFoot({ children }: { children: ComponentChildren }) {
	return <div class="card-foot">{children}</div>;
}
