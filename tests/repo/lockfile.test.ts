import { expect, test } from 'vitest';
import { z } from '../../utils/contracts/zod.ts';
import { textOf } from './sources.ts';

const Lock = z.object({
	packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/** Where npm looks for a package, from the place that asks for it outwards. */
function placesFor(name: string, from: string): string[] {
	const parts = from.split('/node_modules/');
	const folders = parts.map((_, i) => parts.slice(0, parts.length - i).join('/node_modules/'));
	return [...folders, ''].map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
}

// npm leaves out what it could not find while the lock was written, and then refuses `npm ci` for everybody.
test('the lock names the optional packages of every system', () => {
	const { packages } = Lock.parse(JSON.parse(textOf('package-lock.json')));
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !placesFor(name, path).some((place) => place in packages)),
	);
	expect(missing).toEqual([]);
});
