import type { SiteView } from '../../utils/contracts/view.ts';
import type { HostStanding } from '../../utils/contracts/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { nameOf } from './name-of.ts';
import type { Action, Story } from './story.ts';

type Said = Pick<Story, 'tone' | 'heading' | 'text'>;

function ready({ app, alternatives }: SiteView, { t }: Words): string | null {
	if (alternatives.length === 0) return null;
	const count = alternatives.length;
	return app?.goodFor ? t('ready.for', { goodFor: app.goodFor, count }) : t('ready', { count });
}

function instead({ alternatives }: SiteView, { t }: Words): string | null {
	return alternatives.length === 0 ? null : t('instead', { count: alternatives.length });
}

const tellers: Record<HostStanding, (view: SiteView, words: Words) => Said> = {
	approved(view, { t }) {
		const { organization } = view;
		return {
			tone: 'leaf',
			heading: t('approved.heading', { app: nameOf(view) }),
			text: t('approved.text', { organization }),
		};
	},
	tolerated(view, { t, join }) {
		const rest = view.alternatives.length > 0 ? 'tolerated.rather' : 'tolerated.alone';
		return {
			tone: 'plain',
			heading: t('tolerated.heading', { app: nameOf(view) }),
			text: join([t('tolerated.text'), t(rest, { organization: view.organization, count: view.alternatives.length })]),
		};
	},
	unreviewed(view, words) {
		const { t, join } = words;
		const params = { app: nameOf(view), organization: view.organization };
		return view.moment === 'signin'
			? {
					tone: 'amber',
					heading: t('unreviewed.signin', params),
					text: join([t('unreviewed.signinText'), ready(view, words)]),
				}
			: {
					tone: 'amber',
					heading: t('unreviewed.heading', params),
					text: join([t('unreviewed.text'), ready(view, words) ?? t('unreviewed.alone')]),
				};
	},
	unsanctioned(view, words) {
		const { t, join, sentence } = words;
		const params = { app: nameOf(view), organization: view.organization };
		return {
			tone: 'clay',
			heading: t(view.moment === 'signin' ? 'unsanctioned.signin' : 'unsanctioned.heading', params),
			text: join([view.why && sentence(view.why), instead(view, words) ?? t('unsanctioned.alone')]),
		};
	},
	blocked(view, { t, join, sentence }) {
		const rest = view.alternatives.length > 0 ? t('blocked.text') : t('blocked.alone', { app: nameOf(view) });
		return {
			tone: 'clay',
			heading: t('blocked.app', { app: nameOf(view) }),
			text: join([view.why && sentence(view.why), rest]),
		};
	},
	unlisted({ host, response }, { t }) {
		return response === 'quiet'
			? { tone: 'plain', heading: t('unlisted.quiet', { host }), text: t('unlisted.quietText') }
			: { tone: 'amber', heading: t('unlisted.heading'), text: t('unlisted.text') };
	},
};

/** The filled button is never the way that was advised against: where IT has decided, it is an alternative. */
function bestOf(standing: HostStanding, view: SiteView): Action | null {
	if (standing === 'approved') return null;
	if (standing === 'unreviewed') return 'ask';
	if (standing === 'unlisted') return view.response === 'quiet' ? null : 'ask';
	return view.alternatives.length > 0 ? 'open' : 'ask';
}

/** What is said where the person has no request under way. */
export function tellStanding(standing: HostStanding, view: SiteView, words: Words, now: number): Story {
	const { t } = words;
	const said = tellers[standing](view, words);
	const withdrawn = view.own?.request.state === 'withdrawn' ? t('withdrawn.text') : null;
	const { name: liaison } = view.liaison;
	const isApproved = standing === 'approved';
	return {
		...said,
		situation: standing,
		brief: t(`standing.${standing}`),
		text: withdrawn ? words.join([withdrawn, said.text]) : said.text,
		quote: null,
		tag: isApproved && view.until ? t('granted.pillUntil', { until: words.until(view.until, now) }) : null,
		alternatives: isApproved ? [] : view.alternatives,
		steps: [],
		actions: isApproved ? [] : ['ask', 'why'],
		best: bestOf(standing, view),
		foot: () => (isApproved ? [] : [t('foot.answers', { liaison, by: words.by(view.promisedBy, now) })]),
	};
}
