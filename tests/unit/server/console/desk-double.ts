import { createApi } from '../../../../server/console/api.ts';
import { createDesk } from '../../../../server/console/desk.ts';

/** What a desk answers to `METHOD path`; what is left out is a 404. */
export type Answers = Record<string, () => Response>;

/** A console's desk over canned answers, and what it was sent. */
export function deskThatAnswers(answers: Answers) {
	const sent: { call: string; body: unknown }[] = [];
	const api = createApi(async (input, init) => {
		const call = `${init?.method ?? 'GET'} ${String(input).replace('/v1/admin/', '')}`;
		sent.push({ call, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
		return answers[call]?.() ?? Response.json({ error: 'There is nothing here.' }, { status: 404 });
	});
	return { desk: createDesk(api), sent, answers };
}

/** A network without a desk. */
export const unreachable = (): Response => {
	throw new TypeError('fetch failed');
};
