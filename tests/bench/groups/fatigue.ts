import { bannersOf, browseForAMonth, byDay } from '../../fixtures/fatigue/month.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';

async function run({ random }: Bench): Promise<Figure[]> {
	const month = await browseForAMonth(random);
	const banners = bannersOf(month);
	const days = [...byDay(banners).values()];
	const figure = (name: string, value: number, n = 1) => counted({ id: `fatigue.${name}`, unit: 'count' }, value, n);
	return [
		figure('banners.month', banners.length, days.length),
		figure('banners.day.max', Math.max(...days), days.length),
		figure('banners.unbudgeted.month', month.wanted),
		figure('stops.month', month.stops.shown),
		figure('stops.dropped.month', month.stops.due - month.stops.shown),
	];
}

export const fatigue: Group = {
	name: 'fatigue',
	about: 'banners and stops of one person in a simulated month of browsing',
	run,
};
