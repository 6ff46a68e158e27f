import { beforeEach, describe, expect, test } from 'vitest';
import type { BannerMemory } from '../../../utils/contracts/banner.ts';
import type { MessageName } from '../../../utils/contracts/messages.ts';
import type { OwnRequest, SiteView } from '../../../utils/contracts/view.ts';
import type { Moment } from '../../../utils/contracts/vocabulary.ts';
import { type BannerSession, type BannerState, bannerSession } from '../../../utils/guard/banner-session.ts';
import { clientDouble } from '../support/client-double.ts';

const at = '2026-11-14T09:00:00.000Z';
const open: SiteView = {
	host: 'trello.com',
	organization: 'Northwind',
	app: { id: 'trello', name: 'Trello', category: 'Boards', goodFor: 'boards and plans' },
	standing: 'unreviewed',
	moment: 'visit',
	response: 'banner-compact',
	reason: 'app',
	until: null,
	why: null,
	alternatives: [],
	liaison: { name: 'IT', contact: null },
	promisedBy: at,
	own: null,
	snoozedUntil: null,
	toTell: null,
};

function own(state: OwnRequest['request']['state']): OwnRequest {
	const id = '00000000-0000-4000-8000-000000000001';
	return {
		delivery: 'delivered',
		request: {
			id,
			app: 'trello',
			name: 'Trello',
			host: 'trello.com',
			moment: 'visit',
			state,
			askedAt: at,
			promisedBy: at,
			others: 0,
			thread: [],
			outcome: null,
		},
	};
}

let view: SiteView | null;
let moment: Moment;
let rests: boolean;
let sent: MessageName[];
let shown: (BannerState | null)[];
let session: BannerSession;
/** Runs while the worker handles a message. */
let memory: BannerMemory;
let meanwhile: (name: MessageName) => void;

beforeEach(() => {
	view = open;
	moment = 'visit';
	rests = false;
	memory = { place: 'top', small: [] };
	sent = [];
	shown = [];
	meanwhile = () => undefined;
	const send = clientDouble((name) => {
		sent.push(name);
		meanwhile(name);
		return name === 'site/view' ? view : { ok: true };
	});
	session = bannerSession({
		send,
		moment: () => moment,
		rests: () => rests,
		left: () => memory,
		show: (state) => shown.push(state),
	});
});

const last = () => shown.at(-1);

test('opens as one line or as the whole card, as the policy says', async () => {
	await session.refresh();
	expect(last()).toMatchObject({ form: 'compact', asking: false });
});

test('asking shows that it is under way, and then how it stands', async () => {
	await session.refresh();
	meanwhile = (name) => {
		if (name === 'review/ask') view = { ...open, own: own('sent') };
	};
	await session.ask();
	expect(shown.map((state) => state?.asking)).toContain(true);
	expect(last()).toMatchObject({ asking: false, view: { own: { request: { state: 'sent' } } } });
	expect(session.isWaiting()).toBe(true);
});

test('an answer opens a banner that was made small, and stays though there is nothing to say any more', async () => {
	await session.refresh();
	view = { ...open, own: own('received') };
	await session.refresh();
	session.setForm('pill');
	view = { ...open, own: own('approved'), standing: 'approved', response: 'quiet' };
	await session.refresh();
	expect(last()).toMatchObject({ form: 'expanded', view: { response: 'quiet' } });
	expect(session.isWaiting()).toBe(false);
});

