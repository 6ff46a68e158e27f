import { expect, test } from 'vitest';
import { filesOf, textOf } from './sources.ts';

/** Everything by which a script can talk to somebody. */
const ways =
	/(?<![\w./-])fetch(?![\w-])|XMLHttpRequest|WebSocket|WebTransport|EventSource\b|sendBeacon|RTCPeerConnection/;

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

test('there is one way out of the browser, and it keeps the ledger', () => {
	const talking = filesOf('{components,entrypoints,utils}/**/*.{ts,tsx}').filter((path) =>
		ways.test(withoutComments(textOf(path))),
	);
	expect(talking).toEqual(['utils/sync/way-out.ts']);
});
