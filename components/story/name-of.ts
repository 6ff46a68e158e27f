import type { SiteView } from '../../utils/contracts/view.ts';

/** The app's name, or the host where there is no app. */
export function nameOf({ app, host }: SiteView): string {
	return app?.name ?? host;
}
