import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file by its path in the folder that holds it, and its size in bytes. */
export type Listed = readonly [path: string, size: number];

/** Everything that a file system here allows in a name, and that something on the way might trip over. */
const awkwardNames = [
	' spaces  around .txt ',
	'quotes "double" \'single\' `back`.txt',
	'back\\slash.txt',
	'semicolon;colon:comma,equals=ampersand&.txt',
	'<b>markup<img src=x onerror=alert(1)>.txt',
	'percent %2F %00 %0A.txt',
	'a tab\t.txt',
	'a line\nbreak.txt',
	'a carriage return\r\n.txt',
	'a control \u0001\u001b[31m.txt',
	'日本語 العربية עברית ไทย.txt',
	'e\u0301 decomposed, \u00e9 composed.txt',
	'family 👨‍👩‍👧‍👦 and flag 🏳️‍🌈.txt',
	'turned \u202egpj.exe',
	'no width\u200b\ufeff.txt',
	'.hidden',
	'..two dots',
	'dots at the end...',
	'--dash=$HOME $(id) *?[a-z]{a,b}|~.txt',
	'CON.txt',
	'__proto__.txt',
	`${'long '.repeat(50)}.txt`,
	`${'長'.repeat(83)}.txt`,
];

async function write(folder: string, path: string, text: string): Promise<Listed> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
	return [path, Buffer.byteLength(text)];
}

/** A folder of 1,000 files, five deep. Returns what is in it. */
export async function makeTree(folder: string): Promise<Listed[]> {
	const files = Array.from({ length: 1_000 }, async (_, i) => {
		const depth = i % 5;
		const levels = Array.from({ length: depth }, (_, level) => `level ${level} ${Math.floor(i / 5) % 4}`);
		return write(folder, join('tree', ...levels, `file ${i}.txt`), 'x'.repeat(i % 7));
	});
	return Promise.all(files);
}

export function makeAwkward(folder: string): Promise<Listed[]> {
	return Promise.all(awkwardNames.map((name) => write(folder, name, name)));
}

export const gb = 1024 ** 3;

/** A file of this size that takes no room: there is a hole where its content would be. */
export async function makeSparse(folder: string, name: string, size: number): Promise<Listed> {
	await write(folder, name, '');
	await truncate(join(folder, name), size);
	return [name, size];
}
