import {
	HostPatternText,
	HostStandingSchema,
	Instant,
	Language,
	LocalizedText,
	MomentSchema,
	ResponseSchema,
	Slug,
	StandingSchema,
	WebUrl,
} from './primitives.ts';
import { weekdays } from './vocabulary.ts';
import { z } from './zod.ts';

/** Responses by moment; what is left out keeps the default of the design. */
export const ResponseRow = z.partialRecord(MomentSchema, ResponseSchema);
export type ResponseRow = z.infer<typeof ResponseRow>;

/** Responses by standing and moment; what is left out keeps the default of the design. */
export const ResponseTable = z.partialRecord(HostStandingSchema, ResponseRow);
export type ResponseTable = z.infer<typeof ResponseTable>;

export const Organization = z.strictObject({
	/** Full name: "Northwind Trading". */
	name: z.string().min(1).max(120),
	/** The name in running text: "Northwind". */
	shortName: z.string().min(1).max(60),
	/** Language that every localized text must have. */
	defaultLanguage: Language,
});
export type Organization = z.infer<typeof Organization>;

/** Text that is pasted or dropped counts as an upload when it is longer than this many characters. */
const minTextOver = 200;
export const TextOver = z.int().min(minTextOver).max(10_000_000);

const Category = z.strictObject({
	id: Slug,
	name: LocalizedText,
	/** Completes "For …, these are ready to use today": "boards and plans". */
	goodFor: LocalizedText,
	responses: ResponseTable.optional(),
	/** Text is never looked at without it. */
	textOver: TextOver.optional(),
});

const Liaison = z.strictObject({
	id: Slug,
	/** As a role, in running text: "your marketing liaison". */
	name: LocalizedText,
	/** How to reach them: an address of the form https:// or mailto:. */
	contact: z
		.string()
		.regex(/^(https:\/\/|mailto:)\S+$/, 'an address that starts with https:// or mailto:')
		.max(300)
		.optional(),
	/** Groups they look after; the liaison without groups is everybody else's. */
	groups: z.array(Slug).default([]),
});

export const App = z.strictObject({
	id: Slug,
	name: z.string().min(1).max(80),
	hosts: z.array(HostPatternText).min(1),
	category: Slug,
	standing: StandingSchema.default('unreviewed'),
	/** One sentence that completes "because": shown under the standing. */
	why: LocalizedText.optional(),
	/** What it is good for, a few words: "campaign plans, many teams on one board". */
	goodFor: LocalizedText.optional(),
	/** Where "Open" leads; its first host by default. */
	open: WebUrl.optional(),
	/** How somebody gets an account, where opening it is not enough. */
	access: LocalizedText.optional(),
	/** Approved apps that do the same job, best first; the category's approved apps by default. */
	alternatives: z.array(Slug).max(12).optional(),
	liaison: Slug.optional(),
	/** Instead of the responses at the app's own standing; where a rule or grant gives another standing, that one's hold. */
	responses: ResponseRow.optional(),
	/** The category's by default. */
	textOver: TextOver.optional(),
});
export type App = z.infer<typeof App>;

/** Another standing for some groups, for one app or a whole category, from a day and until a day. */
export const GroupRule = z
	.strictObject({
		id: Slug,
		groups: z.array(Slug).min(1),
		app: Slug.optional(),
		category: Slug.optional(),
		standing: StandingSchema,
		from: Instant.optional(),
		until: Instant.optional(),
		why: LocalizedText.optional(),
	})
	.refine((rule) => (rule.app === undefined) !== (rule.category === undefined), {
		error: 'either "app" or "category", not both',
	});
export type GroupRule = z.infer<typeof GroupRule>;

export const Budget = z.strictObject({
	/** Banners a person sees in a day, over all apps and tabs. */
	bannersPerDay: z.int().min(0).max(100).default(4),
	/** Hours for which an app stays quiet after "Not now". */
	snoozeHours: z
		.number()
		.min(0)
		.max(24 * 90)
		.default(24),
});
export type Budget = z.infer<typeof Budget>;

export const Privacy = z.strictObject({
	/** Whether names of held files are recorded; the banner says so. */
	fileNames: z.boolean().default(false),
	/** Changes nothing, since no browser shows a page of an extension there: publishing says so to whoever asks for it. */
	privateWindows: z.boolean().default(false),
	/** Days after which counted moments are deleted at the desk. */
	keepEventsDays: z.int().min(1).max(3650).default(90),
});
export type Privacy = z.infer<typeof Privacy>;

/** What "Go on" means where an upload is paused. */
export const UploadRules = z.strictObject({
	/** Whether the person says why first. */
	askReason: z.boolean().default(false),
	/** Minutes for which it holds for the same app; 0 for this choice alone. */
	goOnMinutes: z
		.int()
		.min(0)
		.max(24 * 60)
		.default(0),
});
export type UploadRules = z.infer<typeof UploadRules>;

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the day such as "09:00"');
const workdays: readonly (typeof weekdays)[number][] = ['mon', 'tue', 'wed', 'thu', 'fri'];

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}

/** When those who answer are at work: five days from nine to five by default. */
const WorkingHours = z
	.strictObject({
		/** By whose clock. */
		timeZone: z.string().max(60).refine(isTimeZone, 'a time zone such as "Europe/Berlin"'),
		days: z
			.array(z.enum(weekdays))
			.min(1)
			.default([...workdays]),
		from: ClockTime.default('09:00'),
		to: ClockTime.default('17:00'),
	})
	.refine(({ from, to }) => minutesOf(to) - minutesOf(from) >= 60, {
		path: ['to'],
		error: 'a time at least an hour after "from", on the same day',
	});

/** The review promise: how soon a person is told the answer. */
export const ReviewPromise = z.strictObject({
	/** Hours from the request to the answer: of working time where `working` says when that is, else round the clock. */
	hours: z
		.number()
		.positive()
		.max(24 * 30)
		.default(4),
	working: WorkingHours.optional(),
});
export type ReviewPromise = z.infer<typeof ReviewPromise>;

/**
 * The policy as IT edits it: one JSON document, may be kept in git.
 * What relates two places of it (ids that exist, patterns claimed twice) is checked at publish.
 */
export const PolicySource = z.strictObject({
	format: z.literal(1),
	organization: Organization,
	groups: z.array(z.strictObject({ id: Slug, name: z.string().min(1).max(80) })).default([]),
	categories: z.array(Category),
	liaisons: z.array(Liaison).min(1),
	promise: ReviewPromise.prefault({}),
	apps: z.array(App),
	rules: z.array(GroupRule).default([]),
	responses: ResponseTable.default({}),
	/** Where moments on unlisted hosts count: only where the page looks like a service, or everywhere. */
	unlisted: z.enum(['services', 'everywhere']).default('services'),
	budget: Budget.prefault({}),
	privacy: Privacy.prefault({}),
	upload: UploadRules.prefault({}),
});
export type PolicySource = z.infer<typeof PolicySource>;
/** What somebody may write: fields with a default left out, hosts in any spelling. */
export type PolicySourceInput = z.input<typeof PolicySource>;
