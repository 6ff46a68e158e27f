import { parseJson } from '../../utils/contracts/faults.ts';
import { Head } from '../../utils/contracts/policy-wire.ts';

/** What a head says, without a look at its signature: for heads of our own. Throws where it is none. */
export function readHead(jws: string): Head {
	const [, payload = ''] = jws.split('.');
	const parsed = parseJson(Head, Buffer.from(payload, 'base64url').toString('utf8'));
	if (parsed.ok) return parsed.value;
	throw new Error(`not a head: ${parsed.faults.map(({ path }) => path).join(', ')}`);
}
