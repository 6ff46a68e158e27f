import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runNode } from '../../../scripts/run.ts';

const script = fileURLToPath(new URL('../../../scripts/pack-extension.ts', import.meta.url));

test.each([
	[[], '--desk wants'],
	[['--desk', 'https://desk.example/signpost', '--key', 'k.pem'], '--desk wants an address without a path'],
	[['--desk', 'https://desk.example'], '--key wants the file of the key'],
	[
		['--desk', 'https://desk.example', '--key', 'k.pem', '--firefox-id', 'signpost'],
		'--firefox-id wants an id such as',
	],
	[['--desc', 'https://desk.example'], "Unknown option '--desc'"],
])('%j is answered with what is wrong, and with the help', async (args, why) => {
	const { code, output } = await runNode(script, args);
	expect(code).toBe(3);
	expect(output).toContain(why);
	expect(output).toContain('npm run pack-extension -- --desk <url> --key <file>');
});
