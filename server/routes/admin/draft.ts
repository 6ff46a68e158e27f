import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
	AppPatch,
	Draft,
	DryRun,
	DryRunBody,
	PolicyDiff,
	Published,
	SignedPolicy,
} from '../../../utils/contracts/admin.ts';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { Slug } from '../../../utils/contracts/primitives.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { document, documentBody, readBytes, sendJson } from '../../http/documents.ts';
import { newApp } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { body, json, refusals } from '../../http/responses.ts';
import { theDraft } from '../../policy/draft.ts';
import { editDraft } from '../../policy/edit-draft.ts';
import { publishDraft } from '../../policy/publish-draft.ts';
import { publishSigned } from '../../policy/publish-signed.ts';
import { readSourceBytes } from '../../policy/sources.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const draft = { 200: document(Draft, 'The draft as it is now'), ...refusals };
const published = { 200: json(Published, 'What is in force now'), ...refusals };

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
	request: { headers: z.object({ 'if-match': z.string().optional() }), body: documentBody(PolicySource) },
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
	summary: 'What publishing would change, what stands against it, and what is odd',
	responses: { 200: document(PolicyDiff, 'Against the version in force'), ...refusals },
});
const dryRunRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/draft/dry-run',
	summary: 'Whom publishing would have touched in the last days',
	request: { body: documentBody(DryRunBody) },
	responses: { 200: json(DryRun, 'Against the version in force'), ...refusals },
});
const publishRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/publish',
	summary: 'Publish the draft',
	responses: published,
});
const publishSignedRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/publish/signed',
	summary: 'Publish a policy that was signed elsewhere',
	request: { body: documentBody(SignedPolicy) },
	responses: published,
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

/** Everything from the first edit to a published version. Whole policies pass through as bytes. */
export function draftRoutes(services: Services) {
	const { db, policy, workshop, now } = services;

	async function sendDraft(context: Context): Promise<Response> {
		const { revision, sourceHash } = await theDraft(db);
		return sendJson(context, [`{"revision":${revision},"source":`, await readSourceBytes(db, sourceHash), '}']);
	}

	/** Which policies are compared, and when. */
	async function compared() {
		const { sourceHash } = await theDraft(db);
		return { draft: sourceHash, published: policy.current.sourceHash, now: now().toISOString() };
	}

	return newApp()
		.openapi(readRoute, sendDraft)
		.openapi(replaceRoute, async (context) => {
			const expected = revisionOf(context.req.valid('header')['if-match']);
			const bytes = await readBytes(context);
			await editDraft(services, context.get('admin'), async () => {
				const edited = await workshop.run('takeDraft', { body: bytes, published: policy.current.sourceHash });
				return { edited, expected, what: 'edited' };
			});
			return sendDraft(context);
		})
		.openapi(patchRoute, async (context) => {
			const { id: app } = context.req.valid('param');
			const { standing } = context.req.valid('json');
			await editDraft(services, context.get('admin'), async () => {
				const { sourceHash, revision } = await theDraft(db);
				const published = policy.current.sourceHash;
				const edited = await workshop.run('patchDraft', { draft: sourceHash, published, app, standing });
				return { edited, expected: revision, what: `set to ${standing} in the draft`, about: app };
			});
			return sendDraft(context);
		})
		.openapi(diffRoute, async (context) => sendJson(context, [await workshop.run('compare', await compared())]))
		.openapi(dryRunRoute, async (context) => {
			const { version } = policy.current;
			const bytes = await readBytes(context);
			return context.json(await workshop.run('dryRun', { body: bytes, version, ...(await compared()) }), 200);
		})
		.openapi(publishRoute, async (context) => context.json(await publishDraft(services, context.get('admin')), 200))
		.openapi(publishSignedRoute, async (context) =>
			context.json(await publishSigned(services, await readBytes(context), context.get('admin')), 200),
		);
}
