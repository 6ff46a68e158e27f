import { describe, expect, test } from 'vitest';
import type { BlockedApp } from '../../../utils/contracts/policy-wire.ts';
import { blockedHosts } from '../../../utils/guard/blocked-hosts.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';

const now = Date.parse('2026-11-14T09:00:00Z');
const nobody = { groups: [], grants: [] };

function app(id: string, hosts: string[], more: Partial<BlockedApp> = {}): BlockedApp {
	return { id, hosts, standing: 'blocked', ...more };
}

const hostsOf = (apps: BlockedApp[], person = nobody) => blockedHosts(apps, person, defaultResponses, now);

test('the hosts of blocked apps, and nothing while nothing is blocked', () => {
	expect(hostsOf([app('a', ['b.example', 'a.example'])])).toEqual({
		hosts: ['a.example', 'b.example'],
		except: [],
		changesAt: null,
	});
	expect(hostsOf([]).hosts).toEqual([]);
});

describe('what is open below a blocked host stays open', () => {
	test('a subdomain of another app', () => {
		const { hosts, except } = hostsOf([app('slack', ['slack.com'], { except: ['acme.slack.com'] })]);
		expect({ hosts, except }).toEqual({ hosts: ['slack.com'], except: ['acme.slack.com'] });
	});

	test('unless that one is blocked too', () => {
		const apps = [app('slack', ['slack.com'], { except: ['acme.slack.com'] }), app('acme', ['acme.slack.com'])];
		expect(hostsOf(apps)).toMatchObject({ hosts: ['acme.slack.com', 'slack.com'], except: [] });
	});

	test('a path: then the page itself is asked', () => {
		expect(hostsOf([app('docs', ['docs.example'], { except: ['docs.example/help'] })])).toMatchObject({ hosts: [] });
		expect(hostsOf([app('forms', ['docs.example/forms'])])).toMatchObject({ hosts: [] });
	});
});

describe('for this person', () => {
	test('a grant opens it until the grant ends', () => {
		const grant = {
			id: '00000000-0000-4000-8000-000000000001',
			app: 'a',
			host: null,
			scope: 'person' as const,
			moments: ['visit' as const],
			until: '2026-11-14T10:00:00Z',
			sentence: 'For today',
			conditional: false,
		};
		const { hosts, changesAt } = blockedHosts(
			[app('a', ['a.example'])],
			{ groups: [], grants: [grant] },
			defaultResponses,
			now,
		);
		expect(hosts).toEqual([]);
		expect(changesAt).toBe(Date.parse('2026-11-14T10:00:00Z'));
	});

	test('a rule closes or opens it for a group, from a day on', () => {
		const from = now / 1000 + 60;
		const apps = [
			app('a', ['a.example'], { standing: 'approved', rules: [{ groups: ['sales'], standing: 'blocked' }] }),
			app('b', ['b.example'], { rules: [{ groups: ['sales'], standing: 'approved', from }] }),
		];
		const sales = { groups: ['sales'], grants: [] };
		expect(blockedHosts(apps, sales, defaultResponses, now)).toEqual({
			hosts: ['a.example', 'b.example'],
			except: [],
			changesAt: from * 1000,
		});
		expect(blockedHosts(apps, sales, defaultResponses, from * 1000).hosts).toEqual(['a.example']);
	});
});

test('an organization that answers a visit to a blocked app otherwise has no rule', () => {
	const responses = { ...defaultResponses, blocked: { ...defaultResponses.blocked, visit: 'banner' as const } };
	expect(blockedHosts([app('a', ['a.example'])], nobody, responses, now).hosts).toEqual([]);
});
