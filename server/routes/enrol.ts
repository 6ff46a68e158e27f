import { createRoute } from '@hono/zod-openapi';
import { EnrolBody, EnrolReply } from '../../utils/contracts/enrolment.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { clientAddress } from '../http/client-address.ts';
import { newApp } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { body, json, refusals } from '../http/responses.ts';
import { browserOfToken, enrol, enrolAgain } from '../people/browsers.ts';
import { standingOfKey } from '../people/enrolment-keys.ts';
import { publicKeys } from '../policy/policy-keys.ts';
import type { Services } from '../services.ts';

const enrolRoute = createRoute({
	method: 'post',
	path: '/v1/enrol',
	tags: ['browser'],
	summary: "Register a browser with the organization's enrolment key",
	request: { body: body(EnrolBody) },
	responses: {
		201: json(EnrolReply, "The browser's own token, told once"),
		200: json(EnrolReply, 'A browser that came with its token stays who it is, with other groups or another address'),
		...refusals,
	},
});

const refusalOf = {
	unknown: 'This is not the enrolment key. The console shows the right one.',
	replaced: 'This enrolment key was replaced. The console shows the new one.',
};

/** The way in for browsers: the enrolment key opens it, and wrong ones are counted by where they come from. */
export function enrolRoutes(services: Services) {
	const { db, wrongTries, now } = services;
	return newApp().openapi(enrolRoute, async (context) => {
		const wanted = context.req.valid('json');
		const standing = await standingOfKey(db, wanted.enrolmentKey);
		const token = bearerToken(context.req.header('authorization'));
		const known = token === null ? null : await browserOfToken(db, token);
		// A browser that is in stays in with the key that it came with.
		if (standing === 'unknown' || (standing === 'replaced' && known === null)) {
			// A replaced key is no guess: whoever set this browser up reads what to do, however many do.
			if (standing === 'unknown') wrongTries.note(clientAddress(context), now());
			throw new Refusal(401, refusalOf[standing]);
		}
		context.header('cache-control', 'no-store');
		const policyKeys = await publicKeys(services);
		if (token !== null && known !== null) {
			await enrolAgain(db, known, wanted, now());
			return context.json({ browserId: known.id, token, policyKeys }, 200);
		}
		return context.json({ ...(await enrol(db, wanted, now())), policyKeys }, 201);
	});
}
