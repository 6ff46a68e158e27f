import { browser } from 'wxt/browser';
import type { BrowserSender, Reply } from './router.ts';

const alarmName = 'news';

/** What wakes the worker. */
export interface Wakers {
	message(message: unknown, sender: BrowserSender): Promise<Reply>;
	/** The shortcut was pressed in this tab. */
	shortcut(tab: number): void;
	/** Every minute. */
	alarm(): void;
	/** The organization changed what it sets for this browser. */
	managed(): void;
	/** The browser started, or the extension was installed or updated. */
	begun(): void;
	/** The network is there again. */
	online(): void;
}

/** Registers every listener at once, as the worker may have been woken by any of them. */
export function listen(wakers: Wakers): void {
	browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: Reply) => void) => {
		void wakers.message(message, sender).then(reply);
		return true;
	});
	browser.commands.onCommand.addListener((_, tab) => {
		if (tab?.id !== undefined) wakers.shortcut(tab.id);
	});
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === alarmName) wakers.alarm();
	});
	browser.storage.onChanged.addListener((_, area) => {
		if (area === 'managed') wakers.managed();
	});
	browser.runtime.onInstalled.addListener(wakers.begun);
	browser.runtime.onStartup.addListener(wakers.begun);
	addEventListener('online', wakers.online);
}

/** An alarm every minute, at this browser's own second of it, so that not all of them ask the desk at once. */
export async function keepAlarm(): Promise<void> {
	if (await browser.alarms.get(alarmName)) return;
	await browser.alarms.create(alarmName, { delayInMinutes: 0.5 + Math.random() / 2, periodInMinutes: 1 });
}

/** What the organization set. Rejects in Firefox where nothing is managed. */
export function readManaged(): Promise<Record<string, unknown>> {
	return browser.storage.managed.get();
}

/** Own id and origin, as senders of messages carry them. */
export function ownAddress(): { id: string; origin: string } {
	return { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
}

export function ownVersion(): string {
	return browser.runtime.getManifest().version;
}
