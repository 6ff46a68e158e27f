import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chromiumId } from '../../../scripts/extension/chromium-id.ts';
import { makePackageKey } from '../../../scripts/extension/package-key.ts';
import { runNode } from '../../../scripts/run.ts';
import { temporaryFolder } from '../server/support/open-desk.ts';

const script = fileURLToPath(new URL('../../../scripts/pack-extension.ts', import.meta.url));
const desk = 'https://desk.example';

test.each([
	[[], '--desk wants'],
	[['--desk', `${desk}/signpost`, '--key', 'k.pem'], '--desk wants an address without a path'],
	[['--desk', desk], '--key wants the file of the key'],
	[['--desk', desk, '--key', 'k.pem', '--firefox-id', 'signpost'], '--firefox-id wants an id such as'],
	[['--desc', desk], "Unknown option '--desc'"],
])('%j is answered with what is wrong, and with the help', async (args, why) => {
	const { code, output } = await runNode(script, args);
	expect(code).toBe(3);
	expect(output).toContain(why);
	expect(output).toContain('npm run pack-extension -- --desk <url> --key <file>');
});

test('what is served stays as it is where browsers would lose it', async () => {
	const folder = await temporaryFolder();
	const [keyFile, index] = [join(folder, 'key.pem'), join(folder, 'index.json')];
	const { publicKey } = await makePackageKey(keyFile);
	const served = {
		...{ format: 1, deskUrl: desk, version: '1.0.0', files: {}, firefoxSigned: true },
		...{ chromiumId: chromiumId(publicKey), firefoxId: 'signpost@desk.example' },
	};
	async function refused(text: string, key = keyFile): Promise<string> {
		await writeFile(index, text);
		const { code, output } = await runNode(script, ['--desk', desk, '--key', key, '--out', folder]);
		expect(code).toBe(3);
		expect(await readFile(index, 'utf8')).toBe(text);
		return output;
	}
	expect(await refused(JSON.stringify(served))).toContain('is signed by Mozilla, and this would take it away');
	expect(await refused('{"format":1,')).toContain('is damaged');
	const another = join(folder, 'mistyped.pem');
	expect(await refused(JSON.stringify(served), another)).toContain(`There is no key at ${another}`);
	await expect(readFile(another)).rejects.toThrow('ENOENT');
});
