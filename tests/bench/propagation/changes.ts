import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import type { Desk } from '../desk/desk.ts';
import { listedHosts, policyWith } from '../policies/source.ts';

/** A policy that changes one app at a time, so that each change can be seen in a page of its own. */
export interface Changes {
	/** What is in force before the first change: every app is approved. */
	first: PolicySourceInput;
	/** Address of a page of the app that changes next; it is quiet there until then. */
	nextPage(): string;
	/** Publishes the next change: its app is not approved any more. Resolves to the moment when the desk has answered. */
	publishNext(desk: Desk): Promise<number>;
}

/** @param count most changes that are published */
export function changes(count: number): Changes {
	const hosts = listedHosts(count);
	const policy = policyWith(hosts);
	let done = 0;

	function source(): PolicySourceInput {
		const quiet = new Set(hosts.slice(done));
		const apps = policy.apps.map((app) =>
			app.hosts.some((host) => quiet.has(host)) ? { ...app, standing: 'approved' as const } : app,
		);
		return { ...policy, apps };
	}

	return {
		first: source(),
		nextPage: () => `https://${hosts[done]}/plain`,
		async publishNext({ admin }) {
			done += 1;
			await admin.publish(source());
			return performance.now();
		},
	};
}
