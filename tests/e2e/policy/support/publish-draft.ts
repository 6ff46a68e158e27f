import { Draft, Published } from '../../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import type { WatchedScene } from '../../../fixtures/watched-scene.ts';

/** Asks the desk as automation does; fails with its own words. */
export async function askDesk(
	{ desk, adminToken }: Pick<WatchedScene, 'desk' | 'adminToken'>,
	method: string,
	path: string,
	body?: unknown,
	headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
	const response = await fetch(`${desk.url}/v1/admin/${path}`, {
		method,
		headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json', ...headers },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
	return response.json();
}

/** Changes the draft and publishes it; returns the version that is in force now. */
export async function publishDraft(
	desk: Pick<WatchedScene, 'desk' | 'adminToken'>,
	change: (source: PolicySource) => PolicySource,
): Promise<number> {
	const { revision, source } = Draft.parse(await askDesk(desk, 'GET', 'draft'));
	await askDesk(desk, 'PUT', 'draft', change(source), { 'if-match': `"${revision}"` });
	return Published.parse(await askDesk(desk, 'POST', 'publish')).version;
}
