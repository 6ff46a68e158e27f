import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes this many small files, and returns their paths. */
export function makeFiles(folder: string, count: number): string[] {
	mkdirSync(folder, { recursive: true });
	return Array.from({ length: count }, (_, i) => {
		const path = join(folder, `file-${i}.txt`);
		writeFileSync(path, `This is file ${i}.`);
		return path;
	});
}
