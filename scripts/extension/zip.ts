import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The same files give the same bytes: in a zip, time begins then, in whatever zone. */
const mtime = new Date(1980, 0, 1);

/** Zips a folder, with other text in the place of some of its files. */
export function zipFolder(folder: string, instead: Readonly<Record<string, string>>): Uint8Array {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
	const files: Zippable = {};
	for (const path of paths.toSorted()) {
		const name = path.slice(folder.length + 1).replaceAll(sep, '/');
		const text = instead[name];
		files[name] = text === undefined ? readFileSync(path) : Buffer.from(text);
	}
	return zipSync(files, { level: 9, mtime });
}
