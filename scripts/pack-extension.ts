import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacked, updatesFolder } from '../server/extension/packed.ts';
import { PublicUrl } from '../server/settings.ts';
import { FirefoxId, type UpdatesIndex } from '../utils/contracts/updates.ts';
import type { z } from '../utils/contracts/zod.ts';
import { help } from './extension/help.ts';
import { pack } from './extension/pack.ts';
import { makePackageKey, readPackageKey } from './extension/package-key.ts';
import { report } from './extension/report.ts';
import { expectSameIds } from './extension/same-ids.ts';
import { exitCodes } from './policy/exit-codes.ts';
import { build, extensionFolder } from './stage/build.ts';
import { isUsage, UsageError } from './usage.ts';

const signAgain =
	'What is served from there is signed by Mozilla, and this would take it away. Pack with --out into another folder first, have its signpost-unsigned.xpi signed, and pack here with --firefox-signed.';

const options = {
	desk: { type: 'string' },
	key: { type: 'string' },
	out: { type: 'string' },
	'firefox-id': { type: 'string' },
	'firefox-signed': { type: 'string' },
	'new-id': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** The value of an option that has to look like something. */
function read<S extends z.ZodType>(schema: S, option: string, text: string | undefined): z.infer<S> {
	const parsed = schema.safeParse(text);
	if (parsed.success) return parsed.data;
	throw new UsageError(`--${option} wants ${parsed.error.issues[0]?.message ?? 'another value'}.`);
}

/** The folder that the desk serves. What is beside it is for the desk's eyes alone, also where it is made only now. */
function deskFolder(): string {
	const data = resolve(process.env.SIGNPOST_DATA || 'data');
	mkdirSync(data, { recursive: true, mode: 0o700 });
	return updatesFolder(data);
}

/** What was packed into a folder before. What can't be read there can't be compared either: it is packed over on request. */
async function packedBefore(folder: string, isNewId: boolean): Promise<UpdatesIndex | null> {
	try {
		return await readPacked(folder);
	} catch (error) {
		if (isNewId) return null;
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(`${why} Which key and ids it had can't be told: once you are sure of yours, say --new-id.`);
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options });
	if (values.help) return console.log(help);
	const deskUrl = read(PublicUrl, 'desk', values.desk);
	const firefoxId = read(FirefoxId, 'firefox-id', values['firefox-id'] ?? `signpost@${new URL(deskUrl).hostname}`);
	if (!values.key) throw new UsageError('--key wants the file of the key that the extension is signed with.');
	const folder = values.out === undefined ? deskFolder() : resolve(values.out);
	const isNewId = values['new-id'] ?? false;
	const before = await packedBefore(folder, isNewId);
	const keyFile = resolve(values.key);
	const known = await readPackageKey(keyFile);
	const signedAddOn = values['firefox-signed'] ?? null;
	if (before !== null && !isNewId) expectSameIds(before, { key: known, keyFile, firefoxId });
	if (before?.firefoxSigned && signedAddOn === null) throw new Error(signAgain);
	await build(['chrome', 'edge', 'firefox'], console.log);
	const key = known ?? (await makePackageKey(keyFile));
	const packed = pack({ builtFor: extensionFolder, deskUrl, key, firefoxId, signedAddOn }, folder);
	for (const line of report({ packed, before, folder, deskUrl, key, keyFile })) console.log(line);
}

try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	if (isUsage(error)) console.error(`\n${help}`);
	process.exitCode = exitCodes.failed;
}
