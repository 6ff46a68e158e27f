import { expect, test } from 'vitest';
import { managedSchemaText } from '../../scripts/managed-schema.ts';
import { ManagedConfig } from '../../utils/contracts/managed-config.ts';
import { z } from '../../utils/contracts/zod.ts';
import { textOf } from './sources.ts';

const file = 'public/managed_schema.json';
const Schema = z.object({ properties: z.record(z.string(), z.object({ type: z.string(), description: z.string() })) });
const { properties } = Schema.parse(JSON.parse(textOf(file)));

test('the managed schema is made from the contract: `node scripts/managed-schema.ts` makes it anew', () => {
	expect(textOf(file)).toBe(managedSchemaText());
});

test('every key that an administrator can set is in it, with a word about what it is for', () => {
	expect(Object.keys(properties)).toEqual(Object.keys(ManagedConfig.shape));
});

test('it says nothing that Chromium refuses the whole extension for', () => {
	const refused = /"(additionalProperties|anyOf|oneOf|allOf|const|default|format|pattern|\$schema)"/;
	expect(textOf(file)).not.toMatch(refused);
});
