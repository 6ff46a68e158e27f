import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../../server/publish/check.ts';
import { compilePolicy } from '../../../server/publish/compile.ts';
import { type Parsed, parseJson } from '../../../utils/contracts/faults.ts';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { Head, IndexBlock, Settings, Shard } from '../../../utils/contracts/policy-wire.ts';
import type { z } from '../../../utils/contracts/zod.ts';
import { alternativesFor } from '../../../utils/policy/alternatives.ts';
import { resolve } from '../../../utils/policy/resolve.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';
import { lookup } from '../../../utils/policy/shards.ts';
import { appInput, smallSource } from '../server/publish/support/small-source.ts';
import { mutated } from './support/mutations.ts';

const now = new Date('2026-11-14T12:00:00Z');

const source = smallSource({
	apps: [
		appInput('asana', { access: { en: 'Ask us.' }, open: 'https://app.asana.com' }),
		appInput('trello', {
			standing: 'unreviewed',
			alternatives: ['asana'],
			responses: { upload: 'hold' },
			liaison: 'it',
		}),
		appInput('forms', {
			hosts: ['google.com/forms', 'forms.gle'],
			standing: 'unsanctioned',
			why: { en: 'So.', de: 'Darum.' },
		}),
		appInput('pastebin', { standing: 'blocked', why: { en: 'Public.' }, hosts: ['pastebin.com', '10.0.0.1'] }),
	],
	rules: [
		{
			id: 'a',
			groups: ['marketing'],
			app: 'trello',
			standing: 'approved',
			from: '2026-01-01T00:00:00Z',
			until: '2027-01-01T00:00:00Z',
		},
		{ id: 'c', groups: ['sales'], category: 'boards', standing: 'tolerated', why: { en: 'For now.' } },
	],
	responses: { unlisted: { upload: 'quiet' } },
});
const compiled = compilePolicy(source);
const head: Head = { ...compiled.head, version: 7, issued: 1_800_000_000, expires: 1_802_592_000 };

const person = { groups: ['marketing'], grants: [] };

/** Every accident ends in a value of the contract or in reasons, each with its place; nothing is thrown. */
function survives<S extends z.ZodType>(schema: S, document: unknown, runs: number, use?: (value: z.infer<S>) => void) {
	const count = { taken: 0, refused: 0 };
	fc.assert(
		fc.property(mutated(document), (text) => {
			const parsed: Parsed<z.infer<S>> = parseJson(schema, text);
			if (parsed.ok) {
				count.taken += 1;
				use?.(parsed.value);
				return;
			}
			count.refused += 1;
			expect(parsed.faults.length).toBeGreaterThan(0);
			for (const { path, found, expected } of parsed.faults) {
				expect(path).not.toBe('');
				expect(expected).not.toBe('');
				expect(found.length).toBeLessThanOrEqual(81);
			}
		}),
		{ numRuns: runs },
	);
	expect(count.refused).toBeGreaterThan(runs / 4);
	expect(count.taken + count.refused).toBe(runs);
}

test('5,000 source documents', { timeout: 120_000 }, () => {
	survives(PolicySource, JSON.parse(JSON.stringify(source)), 5_000, (value) => {
		checkPolicy(value, now);
		const { settings, shards, head } = compilePolicy(value);
		expect(parseJson(Settings, settings.body).ok).toBe(true);
		for (const { body } of shards) expect(parseJson(Shard, body).ok).toBe(true);
		expect(Head.safeParse({ ...head, version: 1, issued: 0, expires: 1 }).success).toBe(true);
	});
});

test('2,000 shards', { timeout: 60_000 }, () => {
	survives(Shard, JSON.parse(compiled.shards[0]?.body ?? ''), 2_000, (shard) => {
		for (const host of ['trello.com', 'www.google.com', 'a.pastebin.com', '10.0.0.1', '__proto__']) {
			const record = lookup([shard], { host, path: '/forms/d' });
			resolve(record, host, 'visit', person, defaultResponses, now.getTime());
		}
	});
});

test('1,000 settings', { timeout: 60_000 }, () => {
	survives(Settings, JSON.parse(compiled.settings.body), 1_000, (settings) => {
		alternativesFor({ id: 'trello', category: 'boards' }, settings.offers, ['marketing'], now.getTime());
	});
});

test('1,000 heads and 1,000 index blocks', { timeout: 60_000 }, () => {
	survives(Head, head, 1_000);
	survives(IndexBlock, JSON.parse(compiled.blocks[0]?.body ?? ''), 1_000);
});
