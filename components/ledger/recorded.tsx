import { Eye, EyeOff } from 'lucide';
import type { Recording } from '../../utils/contracts/ledger.ts';
import { Icon, type IconNode } from '../icon/icon.tsx';
import type { Words } from '../words/words.ts';

interface RecordedProps {
	recording: Recording;
	organization: string;
	words: Words;
}

/** What the policy has Signpost record, and what never leaves the browser. */
export function Recorded({ recording, organization, words }: RecordedProps) {
	const { t } = words;
	const { days, fileNames, reason } = recording;
	return (
		<section class="card ledger-recorded" aria-labelledby="recorded">
			<h2 id="recorded">{t('recorded.title')}</h2>
			<Points icon={Eye}>
				{[
					t('recorded.moments', { organization, count: days }),
					t('recorded.requests'),
					t(fileNames ? 'recorded.fileNames' : 'recorded.files'),
					...(reason ? [t('recorded.reason')] : []),
				]}
			</Points>
			<h3>{t('never.title')}</h3>
			<Points icon={EyeOff}>{[t('never.sites'), t('never.pages'), t('never.private')]}</Points>
		</section>
	);
}

function Points({ icon, children }: { icon: IconNode; children: readonly string[] }) {
	return (
		<ul class="ledger-points">
			{children.map((text) => (
				<li key={text}>
					<Icon node={icon} />
					<p>{text}</p>
				</li>
			))}
		</ul>
	);
}
