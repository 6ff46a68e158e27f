import { readFileSync } from 'node:fs';
import { privateKb, processTree } from '../../../bench/chromium/processes.ts';

/** What a process and those that it started have read from files so far, and the memory that they hold, in bytes. */
export interface Used {
	read: number;
	memory: number;
}

function readBy(pid: number): number {
	try {
		return Number(/rchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'latin1'))?.[1] ?? 0);
	} catch {
		return 0;
	}
}

export function usedBy(pid: number): Used {
	const pids = processTree(pid);
	const sum = (count: (pid: number) => number) => pids.reduce((total, each) => total + count(each), 0);
	return { read: sum(readBy), memory: sum(privateKb) * 1024 };
}
