import type { Visit } from './visit.ts';

/** Every visit of a run, by arm, page and round. */
export class Log {
	#visits: { arm: string; page: string; round: number; cost: Visit }[] = [];

	add(arm: string, page: string, round: number, cost: Visit): void {
		this.#visits.push({ arm, page, round, cost });
	}

	/** One cost of one arm on one page: round → value. */
	column(arm: string, page: string, cost: keyof Visit): Map<number, number> {
		const visits = this.#visits.filter((visit) => visit.arm === arm && visit.page === page);
		return new Map(visits.map((visit) => [visit.round, visit.cost[cost]]));
	}
}
