import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPage, OwnPages } from '../../../scripts/stage/sites.ts';

const nonce = 'bm90LWEtc2VjcmV0';

/** A page with a button of its own that counts, so that one can see whether it still works. */
function page(script: string, { style = '', body = '', headers = {} } = {}): OwnPage {
	return {
		headers,
		html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title>
<style nonce="${nonce}">main { padding: 420px 20px 20px; min-height: 300px } ${style}</style>
<script nonce="${nonce}">${script}</script>
</head>
<body><main><h1>A page</h1><button type="button" id="own">Count</button> <output id="count">0</output> ${body}</main>
<script nonce="${nonce}">
document.querySelector('#own').addEventListener('click', () => { document.querySelector('#count').value++; });
</script>
</body>
</html>`,
	};
}

const known = 'html head body title meta style script main h1 p div span button output input dialog';

/** Removes, again and again and as soon as something moves, what \`isStrange\` says. */
const tidy = (isStrange: string) => `
addEventListener('DOMContentLoaded', () => {
	const own = new Set(document.querySelectorAll('*'));
	const known = new Set('${known}'.split(' '));
	const tidy = () => {
		for (const element of document.querySelectorAll('*')) if (${isStrange}) element.remove();
	};
	setInterval(tidy, 20);
	new MutationObserver(tidy).observe(document, { childList: true, subtree: true });
});`;

const listens = readFileSync(join(import.meta.dirname, '..', 'upload', 'pages', 'listens.js'), 'utf8');

const pages: Readonly<Record<string, OwnPage>> = {
	'removes-unknown': page(tidy('!known.has(element.localName)')),
	'removes-strangers': page(
		tidy(
			'!own.has(element) && (element.parentNode === document.body || element.parentNode === document.documentElement)',
		),
	),
	rewrites: page(`window.rewrite = () => {
		document.open();
		document.write('<!doctype html><title>Another page</title><main><h1>Another page</h1></main>');
		document.close();
	};
	window.replace = () => {
		const copy = document.documentElement.cloneNode(true);
		document.documentElement.replaceWith(copy);
	};`),
	restyles: page('', {
		style: `* { all: unset !important } div, div * { display: none !important; visibility: hidden !important }
			main { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: gold !important; display: block !important }
			main button { pointer-events: auto !important; display: inline-block !important; position: fixed !important; top: 450px !important; left: 20px !important }`,
	}),
	fullscreen: page(
		`addEventListener('click', ({ target }) => target.id === 'full' && document.querySelector('main').requestFullscreen());`,
		{
			style: 'main { background: white }',
			body: '<button type="button" id="full">Fill the screen</button>',
		},
	),
	dialog: page(
		`addEventListener('click', ({ target }) => target.id === 'open' && document.querySelector('dialog').showModal());`,
		{
			body: `<button type="button" id="open">Open</button>
			<dialog style="width: 300px; margin-top: 450px">A dialog <form method="dialog"><button id="done">Done</button></form></dialog>`,
		},
	),
	policy: page('', {
		headers: {
			'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; frame-src 'none'; child-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-opener-policy': 'same-origin',
			'permissions-policy': 'fullscreen=(), publickey-credentials-get=()',
		},
	}),
	clicks: page(`
addEventListener('DOMContentLoaded', () => setInterval(() => {
	const own = document.querySelector('main');
	const strangers = [...document.querySelectorAll('*')].filter((element) => element !== own && !own.contains(element));
	for (let x = 10; x < innerWidth; x += 40) for (let y = 5; y < 400; y += 25) strangers.push(document.elementFromPoint(x, y));
	for (const element of new Set(strangers)) {
		if (!element || element.id === 'own') continue;
		for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
			element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: 500, clientY: 60 }));
		}
		for (const key of ['Enter', ' ', 'Escape']) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
		element.click?.();
		window.tried = (window.tried ?? 0) + 1;
	}
}, 100));`),
	listens: page(listens),
	swallows: page(`window.onSeen = (event) => { event.stopImmediatePropagation(); event.preventDefault(); };${listens}`),
};

/** Each is at `/<name>`, on every host. */
export const hostilePages: OwnPages = (_host, path) => pages[path.slice(1)] ?? null;
