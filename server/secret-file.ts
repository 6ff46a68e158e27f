import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './has-code.ts';

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

async function readWithMode(file: string, what: string): Promise<{ text: string; mode: number } | null> {
	try {
		await using handle = await open(file, 'r');
		const { mode } = await handle.stat();
		return { mode, text: await handle.readFile('utf8') };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw new Error(`${what} ${file} cannot be read (${reasonOf(error)}): make it a file that you can read.`);
	}
}

/**
 * The text of a file that nobody else may read, `null` where there is none. Throws an error that says what is wrong with it
 * where it can't be read, or others can read it too.
 *
 * @param what the file is, to begin a sentence with: "The signing key"
 */
export async function readSecretFile(file: string, what: string): Promise<string | null> {
	const found = await readWithMode(file, what);
	if (found === null) return null;
	// Windows has no such bits: what the folder passes on holds there.
	if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
		const mode = (found.mode & 0o777).toString(8);
		throw new Error(`${what} ${file} is open to others (mode ${mode}): run "chmod 600 ${file}".`);
	}
	return found.text;
}

/** Writes a file that nobody else may read, whole or not at all; where there is one, also by a process that was faster, it stays. */
export async function createSecretFile(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	try {
		await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
		await link(draft, file);
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
	} finally {
		await rm(draft, { force: true });
	}
}
