import type { Engine } from '../../../scripts/stage/stage-browser.ts';
import { limits } from './limits.ts';
import { type Route, routes } from './routes.ts';

/** What was shown for a route: what the page's own code and its server got. */
const cases = ['quiet', 'go-on', 'cancel', 'hold', 'granted'] as const;
export type Case = (typeof cases)[number];

/** Route id → what was shown of it. */
export type Seen = Map<string, Record<Engine, Case[]>>;

const head = `# What Signpost sees of files

Every way that a page has to get files, tried by the tests with real input in Chromium and in Firefox, against a real desk
and a server that writes down what reaches it. This file is written by the test run (\`tests/e2e/upload\`), and the run
fails where it no longer says what the run saw.

| word | meaning |
| --- | --- |
| **held** | stopped before the page's first listener; nothing reaches the page, no file, no name, no number, no byte |
| **noticed** | the page has it, and Signpost knows |
| **not seen** | Signpost doesn't know |

For each route that is held, the tests show five things: where nothing stands against it (*quiet*), the page gets the
browser's own event, untouched; after **Go on** it gets the same files in the same order by the same kinds of events; after
**Cancel** it is left as after a picker that was closed; under *hold* it gets nothing; and when IT says yes meanwhile
(*granted*), the held files go through without being chosen again.

Inputs outside the document, the pickers of the File System Access API, the launch queue and forms that a script sends take
hooks in the page's own world. Every page would pay for those, so they are there first of all only where the policy stops
files: if it has no more than some 20,000 patterns, on up to 100 of its hosts, strictest first; and on the last 50 hosts where
this browser has met a page that stops files. On 1,000 more hosts of such a policy Chromium has them ready once somebody sets out for a
page there, ahead of its first script as a rule: if the worker is awake, or the site takes some 75 ms to answer, and no other site
sent the browser on to it. On the first page of another host they come with the first sign of somebody.
`;

function cell(route: Route, engine: Engine, seen: Seen): string {
	const missing = route.missing?.[engine];
	if (missing !== undefined) return `– (${missing})`;
	const shown = seen.get(route.id)?.[engine] ?? [];
	const lacking = cases.filter((each) => !shown.includes(each));
	return lacking.length === 0 ? '**held**' : `not shown: ${lacking.join(', ')}`;
}

function row(...cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** The text of docs/coverage.md. */
export function coverageTable(seen: Seen): string {
	const rows = routes.map((route) => row(route.title, cell(route, 'chromium', seen), cell(route, 'firefox', seen)));
	const tried = [row('route', 'Chromium', 'Firefox'), row('---', '---', '---'), ...rows].join('\n');
	const rest = limits.map(({ title, chromium, firefox, why }) => row(title, `**${chromium}**`, `**${firefox}**`, why));
	const untried = [row('what', 'Chromium', 'Firefox', 'why'), row('---', '---', '---', '---'), ...rest].join('\n');
	return `${head}\n## Routes\n\n${tried}\n\n## What is not held\n\n${untried}\n`;
}
