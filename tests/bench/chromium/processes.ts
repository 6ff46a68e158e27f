import { readdirSync, readFileSync } from 'node:fs';

/** Text of a file of `/proc`; empty where the process is gone meanwhile. */
function proc(path: string): string {
	try {
		return readFileSync(`/proc/${path}`, 'latin1');
	} catch {
		return '';
	}
}

function entries(path: string): string[] {
	try {
		return readdirSync(`/proc/${path}`).filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}

function parentOf(pid: number): number {
	const stat = proc(`${pid}/stat`);
	return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process and all that descend from it. */
export function processTree(root: number): number[] {
	const parents = entries('').map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
	const found = [root];
	for (const ancestor of found) {
		for (const { pid, parent } of parents) if (parent === ancestor) found.push(pid);
	}
	return found;
}

/** Whether a process renders pages; the one of the extension does not count. */
export function isPageRenderer(pid: number): boolean {
	const command = proc(`${pid}/cmdline`);
	return command.includes('--type=renderer') && !command.includes('--extension-process');
}

/** Milliseconds that all threads of a process spent on a CPU. */
export function cpuMs(pid: number): number {
	const nanoseconds = entries(`${pid}/task`).map((task) => Number(proc(`${pid}/task/${task}/schedstat`).split(' ')[0]));
	return nanoseconds.reduce((sum, ns) => sum + ns, 0) / 1e6;
}

/** Memory that a process shares with nobody, in KB. */
export function privateKb(pid: number): number {
	const rollup = proc(`${pid}/smaps_rollup`);
	const field = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(rollup)?.[1] ?? 0);
	return field('Private_Dirty') + field('Private_Clean');
}
