import { messages } from '../contracts/messages.ts';
import { preferencesItem } from './items.ts';
import { entry, type LocalStore } from './local-store.ts';
import { route } from './router.ts';
import { languages } from './words.ts';

async function preferences(store: LocalStore) {
	return (await store.read([preferencesItem])).get(preferencesItem);
}

/** Languages that the person reads, best first. */
export async function readerLanguages(store: LocalStore): Promise<readonly string[]> {
	return languages((await preferences(store)).language);
}

/** What a person chose for themselves in the options page. */
export function preferenceRoutes(store: LocalStore) {
	return {
		'preferences/view': route(messages['preferences/view'], () => preferences(store)),
		'preferences/save': route(messages['preferences/save'], async (chosen) => {
			await store.write([entry(preferencesItem, chosen)]);
			return { ok: true as const };
		}),
	};
}
