import type { PolicyKeys } from '../../utils/contracts/admin.ts';
import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import { Refusal } from '../http/refusal.ts';
import type { KeyRing } from '../publish/key-ring.ts';
import type { Services } from '../services.ts';
import { readKeys } from './policy-keys.ts';
import { renewIfDue } from './renew.ts';

const dayMs = 24 * 3_600_000;

function ringOf({ signing }: Services): KeyRing {
	if (signing.at === 'desk') return signing.ring;
	throw new Refusal(409, 'The keys are kept elsewhere. The next signed policy says which keys may sign from then on.');
}

/** Makes the next key and lets a head name it at once. Throws a 409 where there is one already. */
export async function addNextKey(services: Services, overlapDays: number, by: Admin): Promise<PolicyKeys> {
	const ring = ringOf(services);
	const now = services.now();
	const isNew = await services.inTurn(() => ring.addNext(new Date(now.getTime() + overlapDays * dayMs)));
	if (!isNew)
		throw new Refusal(409, `There is a next key already: ${ring.next?.kid}. Retire it, or let it sign first.`);
	await writeAudit(services.db, by, 'added the next signing key', ring.next?.kid ?? '', now);
	await renewIfDue(services);
	return readKeys(services);
}

/**
 * Retires a key: the next one before it ever signs, or the one that signs, in whose place the next one signs at once.
 * Throws a 404 for a key that is not here, and a 409 where no other could sign.
 */
export async function retireKey(services: Services, kid: string, by: Admin): Promise<PolicyKeys> {
	const ring = ringOf(services);
	const isDone = await services.inTurn(async () => {
		if (ring.next?.kid === kid) {
			await ring.withdrawNext();
			return true;
		}
		if (ring.signer.kid !== kid) throw new Refusal(404, 'This desk has no key with this thumbprint.');
		return ring.handOn();
	});
	if (!isDone) throw new Refusal(409, 'This is the only key. Add the next one first: "npm run policy -- keys add".');
	await writeAudit(services.db, by, 'retired a signing key', kid, services.now());
	await renewIfDue(services);
	return readKeys(services);
}
