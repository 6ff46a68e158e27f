import type { Browser, Page } from 'puppeteer-core';

export const engines = ['chromium', 'firefox'] as const;
/** The two families that Signpost runs in. */
export type Engine = (typeof engines)[number];

/** An element that the accessibility tree showed, in a closed shadow root or not. */
export interface Found {
	/** Its text as rendered. */
	text(): Promise<string>;
	/** A real click: trusted pointer events at its middle. */
	click(): Promise<void>;
}

/** What differs between the engines when a page is looked at from outside. */
interface Eyes {
	/** Loads `url` in the page, an address of the extension too, and waits until it is loaded. */
	go(page: Page, url: string): Promise<void>;
	/** The first element with this role and accessible name, `null` if there is none now. */
	find(page: Page, role: string, name: string): Promise<Found | null>;
}

/** Names the extension that the organization's policy installs. */
export interface ByPolicy {
	id: string;
}

/** A browser with Signpost in it. */
export interface StageBrowser extends Eyes {
	engine: Engine;
	browser: Browser;
	extensionId: string;
	/** Address of a page of the extension: `options.html`. */
	extensionUrl(page: string): string;
	close(): Promise<void>;
}
