import type { UpdatesIndex } from '../../utils/contracts/updates.ts';
import { isAskedByFirefox } from './manifests.ts';
import type { PackageKey } from './package-key.ts';

interface Packed {
	packed: UpdatesIndex;
	/** What was there before. */
	before: UpdatesIndex | null;
	folder: string;
	deskUrl: string;
	key: PackageKey;
	keyFile: string;
}

/** Whether each packed extension that both have is the same in both. */
function isSame(a: UpdatesIndex['files'], b: UpdatesIndex['files']): boolean {
	return Object.entries(a).every(([name, hash]) => !/\.(crx|xpi)$/.test(name) || (b[name] ?? hash) === hash);
}

/** What IT has to know of a change from what browsers may have already. */
function warnings({ packed, before }: Packed): string[] {
	if (before === null) return [];
	if (before.version !== packed.version || isSame(packed.files, before.files)) return [];
	return [
		`! It is another ${packed.version} than what was packed here before. Browsers that have that one keep it: they take`,
		'  what has a higher version in package.json.',
	];
}

/** What was packed, and what comes next, as lines to print. */
export function report(all: Packed): string[] {
	const { packed, folder, deskUrl, key, keyFile } = all;
	const signed = packed.firefoxSigned ? '' : ', not signed by Mozilla: for Firefox ESR alone';
	return [
		`Signpost ${packed.version}, packed for ${deskUrl}`,
		`  Chrome, Edge   ${packed.chromiumId}`,
		`  Firefox        ${packed.firefoxId}${signed}`,
		`  Folder         ${folder}`,
		`  Key            ${keyFile}${key.isNew ? ' (new: keep it safe, and away from the desk)' : ''}`,
		...(isAskedByFirefox(deskUrl) ? [] : ['! Firefox updates over HTTPS alone: there this add-on stays what it is.']),
		...warnings(all),
		`The console’s Set-up has the policies that install it: ${deskUrl}/console/#/set-up`,
	];
}
