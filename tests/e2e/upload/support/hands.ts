import type { Page } from 'puppeteer-core';
import type { StageBrowser } from '../../../../scripts/stage/stage-browser.ts';
import { chromiumHands } from './chromium-hands.ts';
import { firefoxHands } from './firefox-hands.ts';

/** What is dropped or pasted: files and folders by path, or text. */
export interface Load {
	files?: readonly string[];
	text?: string;
}

/** What a person does with files. The browser's own events come of it: trusted, in its order. */
export interface Hands {
	/** Does something that opens a picker, and chooses there; `null` closes the picker. */
	choose(open: () => Promise<void>, files: readonly string[] | null): Promise<void>;
	/** Drags something from outside over an element, and drops it. */
	drop(selector: string, load: Load): Promise<void>;
	/** Pastes something into an element that has the focus. */
	paste(selector: string, load: Load): Promise<void>;
}

/** @param display where the browser's window is, if it has one */
export function handsIn(stage: StageBrowser, page: Page, display?: Readonly<Record<string, string>>): Promise<Hands> {
	return stage.engine === 'chromium' ? chromiumHands(page, display) : firefoxHands(stage.browser, page, display);
}
