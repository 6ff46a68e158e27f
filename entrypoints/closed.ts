import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blockPageFor } from '../utils/platform/page.ts';
import { message } from '../utils/platform/words.ts';

/** A line in the middle of a frame, in the colours that the page around it goes by. A hostname has no sign of markup in it. */
function lineFor(host: string): string {
	const style =
		'display:grid;place-content:center;min-height:100vh;margin:0;' +
		'font:15px/1.5 system-ui;text-align:center;overflow-wrap:anywhere';
	const page = `<!doctype html><meta name="color-scheme" content="light dark"><body dir="auto" style="${style}">`;
	return `data:text/html;charset=utf-8,${encodeURIComponent(page + message('title_blocked', host))}`;
}

/** On a closed site: stops the page before anything of it runs, and has our page in its place; in a frame, a line. */
export default defineUnlistedScript(() => {
	window.stop();
	location.replace(window === top ? blockPageFor(location.href, 'visit') : lineFor(location.hostname));
});
