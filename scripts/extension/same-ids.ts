import type { UpdatesIndex } from '../../utils/contracts/updates.ts';
import { chromiumId } from './chromium-id.ts';
import type { PackageKey } from './package-key.ts';

interface Ids {
	/** The key that is to sign, `null` where it would be made. */
	key: PackageKey | null;
	keyFile: string;
	firefoxId: string;
}

/** Throws where what is to be packed is another extension to browsers than what they get from here now. */
export function expectSameIds(before: UpdatesIndex, { key, keyFile, firefoxId }: Ids): void {
	const remedy = 'If that is meant, say --new-id: browsers that have the one of before get no update any more.';
	if (key === null) {
		throw new Error(`There is no key at ${keyFile}, and what was packed here before had one. Name that one. ${remedy}`);
	}
	const id = chromiumId(key.publicKey);
	if (id !== before.chromiumId) {
		throw new Error(
			`${keyFile} is the key of ${id}, and what was packed here before is ${before.chromiumId}. ${remedy}`,
		);
	}
	if (firefoxId !== before.firefoxId) {
		throw new Error(
			`What was packed here before is ${before.firefoxId} in Firefox, and this is ${firefoxId}: keep it with --firefox-id. ${remedy}`,
		);
	}
}
