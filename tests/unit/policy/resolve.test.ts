import { describe, expect, test } from 'vitest';
import type { AppRecord, RecordRule } from '../../../utils/contracts/policy-wire.ts';
import type { Grant } from '../../../utils/contracts/review.ts';
import type { Moment } from '../../../utils/contracts/vocabulary.ts';
import { resolve, ruleFor, standingFor } from '../../../utils/policy/resolve.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';

const now = Date.parse('2026-11-14T12:00:00Z');
const second = 1000;
const hour = 3600 * second;
const at = (offset: number) => new Date(now + offset).toISOString();
const seconds = (offset: number) => (now + offset) / second;

const trello: AppRecord = { id: 'trello', name: 'Trello', category: 'boards', standing: 'unreviewed' };
const withRules = (...rules: RecordRule[]): AppRecord => ({ ...trello, rules });
const forMarketing = (more: Partial<RecordRule> = {}): RecordRule => ({
	groups: ['marketing'],
	standing: 'approved',
	...more,
});

const grant = (more: Partial<Grant> = {}): Grant => ({
	id: '6f4e1c1e-27b3-4a7c-9f43-0d3b2f4f7c10',
	app: 'trello',
	host: null,
	scope: 'person',
	moments: ['visit', 'signin', 'upload'],
	until: null,
	sentence: 'Go ahead.',
	conditional: false,
	...more,
});

interface Asked {
	record?: AppRecord | null;
	moment?: Moment;
	groups?: string[];
	grants?: Grant[];
	host?: string;
	when?: number;
}

function asked({ record = trello, moment = 'visit', groups = ['marketing'], grants = [], host, when = now }: Asked) {
	return resolve(record, host ?? 'trello.com', moment, { groups, grants }, defaultResponses, when);
}

describe('precedence', () => {
	const blockingRule = forMarketing({ standing: 'blocked' });
	const table: [string, Asked, { standing: string; reason: string; response: string }][] = [
		['nothing is known', { record: null }, { standing: 'unlisted', reason: 'unlisted', response: 'quiet' }],
		['the app alone', {}, { standing: 'unreviewed', reason: 'app', response: 'banner-compact' }],
		[
			'a rule over the app',
			{ record: withRules(forMarketing()) },
			{ standing: 'approved', reason: 'rule', response: 'quiet' },
		],
		[
			'a rule that is stricter than the app',
			{ record: withRules(blockingRule) },
			{ standing: 'blocked', reason: 'rule', response: 'block' },
		],
		[
			'the first rule over the second',
			{ record: withRules(forMarketing({ standing: 'tolerated' }), blockingRule) },
			{ standing: 'tolerated', reason: 'rule', response: 'badge' },
		],
		[
			'the first rule that is for one of the groups',
			{ record: withRules(forMarketing({ groups: ['sales'] }), blockingRule), groups: ['people', 'marketing'] },
			{ standing: 'blocked', reason: 'rule', response: 'block' },
		],
		[
			'no rule for other groups',
			{ record: withRules(blockingRule), groups: ['sales'] },
			{ standing: 'unreviewed', reason: 'app', response: 'banner-compact' },
		],
		[
			'no rule for nobody',
			{ record: withRules(blockingRule), groups: [] },
			{ standing: 'unreviewed', reason: 'app', response: 'banner-compact' },
		],
		[
			'a grant over a rule',
			{ record: withRules(blockingRule), grants: [grant()] },
			{ standing: 'approved', reason: 'grant', response: 'quiet' },
		],
		[
			'a grant for this moment alone',
			{ grants: [grant({ moments: ['upload'] })] },
			{ standing: 'unreviewed', reason: 'app', response: 'banner-compact' },
		],
		[
			'a grant for this moment',
			{ grants: [grant({ moments: ['upload'] })], moment: 'upload' },
			{ standing: 'approved', reason: 'grant', response: 'quiet' },
		],
		[
			'no grant for another app',
			{ grants: [grant({ app: 'asana' })] },
			{ standing: 'unreviewed', reason: 'app', response: 'banner-compact' },
		],
		[
			'a grant for a host on no list',
			{ record: null, host: 'new.example', moment: 'upload', grants: [grant({ app: null, host: 'new.example' })] },
			{ standing: 'approved', reason: 'grant', response: 'quiet' },
		],
		[
			'no grant for another host on no list',
			{ record: null, host: 'new.example', moment: 'upload', grants: [grant({ app: null, host: 'old.example' })] },
			{ standing: 'unlisted', reason: 'unlisted', response: 'pause' },
		],
		[
			'a host that was granted and is listed since',
			{ grants: [grant({ app: null, host: 'trello.com' })] },
			{ standing: 'approved', reason: 'grant', response: 'quiet' },
		],
	];
	test.each(table)('%s', (_, question, expected) => {
		expect(asked(question)).toMatchObject(expected);
	});
});

