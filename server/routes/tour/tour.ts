import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';
import { newApp } from '../../http/env.ts';
import type { Stop } from '../../policy/tour-stops.ts';
import type { Services } from '../../services.ts';

const css = readFileSync(new URL('tour.css', import.meta.url), 'utf8');
const cssHash = createHash('sha256').update(css).digest('base64');
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${cssHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const standingWords: Record<Standing, string> = {
	approved: 'approved',
	tolerated: 'fine for now',
	unreviewed: 'not reviewed yet',
	unsanctioned: 'not for company work',
	blocked: 'closed here',
};

const post = raw(
	'<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M16 4v25"/><path d="M16 7h9l3.5 3.2L25 13.5h-9z" fill="currentColor" fill-opacity=".16"/><path d="M16 15.5H7.2L4 18.7 7.2 22H16z" fill="currentColor" fill-opacity=".16"/></svg>',
);

function stopItem({ name, url, host, standing, about }: Stop) {
	return html`<li><a href="${url}"><span class="tag ${standing}">${standingWords[standing]}</span><b>${name}</b><span class="about">${about}</span><span class="host">${host}</span></a></li>`;
}

function page(organization: string, stops: readonly Stop[]) {
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A short tour of Signpost</title>
<style>${raw(css)}</style>
</head>
<body>
<main>
<p class="mark">${post}Signpost</p>
<h1>See what ${organization} sees when somebody tries a new app</h1>
<p>You’re a colleague at ${organization} now, in a browser with Signpost in it. Pick a site below, and live one request from the first visit to the answer.</p>
<ol class="steps">
<li><b>Visit an app</b><p>Where nobody has looked at it yet, a banner says so and shows what’s ready to use instead. On approved sites nothing happens at all.</p></li>
<li><b>Ask with one click</b><p>“Ask for a review” is all it takes. You read who answers and by when, and you can add what it’s for.</p></li>
<li><b>Answer as IT</b><p>Open the console with the link that the desk printed, and decide. The answer appears in the banner that is still open.</p></li>
</ol>
<h2>Where to?</h2>
<p>These are real vendors from the policy in force. Without internet, stand-in pages take their place.</p>
<ul class="stops">${stops.map(stopItem)}</ul>
<footer><p>Any other site is on no list: there Signpost stays silent until you sign up or hand over a file, and nothing leaves the browser unless you ask. IT works in the <a href="/console/">console</a>.</p></footer>
</main>
</body>
</html>`;
}

/** A page to start from when Signpost is tried out: three steps, and sites of each standing to visit. */
export function tourRoutes({ policy, workshop }: Pick<Services, 'policy' | 'workshop'>) {
	const app = newApp();
	let found: { sourceHash: string; stops: Promise<Stop[]> } | null = null;

	/** Looked for once in each policy: a large one takes seconds, and anybody may ask. */
	function stopsIn(sourceHash: string): Promise<Stop[]> {
		if (found?.sourceHash === sourceHash) return found.stops;
		const stops = workshop.run('tourStops', { sourceHash });
		found = { sourceHash, stops };
		stops.catch(() => {
			found = null;
		});
		return stops;
	}

	app.get('/tour', async (context) => {
		const { sourceHash, shared } = policy.current;
		context.header('content-security-policy', contentSecurityPolicy);
		context.header('cache-control', 'no-cache');
		return context.html(page(shared.organization.shortName, await stopsIn(sourceHash)));
	});
	return app;
}
