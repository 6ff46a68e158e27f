import { setTimeout as delay } from 'node:timers/promises';
import { z } from '../../../utils/contracts/zod.ts';
import type { Browser } from '../chromium/browser.ts';
import { cpuMs, isPageRenderer, privateKb, processTree } from '../chromium/processes.ts';
import type { Session } from '../chromium/session.ts';

/** What one visit of one page cost. */
export interface Visit {
	script_ms: number;
	task_ms: number;
	fcp_ms: number;
	dcl_ms: number;
	load_ms: number;
	cpu_ms: number;
	heap_kb: number;
	private_kb: number;
}

// The page's own life after load, in which an extension may use idle time.
const settleMs = 500;
// Lets the empty tab's renderer finish starting, so that its start is in nobody's figures.
const startMs = 60;

const Metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });
const HeapUsage = z.object({ usedSize: z.number() });
const Timing = z.object({ fcp: z.number(), dcl: z.number(), load: z.number() });

const readTiming = `(({ domContentLoadedEventEnd: dcl, loadEventEnd: load }) => ({
	fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime,
	dcl,
	load,
}))(performance.getEntriesByType('navigation')[0])`;

/** Seconds that the renderer's main thread has spent so far: on scripts, and on anything. */
async function mainThread(session: Session): Promise<Record<'script' | 'task', number>> {
	const { metrics } = await session.ask('Performance.getMetrics', {}, Metrics);
	const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
	return { script: seconds('ScriptDuration'), task: seconds('TaskDuration') };
}

/** Milliseconds from one reading to the next. The counter starts again where a navigation changed the process. */
function spentMs(before: number, after: number): number {
	return (after - (after >= before ? before : 0)) * 1000;
}

async function heapBytes(session: Session): Promise<number> {
	await session.tell('HeapProfiler.collectGarbage');
	await session.tell('HeapProfiler.collectGarbage');
	return (await session.ask('Runtime.getHeapUsage', {}, HeapUsage)).usedSize;
}

function cpuByProcess(root: number): Map<number, number> {
	return new Map(processTree(root).map((pid) => [pid, cpuMs(pid)]));
}

/** Visits `url` in a fresh tab, and so in a fresh renderer, and closes it again. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
	const before = new Set(processTree(browser.pid));
	await using tab = await browser.openTab();
	await tab.session.tell('Page.enable');
	await tab.session.tell('Performance.enable', { timeDomain: 'threadTicks' });
	await delay(startMs);
	const thread = await mainThread(tab.session);
	const cpu = cpuByProcess(browser.pid);

	await tab.load(url);
	await delay(settleMs);

	const threadAfter = await mainThread(tab.session);
	const cpuAfter = cpuByProcess(browser.pid);
	const { fcp, dcl, load } = await tab.session.evaluate(readTiming, Timing);
	const heap = await heapBytes(tab.session);
	const renderers = processTree(browser.pid).filter((pid) => !before.has(pid) && isPageRenderer(pid));
	return {
		script_ms: spentMs(thread.script, threadAfter.script),
		task_ms: spentMs(thread.task, threadAfter.task),
		fcp_ms: fcp,
		dcl_ms: dcl,
		load_ms: load,
		cpu_ms: [...cpuAfter].reduce((sum, [pid, ms]) => sum + ms - (cpu.get(pid) ?? 0), 0),
		heap_kb: heap / 1024,
		private_kb: Math.max(...renderers.map(privateKb)),
	};
}
