import { existsSync } from 'node:fs';
import { run } from '../run.ts';

/** Whether this process may install Debian packages. */
export function mayInstall(): boolean {
	return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** The one line that installs packages by hand. */
export function installLine(packages: readonly string[]): string {
	const apt = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
	return process.getuid?.() === 0 ? apt : `sudo sh -c '${apt}'`;
}

/** Installs packages; returns whether that worked, and what apt wrote if not. */
export async function install(packages: readonly string[]): Promise<{ ok: true } | { ok: false; output: string }> {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const update = await run('apt-get', ['update'], { env });
	const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
	return install.code === 0 ? { ok: true } : { ok: false, output: update.output + install.output };
}
