import { expect, test } from 'vitest';
import { root } from '../../scripts/tool.ts';
import { keptFigures, withFigures } from '../bench/core/document.ts';
import { textOf } from './sources.ts';

test('the README shows the figures that were measured last', () => {
	const readme = textOf('README.md');
	expect(withFigures(readme, keptFigures(root))).toBe(readme);
});
