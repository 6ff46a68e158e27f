import { z } from '../../utils/contracts/zod.ts';

const LockedPackage = z.looseObject({
	version: z.string().optional(),
	dev: z.boolean().optional(),
	license: z.string().optional(),
	optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), LockedPackage) });
type Lock = z.infer<typeof Lock>;

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** A lock file of npm, version 3. */
export function readLock(text: string): Lock {
	return Lock.parse(JSON.parse(text));
}

/** Whether `name` is locked where a package at `path` finds it: beside it, or in a folder above. */
function isLocked(packages: Lock['packages'], path: string, name: string): boolean {
	const beside = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
	if (packages[beside]?.version !== undefined) return true;
	return path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

/** What a platform package says of itself in its name: `@biomejs/cli-linux-x64-musl`. */
function platformOf(name: string) {
	const parts = name.slice(name.indexOf('/') + 1).split(/[-.]/);
	const of = (known: readonly string[]) => known.filter((word) => parts.includes(word));
	return { cpu: of(processors), os: of(systems), ...(parts.includes('musl') && { libc: ['musl'] }) };
}

/** Entries for the optional packages that the lock file does not name. */
export function missingOptional({ packages }: Lock): Lock['packages'] {
	const found: Lock['packages'] = {};
	for (const [path, { dev, license, optionalDependencies = {} }] of Object.entries(packages)) {
		for (const [name, range] of Object.entries(optionalDependencies)) {
			if (isLocked(packages, path, name)) continue;
			const version = range.replace(/^[\^~]/, '');
			const sameAsTool = { ...(dev && { dev }), ...(license !== undefined && { license }) };
			found[`node_modules/${name}`] = { version, ...sameAsTool, optional: true, ...platformOf(name) };
		}
	}
	return found;
}
