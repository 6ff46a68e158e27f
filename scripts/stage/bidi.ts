import type { Browser, Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

const Connection = z.custom<{ send: Send }>(
	(value) => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function',
	'a WebDriver BiDi connection',
);

/** Sends one WebDriver BiDi command on puppeteer's own connection: puppeteer has no public way to, and there is one session alone. */
export async function bidi<S extends z.ZodType>(
	browser: Browser,
	method: string,
	params: object,
	reply: S,
): Promise<z.infer<S>> {
	const { result } = await Connection.parse(Reflect.get(browser, 'connection')).send(method, params);
	return reply.parse(result);
}

/** WebDriver BiDi's id of a page's browsing context. */
export function contextOf(page: Page): string {
	return z.string().parse(Reflect.get(page.mainFrame(), '_id'));
}
