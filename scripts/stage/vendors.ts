import { samplePolicy } from '../../server/catalog/sample-policy.ts';
import { hostAndParents } from '../../utils/policy/host.ts';
import type { Vendor } from './vendor-page.ts';

/** What the sample policy knows of the vendors behind hosts, for stand-in pages that read like theirs. */
export function describeVendors(): (host: string) => Vendor | null {
	const { apps, categories } = samplePolicy();
	const jobs = new Map(categories.map(({ id, goodFor }) => [id, goodFor.en]));
	const vendors = new Map(
		apps.flatMap(({ name, hosts, category, goodFor }) =>
			hosts.map((host): [string, Vendor] => [host, { name, job: goodFor?.en ?? jobs.get(category) ?? 'your work' }]),
		),
	);
	return (host) => {
		const known = hostAndParents(host).find((candidate) => vendors.has(candidate));
		return (known !== undefined && vendors.get(known)) || null;
	};
}
