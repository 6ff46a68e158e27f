import { createRoute } from '@hono/zod-openapi';
import { AppPatch, Draft, PolicyDiff, Published } from '../../../utils/contracts/admin.ts';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { Slug } from '../../../utils/contracts/primitives.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { writeAudit } from '../../admin/audit.ts';
import { newApp } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { body, json, refusals } from '../../http/responses.ts';
import { patchStanding, readDraft, replaceDraft } from '../../policy/draft.ts';
import { publishDraft } from '../../policy/publish-draft.ts';
import { checkPolicy } from '../../publish/check.ts';
import { diffPolicies } from '../../publish/diff.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const draft = { 200: json(Draft, 'The draft as it is now'), ...refusals };

const readRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/draft',
	summary: 'The policy as IT is editing it',
	responses: draft,
});
const replaceRoute = createRoute({
	...adminRoute,
	method: 'put',
	path: '/draft',
	summary: 'Replace the draft; If-Match carries the revision that was read',
	request: { headers: z.object({ 'if-match': z.string().optional() }), body: body(PolicySource) },
	responses: draft,
});
const patchRoute = createRoute({
	...adminRoute,
	method: 'patch',
	path: '/apps/{id}',
	summary: "Change one app's standing in the draft",
	request: { params: z.object({ id: Slug }), body: body(AppPatch) },
	responses: draft,
});
const diffRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/draft/diff',
	summary: 'What publishing would change, and what stands against it',
	responses: { 200: json(PolicyDiff, 'Against the version in force'), ...refusals },
});
const publishRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/publish',
	summary: 'Publish the draft',
	responses: { 200: json(Published, 'What is in force now'), ...refusals },
});

function revisionOf(ifMatch: string | undefined): number {
	if (ifMatch === undefined) {
		throw new Refusal(428, 'Send If-Match with the revision that you read, so that nobody is overwritten unseen.');
	}
	const revision = /^"?(\d+)"?$/.exec(ifMatch)?.[1];
	if (revision !== undefined) return Number(revision);
	throw new Refusal(422, 'If-Match is not a revision.', [
		{ path: 'If-Match', found: ifMatch, expected: 'the revision of the draft, such as 7' },
	]);
}

export function draftRoutes(services: Services) {
	const { db, hub, policy, now } = services;
	return newApp()
		.openapi(readRoute, async (context) => context.json(await readDraft(db), 200))
		.openapi(replaceRoute, async (context) => {
			const expected = revisionOf(context.req.valid('header')['if-match']);
			const replaced = await replaceDraft(db, context.req.valid('json'), expected);
			await writeAudit(db, context.get('admin'), 'edited', `the draft, revision ${replaced.revision}`, now());
			hub.announce({ about: 'draft', revision: replaced.revision });
			return context.json(replaced, 200);
		})
		.openapi(patchRoute, async (context) => {
			const { id } = context.req.valid('param');
			const { standing } = context.req.valid('json');
			const patched = await patchStanding(db, id, standing);
			await writeAudit(db, context.get('admin'), `set to ${standing} in the draft`, id, now());
			hub.announce({ about: 'draft', revision: patched.revision });
			return context.json(patched, 200);
		})
		.openapi(diffRoute, async (context) => {
			const { source } = await readDraft(db);
			const { faults, warnings } = checkPolicy(source, now());
			return context.json({ ...diffPolicies(policy.current.source, source), faults, warnings }, 200);
		})
		.openapi(publishRoute, async (context) => context.json(await publishDraft(services, context.get('admin')), 200));
}
