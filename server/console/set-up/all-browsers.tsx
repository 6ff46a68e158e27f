import type { Overview } from '../../../utils/contracts/admin.ts';
import { words } from '../words.ts';
import { CopyField } from './copy-field.tsx';
import { chromiumPolicy, firefoxPolicy, policyByHand } from './managed-policy.ts';

interface AllBrowsersProps {
	deskUrl: string;
	overview: Overview;
}

/** The policies that install the extension in all browsers; where it is not packed yet, how it is. */
export function AllBrowsers({ deskUrl, overview }: AllBrowsersProps) {
	const { setUp } = words;
	const { enrolmentKey, policyKeys, extension } = overview;
	const values = { deskUrl, enrolmentKey, policyKeys };
	if (!extension) {
		const command = `npm run pack-extension -- --desk ${deskUrl} --key signpost-extension.pem`;
		return (
			<>
				<p>{setUp.pack}</p>
				<CopyField label={setUp.packLabel} value={command} />
				<CopyField label={setUp.byHandLabel} value={policyByHand(values)} hint={setUp.byHandHint} lines />
			</>
		);
	}
	const { chrome, edge, firefox } = setUp.policies;
	return (
		<>
			<p>{setUp.managedServed(extension.version)}</p>
			<div class="set-up-policies">
				<CopyField {...chrome} value={chromiumPolicy(values, extension, 'chrome')} lines />
				<CopyField {...edge} value={chromiumPolicy(values, extension, 'edge')} lines />
				<CopyField {...firefox} value={firefoxPolicy(values, extension)} lines />
			</div>
			{!extension.firefoxSigned && <p class="field-hint">{setUp.unsigned}</p>}
			<p class="field-hint">{setUp.otherSystems}</p>
		</>
	);
}
