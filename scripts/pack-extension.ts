import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacked, updatesFolder } from '../server/extension/packed.ts';
import { PublicUrl } from '../server/settings.ts';
import { FirefoxId } from '../utils/contracts/updates.ts';
import type { z } from '../utils/contracts/zod.ts';
import { help } from './extension/help.ts';
import { pack } from './extension/pack.ts';
import { openPackageKey } from './extension/package-key.ts';
import { report } from './extension/report.ts';
import { build, extensionFolder } from './stage/build.ts';

const failed = 3;

class UsageError extends Error {}

const options = {
	desk: { type: 'string' },
	key: { type: 'string' },
	out: { type: 'string' },
	'firefox-id': { type: 'string' },
	'firefox-signed': { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** The value of an option that has to look like something. */
function read<S extends z.ZodType>(schema: S, option: string, text: string | undefined): z.infer<S> {
	const parsed = schema.safeParse(text);
	if (parsed.success) return parsed.data;
	throw new UsageError(`--${option} wants ${parsed.error.issues[0]?.message ?? 'another value'}.`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options });
	if (values.help) return console.log(help);
	const deskUrl = read(PublicUrl, 'desk', values.desk);
	const firefoxId = read(FirefoxId, 'firefox-id', values['firefox-id'] ?? `signpost@${new URL(deskUrl).hostname}`);
	if (!values.key) throw new UsageError('--key wants the file of the key that the extension is signed with.');
	const folder = resolve(values.out ?? updatesFolder(process.env.SIGNPOST_DATA || 'data'));
	const before = await readPacked(folder);
	await build(['chrome', 'edge', 'firefox'], console.log);
	const key = await openPackageKey(resolve(values.key));
	const signedAddOn = values['firefox-signed'] ?? null;
	const packed = pack({ builtFor: extensionFolder, deskUrl, key, firefoxId, signedAddOn }, folder);
	for (const line of report({ packed, before, folder, deskUrl, key, keyFile: values.key })) console.log(line);
}

function isUsage(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	if (isUsage(error)) console.error(`\n${help}`);
	process.exitCode = failed;
}
