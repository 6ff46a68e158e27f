import { judgeAll, scoreOf, wrong } from '../../fixtures/signin/judge.ts';
import { counted, type Figure } from '../core/figure.ts';
import type { Bench, Group } from '../core/group.ts';

async function run({ folder, say }: Bench): Promise<Figure[]> {
	const judged = await judgeAll(folder);
	for (const mistake of wrong(judged)) say(mistake);
	const figures = (suffix: string, pages: typeof judged): Figure[] => {
		const { precision, recall } = scoreOf(pages);
		return [
			counted({ id: `signin.precision${suffix}`, unit: 'ratio' }, precision, pages.length),
			counted({ id: `signin.recall${suffix}`, unit: 'ratio' }, recall, pages.length),
		];
	};
	const aside = judged.filter(({ isKeptAside }) => isKeptAside);
	return [...figures('', aside), ...figures('.all', judged)];
}

export const signin: Group = {
	name: 'signin',
	about: 'which pages are taken for a sign-in: of those kept aside from tuning, and of all',
	run,
};
