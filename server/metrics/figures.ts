import { Gauge, type Registry } from 'prom-client';
import { countBrowsers } from '../people/browsers.ts';
import { countOpen } from '../reviews/queue.ts';
import type { Services } from '../services.ts';

export type FigureParts = Pick<Services, 'db' | 'policy' | 'now'>;

/** Adds what the desk is there for, looked up whenever somebody asks. No figure is about one person or one app. */
export function addFigures(registry: Registry, { db, policy, now }: FigureParts): void {
	function figure(name: string, help: string, read: () => number | Promise<number>): void {
		new Gauge({
			name,
			help,
			registers: [registry],
			async collect() {
				this.set(await read());
			},
		});
	}

	const browsers = () => countBrowsers(db, policy.current.version);
	figure('signpost_policy_version', 'Version in force, 0 before the first', () => policy.current.version);
	figure(
		'signpost_policy_expires_timestamp_seconds',
		'When browsers begin to warn that the policy in force is old',
		() => Date.parse(policy.current.expiresAt) / 1_000,
	);
	figure('signpost_browsers', 'Browsers that have registered', async () => (await browsers()).total);
	figure('signpost_browsers_behind', 'Browsers that have not said that the version in force is theirs', async () => {
		const { total, current } = await browsers();
		return total - current;
	});
	figure('signpost_requests_open', 'Apps and sites with a review request that is open', () => countOpen(db));
	figure('signpost_requests_late', 'Those of them that IT promised to have answered by now', () =>
		countOpen(db, now()),
	);
}
