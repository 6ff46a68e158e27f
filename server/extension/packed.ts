import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../utils/contracts/faults.ts';
import { UpdatesIndex } from '../../utils/contracts/updates.ts';
import { hasCode } from '../has-code.ts';

/** Where the index of a packed extension is. */
export const indexFile = 'index.json';

/** Where a desk keeps what it serves under `/updates/`. */
export function updatesFolder(dataFolder: string): string {
	return join(dataFolder, 'updates');
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	}
}

/** The index of the extension that was packed into a folder, `null` where none was. Throws where it can't be read. */
export async function readPacked(folder: string): Promise<UpdatesIndex | null> {
	const file = join(folder, indexFile);
	const text = await unlessMissing(readFile(file, 'utf8'));
	if (text === null) return null;
	const parsed = parseJson(UpdatesIndex, text);
	if (parsed.ok) return parsed.value;
	throw new Error(`${file} is damaged: pack the extension anew (npm run pack-extension).`);
}

/** One of the files that the index names, `null` where it names no such file. */
export async function readPackedFile(folder: string, { files }: UpdatesIndex, name: string): Promise<Buffer | null> {
	return Object.hasOwn(files, name) ? unlessMissing(readFile(join(folder, name))) : null;
}
