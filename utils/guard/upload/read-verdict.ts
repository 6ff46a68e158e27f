import { client } from '../../platform/client.ts';
import { readForPage } from '../../platform/page.ts';
import { readPasses } from '../../platform/upload-page.ts';
import { decide } from '../../policy/decide.ts';
import { pageAddress } from '../../policy/host.ts';
import { stops } from '../../policy/responses.ts';
import { pageState } from '../page-state.ts';
import type { Verdict } from './gate.ts';
import { looksLikeService } from './looks-like-service.ts';
import { placesHere } from './places.ts';

let page: string | undefined;

/** Where the page in the tab hides itself from its frames (`referrerpolicy`), the worker knows it. */
async function placesToAsk(): Promise<string[]> {
	const places = placesHere();
	if (places.length === 1 || places.at(-1) !== 'null') return places;
	page ??= await client('upload/page', null);
	return [...places, page];
}

/** Reads what stands at the upload moment in this frame: the strictest of what its own host and the pages around it say. */
export async function readVerdict(): Promise<Verdict> {
	const verdict: Verdict = { stops: false, textOver: null };
	const now = Date.now();
	const passes = await readPasses();
	for (const place of await placesToAsk()) {
		const address = pageAddress(place);
		const state = address && pageState(await readForPage(address.host), address.host);
		if (!address || !state || typeof state === 'symbol') continue;
		const record = state.recordAt(address);
		const { policy, person, fatigue } = state;
		const service = record === null && looksLikeService();
		const { response } = decide(record, address.host, 'upload', person, policy, fatigue, now, service);
		const passed = response === 'pause' && Number(passes[record?.id ?? address.host]) > now;
		if (passed || !stops.includes(response)) continue;
		verdict.stops = true;
		const over = record?.textOver ?? Number.POSITIVE_INFINITY;
		if (over < (verdict.textOver ?? Number.POSITIVE_INFINITY)) verdict.textOver = over;
	}
	return verdict;
}
