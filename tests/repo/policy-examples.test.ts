import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../server/publish/check.ts';
import { parseJson } from '../../utils/contracts/faults.ts';
import { ManagedConfig } from '../../utils/contracts/managed-config.ts';
import { App, PolicySource } from '../../utils/contracts/policy-source.ts';
import { z } from '../../utils/contracts/zod.ts';
import { textOf } from './sources.ts';

/** The day on which the examples have to be right: a rule in them ends in spring. */
const today = new Date('2026-11-21T12:00:00Z');

/** What is under a heading, up to the next one. */
function sectionOf(path: string, heading: string): string {
	const [, section] = textOf(path).split(`## ${heading}\n`);
	if (section === undefined) throw new Error(`${path} has no "${heading}"`);
	return section.split('\n## ')[0] ?? '';
}

const jsonIn = (text: string) => [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');

/** Every name in the first column of the tables. */
function namesIn(text: string): string[] {
	const cells = [...text.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell]) => cell ?? '');
	return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''));
}

describe('docs/policy.md', () => {
	const examples = jsonIn(textOf('docs/policy.md'));

	test('has an example that could be published as it is', () => {
		expect(examples).not.toEqual([]);
		for (const example of examples) {
			const parsed = parseJson(PolicySource, example);
			if (!parsed.ok) expect(parsed.faults).toEqual([]);
			else expect(checkPolicy(parsed.value, today)).toEqual({ faults: [], warnings: [] });
		}
	});

	test.each([
		['The parts', Object.keys(PolicySource.shape).filter((key) => key !== 'format')],
		['An app', Object.keys(App.shape)],
	])('tells of everything that can be written: %s', (heading, keys) => {
		expect(namesIn(sectionOf('docs/policy.md', heading)).toSorted()).toEqual(keys.toSorted());
	});
});

describe('docs/deployment.md', () => {
	const document = textOf('docs/deployment.md');

	test('names every key that an organization can set', () => {
		const keys = Object.keys(ManagedConfig.shape);
		expect(namesIn(document)).toEqual(expect.arrayContaining(keys));
		const [example = ''] = jsonIn(document);
		const ByExtension = z.object({ '3rdparty': z.object({ extensions: z.record(z.string(), z.looseObject({})) }) });
		const set = Object.values(ByExtension.parse(JSON.parse(example))['3rdparty'].extensions);
		expect(keys).toEqual(expect.arrayContaining(set.flatMap(Object.keys)));
	});
});
