import { useState } from 'preact/hooks';
import type { Overview } from '../../../utils/contracts/admin.ts';
import type { PackedExtension } from '../../../utils/contracts/updates.ts';
import { Choice, ChoiceGroup } from '../shell/choice.tsx';
import { words } from '../words.ts';
import { CopyField } from './copy-field.tsx';
import { chromiumPolicy, firefoxPolicy, policyByHand, type Values } from './managed-policy.ts';

const browsers = ['chrome', 'edge', 'firefox'] as const;

interface AllBrowsersProps {
	deskUrl: string;
	overview: Overview;
}

/** The policies that install the extension in all browsers; where it is not packed yet, how it is. */
export function AllBrowsers({ deskUrl, overview }: AllBrowsersProps) {
	const { enrolmentKey, policyKeys, extension } = overview;
	const values = { deskUrl: extension?.deskUrl ?? deskUrl, enrolmentKey, policyKeys };
	return extension ? <Installing here={deskUrl} values={values} extension={extension} /> : <Packing values={values} />;
}

function Packing({ values }: { values: Values }) {
	const { setUp } = words;
	const command = `npm run pack-extension -- --desk ${values.deskUrl} --key signpost-extension.pem`;
	return (
		<>
			<p>{setUp.pack}</p>
			<CopyField label={setUp.packLabel} value={command} />
			<CopyField label={setUp.policyLabel} value={policyByHand(values)} hint={setUp.byHandHint} lines />
		</>
	);
}

interface InstallingProps {
	/** The address under which this page was opened. */
	here: string;
	values: Values;
	extension: PackedExtension;
}

function Installing({ here, values, extension }: InstallingProps) {
	const [browser, setBrowser] = useState<(typeof browsers)[number]>('chrome');
	const { setUp } = words;
	const isFirefox = browser === 'firefox';
	const policy = isFirefox ? firefoxPolicy(values, extension) : chromiumPolicy(values, extension, browser);
	return (
		<>
			<p>{setUp.served(extension.version)}</p>
			{extension.deskUrl !== here && <p>{setUp.elsewhere(extension.deskUrl)}</p>}
			<ChoiceGroup label={setUp.browser} look="segments">
				{browsers.map((each) => (
					<Choice
						key={each}
						name="set-up-browser"
						value={each}
						label={setUp.browsers[each].label}
						checked={each === browser}
						onChoose={() => setBrowser(each)}
					/>
				))}
			</ChoiceGroup>
			{isFirefox && !extension.firefoxSigned && <p>{setUp.unsigned}</p>}
			<CopyField key={browser} label={setUp.policyLabel} value={policy} hint={setUp.browsers[browser].hint} lines />
			<p class="field-hint">{setUp.otherSystems}</p>
		</>
	);
}
