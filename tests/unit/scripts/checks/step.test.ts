import { expect, test } from 'vitest';
import { ok, runStep, sum } from '../../../../scripts/checks/step.ts';

test('a step that crashes has failed, and its reason is said', async () => {
	const said: string[] = [];
	const tally = await runStep(
		{
			name: 'shaky',
			run: async () => {
				throw new Error('no such luck');
			},
		},
		(line) => said.push(line),
	);
	expect(tally).toEqual({ passed: 0, failed: 1, faults: ['shaky'] });
	expect(said.join('\n')).toContain('no such luck');
	expect(said.at(-1)).toMatch(/^✗ shaky: \d+\.\d s$/);
});

test('tallies add up', () => {
	expect(sum([ok, { passed: 2, failed: 3, faults: ['a', 'b'] }])).toEqual({ passed: 3, failed: 3, faults: ['a', 'b'] });
	expect(sum([])).toEqual({ passed: 0, failed: 0, faults: [] });
});
