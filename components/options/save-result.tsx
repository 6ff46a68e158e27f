import { fieldOfPath } from './fields.ts';
import type { OptionsProps } from './options.tsx';

/** What came of saving, and what happens next. */
export function SaveResult({ words, status, faults, saving, saved }: OptionsProps) {
	const { t } = words;
	const faulty = new Set(faults.map(({ path }) => fieldOfPath(path))).size;
	const connected = status?.policy && status.organization;

	const text = () => {
		if (saving) return '';
		if (faulty > 0) return t('options.notSaved', { count: faulty });
		if (!saved) return '';
		return connected
			? t('options.connected', { organization: status.organization ?? '', version: status.policy?.version ?? 0 })
			: t('options.waiting');
	};
	return (
		<p class={faulty > 0 ? 'options-result options-result-faults' : 'options-result options-result-done'} role="status">
			{text()}
		</p>
	);
}
