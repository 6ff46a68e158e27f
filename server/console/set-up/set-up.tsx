import { useState } from 'preact/hooks';
import type { Reply } from '../api.ts';
import type { Desk } from '../desk.ts';
import { AskFirst } from '../shell/ask-first.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { words } from '../words.ts';
import { AllBrowsers } from './all-browsers.tsx';
import { CopyField } from './copy-field.tsx';
import './set-up.css';

/** What a browser needs to find this desk and to trust its list, and how the extension gets into it. */
export function SetUp({ desk }: { desk: Desk }) {
	const overview = desk.overview.value;
	const [replaced, setReplaced] = useState<Reply<unknown> | null>(null);
	const { setUp } = words;
	const deskUrl = location.origin;
	return (
		<>
			<div class="view-head">
				<h1>{setUp.heading}</h1>
			</div>
			<p class="lead">{setUp.intro}</p>
			{overview !== null && (
				<div class="set-up">
					<section class="set-up-values" aria-label={setUp.values}>
						<CopyField label={setUp.deskUrl} value={deskUrl} />
						<CopyField label={setUp.enrolmentKey} value={overview.enrolmentKey} hint={setUp.enrolmentHint}>
							<AskFirst
								label={setUp.replace}
								question={setUp.replaceQuestion}
								yes={setUp.replaceYes}
								no={setUp.replaceNo}
								act={async () => setReplaced(await desk.replaceEnrolmentKey())}
							/>
							<p role="status">{replaced?.ok && setUp.replaced}</p>
							{replaced?.ok === false && <Trouble failure={replaced.failure} heading={words.failures.notDone} />}
						</CopyField>
						{overview.policyKeys.map((key, index) => (
							<CopyField
								key={key}
								label={setUp.policyKey(index + 1, overview.policyKeys.length)}
								value={key}
								hint={setUp.policyKeysHint}
							/>
						))}
					</section>
					<section class="set-up-load" aria-labelledby="load-heading">
						<h2 id="load-heading">{setUp.load}</h2>
						<ol>
							{setUp.loadSteps.map(({ text, code }) => (
								<li key={text}>
									{text} {code !== null && <code>{code}</code>}
								</li>
							))}
						</ol>
					</section>
					<section class="set-up-managed" aria-labelledby="managed-heading">
						<h2 id="managed-heading">{setUp.managed}</h2>
						<AllBrowsers deskUrl={deskUrl} overview={overview} />
						<p class="field-hint">{setUp.groupsHint}</p>
					</section>
				</div>
			)}
		</>
	);
}
