import { SignedPolicy } from '../../utils/contracts/admin.ts';
import type { Fault } from '../../utils/contracts/faults.ts';
import type { Head } from '../../utils/contracts/policy-wire.ts';
import { Refusal } from '../http/refusal.ts';
import { type CompiledPolicy, compilePolicy } from '../publish/compile.ts';
import { sameJson } from '../publish/same-json.ts';
import { type VerifiedHead, verifySignedHead } from '../publish/verify.ts';
import { readDocument } from './edit.ts';
import { lay, type Prepared, refuseFaults } from './prepare.ts';
import type { Shop } from './shop.ts';

/** How far the clock of whoever signs may be ahead, in seconds; browsers are as patient. */
const clockSkew = 300;

function refusal(faults: readonly Fault[]): Refusal {
	return new Refusal(422, 'The signed policy cannot be published. Nothing changed for anybody.', faults);
}

function faultsOfHead({ version, issued, expires }: Head, newest: number, now: string): Fault[] {
	const seconds = Date.parse(now) / 1000;
	const at = (epoch: number) => new Date(epoch * 1000).toISOString();
	const faults: Fault[] = [];
	const fault = (field: string, found: string, expected: string) =>
		faults.push({ path: `head.${field}`, found, expected });
	if (version <= newest) fault('version', String(version), `${newest + 1} or more: browsers refuse what is not newer`);
	if (issued > seconds + clockSkew) fault('issued', at(issued), `a time that has come by the desk's clock (${now})`);
	if (expires <= Math.max(seconds, issued)) fault('expires', at(expires), 'a time to come');
	return faults;
}

function faultsOfContent(head: Head, compiled: CompiledPolicy): Fault[] {
	const { version, issued, expires, keys, ...content } = head;
	if (sameJson(content, compiled.head)) return [];
	const expected = `the settings and index that the source compiles to here (settings ${compiled.head.settings}): sign it with the version of Signpost that the desk runs`;
	return [{ path: 'head.settings', found: head.settings, expected }];
}

/**
 * Checks a policy that was signed elsewhere as thoroughly as one of our own, and stores its files: a trusted key signed
 * it, it is newer, it has no fault, and its source compiles to the very bytes that the head names. Throws a 422.
 */
export async function prepareSigned(
	shop: Shop,
	{ body, keys, newest, now }: { body: Uint8Array; keys: readonly string[]; newest: number; now: string },
): Promise<{ prepared: Prepared; signed: string } & VerifiedHead> {
	const { head: signed, source } = readDocument(SignedPolicy, body);
	const verified = await verifySignedHead(signed, keys);
	if (!verified.ok) throw refusal(verified.faults);
	const { head } = verified.value;
	const old = faultsOfHead(head, newest, now);
	if (old.length > 0) throw refusal(old);
	refuseFaults(source, now);
	const compiled = compilePolicy(source);
	const other = faultsOfContent(head, compiled);
	if (other.length > 0) throw refusal(other);
	return { prepared: await lay(shop, source, compiled), signed, ...verified.value };
}