describe('how the person left it', () => {
	test('is how it comes up again: at the same end, and small where it was made small', async () => {
		memory = { place: 'bottom', small: ['trello'] };
		await session.refresh();
		expect(last()).toMatchObject({ place: 'bottom', form: 'pill' });
	});

	test('does not make a stop small', async () => {
		memory = { place: 'top', small: ['trello'] };
		view = { ...open, standing: 'unsanctioned', response: 'pause' };
		await session.refresh();
		expect(last()).toMatchObject({ form: 'expanded' });
	});

	test('is remembered when it changes, and only then', async () => {
		await session.refresh();
		session.setForm('expanded');
		expect(sent).not.toContain('banner/remember');
		session.setForm('pill');
		session.move('bottom');
		expect(sent.filter((name) => name === 'banner/remember')).toHaveLength(2);
		expect(last()).toMatchObject({ place: 'bottom', form: 'pill' });
	});

	test('is not changed by making way for the page', async () => {
		await session.refresh();
		session.makeWay({ spot: { place: 'bottom', side: 'right' }, isTight: false });
		expect(last()).toMatchObject({ place: 'bottom', side: 'right', form: 'compact' });
		session.makeWay({ spot: { place: 'top', side: 'left' }, isTight: true });
		expect(last()).toMatchObject({ place: 'bottom', form: 'pill' });
		expect(session.isSmall()).toBe(true);
		expect(sent).not.toContain('banner/remember');
	});

	test('stays in full over the page where it says that a sign-in waits', async () => {
		view = { ...open, moment: 'signin', response: 'pause' };
		await session.refresh();
		session.hold();
		session.makeWay({ spot: { place: 'bottom', side: 'middle' }, isTight: true });
		expect(last()).toMatchObject({ place: 'bottom', form: 'expanded', held: true });
	});
});

describe('it goes for good', () => {
	test('when the app was approved without being asked for', async () => {
		await session.refresh();
		view = { ...open, standing: 'approved', response: 'quiet' };
		await session.refresh();
		expect(last()).toBeNull();
	});

	test('when there is nothing to say from the beginning', async () => {
		view = { ...open, standing: 'approved', response: 'quiet', own: own('approved') };
		await session.refresh();
		expect(shown).toEqual([null]);
	});

	test('when it is put off here, which the worker hears; or in another tab', async () => {
		await session.refresh();
		await session.notNow();
		expect(last()).toBeNull();
		expect(sent).toContain('site/snooze');
		await session.refresh();
		expect(last()).toBeNull();
	});

	test('when an answer is closed, which puts nothing off', async () => {
		await session.refresh();
		view = { ...open, own: own('approved'), standing: 'approved', response: 'quiet' };
		await session.refresh();
		session.close();
		expect(last()).toBeNull();
		expect(sent).not.toContain('site/snooze');
	});
});

test('an answer that comes late does not overwrite a newer one', async () => {
	await session.refresh();
	const [slow, fast] = [session.refresh(), session.refresh()];
	await Promise.all([slow, fast]);
	expect(shown).toHaveLength(2);
});

test('what the worker says by itself is shown without a question, whatever was asked before', async () => {
	const before = session.refresh();
	await session.hear({ ...open, response: 'banner' });
	await before;
	expect(last()).toMatchObject({ form: 'expanded' });
	expect(shown).toHaveLength(1);
	expect(sent).toEqual(['site/view']);
});

describe('at a sign-in', () => {
	const paused: SiteView = { ...open, moment: 'signin', response: 'pause' };

	test('a banner that was one line opens, and asks about the sign-in', async () => {
		await session.refresh();
		moment = 'signin';
		view = paused;
		await session.refresh();
		expect(last()).toMatchObject({ form: 'expanded', held: false });
	});

	test('what the person tried opens it again, also when it was not there yet', async () => {
		moment = 'signin';
		view = paused;
		session.hold();
		await session.refresh();
		expect(last()).toMatchObject({ held: true });
		session.setForm('pill');
		session.hold();
		expect(last()).toMatchObject({ form: 'expanded', held: true });
	});

	test('a stop is said though the app was put off, and going on ends it', async () => {
		moment = 'signin';
		view = { ...paused, snoozedUntil: at };
		await session.refresh();
		expect(last()).toMatchObject({ view: { response: 'pause' } });
		await session.goOn();
		expect(last()).toBeNull();
		expect(sent).toContain('signin/go-on');
	});
});

test('what was read in the same tab rests as the pill', async () => {
	rests = true;
	await session.refresh();
	expect(last()).toMatchObject({ form: 'pill' });
});
