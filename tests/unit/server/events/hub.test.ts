import { expect, test } from 'vitest';
import { type Announcement, createLocalHub } from '../../../../server/events/hub.ts';

test('everybody who listens hears it, until they have gone', () => {
	const hub = createLocalHub();
	const gone = new AbortController();
	const heard: [string, Announcement][] = [];
	hub.subscribe((announcement) => heard.push(['stays', announcement]), new AbortController().signal);
	hub.subscribe((announcement) => heard.push(['goes', announcement]), gone.signal);
	hub.subscribe((announcement) => heard.push(['never', announcement]), AbortSignal.abort());
	hub.announce({ about: 'queue' });
	gone.abort();
	hub.announce({ about: 'policy', version: 2 });
	expect(heard).toEqual([
		['stays', { about: 'queue' }],
		['goes', { about: 'queue' }],
		['stays', { about: 'policy', version: 2 }],
	]);
});
