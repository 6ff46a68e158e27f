/** The views of the console; a request may be chosen in the first. */
export type Route =
	| { view: 'requests'; id: string | null }
	| { view: 'apps' }
	| { view: 'publish' }
	| { view: 'grants' }
	| { view: 'browsers' }
	| { view: 'set-up' };

export type View = Route['view'];

const plainViews = ['apps', 'publish', 'grants', 'browsers', 'set-up'] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The route that a fragment such as `#/requests/<id>` names; the queue where it names none. */
export function parseRoute(hash: string): Route {
	const [view, id] = hash.replace(/^#\/?/, '').split('/');
	for (const one of plainViews) if (one === view) return { view: one };
	return { view: 'requests', id: view === 'requests' && id !== undefined && uuid.test(id) ? id : null };
}

/** The link to a route, as a fragment. */
export function hrefOf(route: Route): string {
	return route.view === 'requests' && route.id !== null ? `#/requests/${route.id}` : `#/${route.view}`;
}

/** The one-time code of a sign-in link (`#code=…`), or `null`. */
export function codeIn(hash: string): string | null {
	const code = new URLSearchParams(hash.replace(/^#/, '')).get('code');
	return code === null || code === '' ? null : code;
}