describe('from and until', () => {
	test.each([
		['before it begins', { from: seconds(second) }, 'app'],
		['as it begins', { from: seconds(0) }, 'rule'],
		['while it lasts', { from: seconds(-hour), until: seconds(hour) }, 'rule'],
		['in its last second', { until: seconds(second) }, 'rule'],
		['as it runs out', { until: seconds(0) }, 'app'],
	])('a rule %s', (_, dates, reason) => {
		expect(asked({ record: withRules(forMarketing(dates)) })).toMatchObject({ reason });
	});

	test.each([
		['while it lasts', at(1), 'grant'],
		['as it runs out', at(0), 'app'],
		['for good', null, 'grant'],
	])('a grant %s', (_, until, reason) => {
		expect(asked({ grants: [grant({ until })] })).toMatchObject({ reason });
	});

	test('a rule that ran out gives way to the next', () => {
		const rules = [forMarketing({ until: seconds(-1) }), forMarketing({ standing: 'tolerated' })];
		expect(asked({ record: withRules(...rules) })).toMatchObject({ standing: 'tolerated' });
	});

	test('says when what decided runs out', () => {
		const rule = forMarketing({ until: seconds(hour) });
		expect(asked({ record: withRules(rule) })).toMatchObject({ until: now + hour, rule });
		expect(asked({ grants: [grant({ until: at(hour) })] }).until).toBe(now + hour);
		expect(asked({ grants: [grant({ until: at(hour) }), grant()] }).until).toBeNull();
		expect(asked({ grants: [grant({ until: at(hour) }), grant({ until: at(2 * hour) })] }).until).toBe(now + 2 * hour);
		expect(asked({}).until).toBeNull();
	});
});

describe('an open page is told when to look again', () => {
	test.each<[string, Asked, number | null]>([
		['never', {}, null],
		['when a rule begins', { record: withRules(forMarketing({ from: seconds(hour) })) }, now + hour],
		['when a rule runs out', { record: withRules(forMarketing({ until: seconds(hour) })) }, now + hour],
		['when a grant runs out', { grants: [grant({ until: at(hour) })] }, now + hour],
		[
			'when a grant for nothing listed runs out',
			{ record: null, grants: [grant({ app: null, host: 'trello.com', until: at(hour) })] },
			now + hour,
		],
		[
			'at the first of several',
			{
				record: withRules(forMarketing({ from: seconds(3 * hour), until: seconds(4 * hour) })),
				grants: [grant({ until: at(2 * hour) })],
			},
			now + 2 * hour,
		],
		['not for what is over', { record: withRules(forMarketing({ from: seconds(-hour), until: seconds(0) })) }, null],
		['not for other groups', { record: withRules(forMarketing({ from: seconds(hour) })), groups: ['sales'] }, null],
		['not for other moments', { grants: [grant({ moments: ['upload'], until: at(hour) })] }, null],
	])('%s', (_, question, expected) => {
		expect(asked(question).changesAt).toBe(expected);
	});

	test('nothing changes before that', () => {
		const record = withRules(forMarketing({ from: seconds(2 * hour), until: seconds(3 * hour) }));
		const grants = [grant({ until: at(hour) })];
		const seen: [number, string][] = [];
		for (let when: number | null = now; when !== null; ) {
			const { standing, reason, changesAt } = asked({ record, grants, when });
			const last = (changesAt ?? when + 9 * hour) - 1;
			expect(asked({ record, grants, when: last })).toMatchObject({ standing, reason });
			seen.push([(when - now) / hour, reason]);
			when = changesAt;
		}
		expect(seen).toEqual([
			[0, 'grant'],
			[1, 'app'],
			[2, 'rule'],
			[3, 'app'],
		]);
	});
});

test("an app's own responses count at the standing that it has now", () => {
	const record: AppRecord = {
		...trello,
		responses: { unreviewed: { upload: 'hold' }, approved: { upload: 'pause' } },
		rules: [forMarketing({ groups: ['sales'], standing: 'tolerated' })],
	};
	expect(asked({ record, moment: 'upload' }).response).toBe('hold');
	expect(asked({ record, moment: 'upload', groups: ['sales'] }).response).toBe('pause');
	expect(asked({ record, moment: 'upload', grants: [grant()] }).response).toBe('pause');
	expect(asked({ record, moment: 'visit' }).response).toBe('banner-compact');
});

test('grants aside, a standing follows the rules alone', () => {
	const record = withRules(forMarketing());
	expect(standingFor(record, ['marketing'], now)).toBe('approved');
	expect(standingFor(record, ['sales'], now)).toBe('unreviewed');
	expect(standingFor(trello, ['marketing'], now)).toBe('unreviewed');
	expect(ruleFor(undefined, ['marketing'], now)).toBeUndefined();
});
