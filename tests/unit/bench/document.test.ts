import { expect, test } from 'vitest';
import { toldOf, withFigures } from '../../bench/core/document.ts';
import { counted } from '../../bench/core/figure.ts';

const readme = 'Before\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nAfter\n';
const figure = (id: string) => counted({ id, unit: 'ms' }, 1.5, 1);

test('the figures take the place of those of before, and nothing else', () => {
	const shown = withFigures(readme, [figure('publish.s.1m'), figure('page.script_ms')]);
	expect(shown).toMatch(/^Before\n\n<!-- figures -->\n\n\| figure [\s\S]*\n\n<!-- \/figures -->\n\nAfter\n$/);
	expect(shown).not.toContain('old');
	expect(shown.indexOf('page.script_ms')).toBeLessThan(shown.indexOf('publish.s.1m'));
	expect(withFigures(shown, [])).not.toContain('publish.s.1m');
});

test.each([
	'page.fcp_ms.heavy',
	'page.worker_wakes',
	'lookup.ms.1k',
	'lookup.ms.1m',
	'lookup.ratio_1m_1k',
	'page.heap_kb.100k',
	'sync.first_bytes.1m',
	'sync.delta_bytes.100k',
	'publish.s.1m',
	'publish.rss_mb.1m',
	'propagation.awake_ms.p95',
	'propagation.asleep_ms.p95',
])('%s is told', (id) => {
	expect(toldOf([figure(id)])).toHaveLength(1);
});

test('what is for the workshop alone is not', () => {
	expect(toldOf(['page.floor.script_ms', 'lookup.ms.p95.1k', 'propagation.awake_ms.median'].map(figure))).toEqual([]);
});
