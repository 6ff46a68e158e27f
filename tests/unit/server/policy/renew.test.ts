import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { keepFresh } from '../../../../server/policy/renew.ts';
import { openDesk } from '../support/open-desk.ts';

const day = 24 * 3_600_000;

test('a head is signed anew before it runs out, with the same policy in it', async () => {
	const desk = await openDesk();
	const { services, clock } = desk;
	const start = clock.now.getTime();
	const contentOf = async () => {
		const { index, settings, expires } = decodeJwt(await (await desk.call('/v1/policy/head')).text());
		return { index, settings, expires };
	};
	const before = await contentOf();
	clock.now = new Date(start + 14 * day);
	await keepFresh(services, services.stopping);
	expect(services.policy.current.version).toBe(1);
	clock.now = new Date(start + 16 * day);
	await keepFresh(services, services.stopping);
	expect(services.policy.current.version).toBe(2);
	expect(await contentOf()).toEqual({ ...before, expires: (start + 46 * day) / 1000 });
	const audit = await desk.asAdmin('/v1/admin/audit');
	expect(await audit.json()).toContainEqual(
		expect.objectContaining({ who: 'desk', what: 'renewed', about: 'version 2' }),
	);
});
