import { expect, test } from 'vitest';
import { createAppList } from '../../../../../server/console/apps/app-list.ts';
import { deskThatAnswers, unreachable } from '../desk-double.ts';
import { aPolicy } from '../sample.ts';

function listWith(answer: () => Response) {
	const { desk, sent } = deskThatAnswers({ 'PATCH apps/trello': answer });
	desk.showDraft({ revision: 1, source: aPolicy() });
	return { list: createAppList(desk), desk, sent };
}

test('a standing that was changed is the draft’s as soon as the desk has it', async () => {
	const source = aPolicy();
	const apps = source.apps.map((app) => (app.id === 'trello' ? { ...app, standing: 'approved' as const } : app));
	const { list, sent } = listWith(() => Response.json({ revision: 2, source: { ...source, apps } }));
	await list.setStanding('trello', 'approved');
	expect(sent[0]).toEqual({ call: 'PATCH apps/trello', body: { standing: 'approved' } });
	expect(list.pending.value.size).toBe(0);
	expect(list.found.value.find(({ id }) => id === 'trello')?.standing).toBe('approved');
});

test.each([
	['the desk is out of reach', unreachable, 'offline'],
	['somebody else was faster', () => Response.json({ error: 'The draft has changed.' }, { status: 412 }), 'conflict'],
])('the choice stays in its row with the reason when %s', async (_, answer, kind) => {
	const { list } = listWith(answer);
	await list.setStanding('trello', 'blocked');
	expect(list.pending.value.get('trello')).toMatchObject({ standing: 'blocked', failure: { kind } });
	expect(list.found.value.find(({ id }) => id === 'trello')?.standing).toBe('unreviewed');
});

test('a long list is shown in parts, and from the start again when it is narrowed', () => {
	const { list } = listWith(unreachable);
	const first = list.shown.value;
	list.showMore();
	expect(list.shown.value).toBeGreaterThan(first);
	list.narrow({ text: 'trello' });
	expect(list.shown.value).toBe(first);
});
