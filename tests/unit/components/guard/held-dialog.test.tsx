// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { HeldDialog } from '../../../../components/guard/held-dialog.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { HeldAnswer } from '../../../../utils/contracts/upload.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, now, request } from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

function dialogFor(tag: string, onAnswer: (answer: HeldAnswer) => void = () => {}) {
	const site = asked(textsIn('en'), {}, { response: 'hold', moment: 'upload' });
	return screen(
		<HeldDialog
			held={{
				parcel: { items: [{ name: 'plan.xlsx', size: 1_240_000 }], count: 1, size: 1_240_000, characters: null },
				view: { site, stops: true, asksReason: false, recordsNames: false },
				phase: 'held',
				asking: false,
			}}
			words={wordsFor([tag])}
			now={now}
			onAnswer={onAnswer}
			onOpen={() => {}}
			onClose={() => {}}
		/>,
	);
}

test('sizes are written as the person writes numbers', () => {
	expect(dialogFor('de').text()).toContain('1,2 MB');
	expect(dialogFor('de-CH').text()).toContain('1.2 MB');
});

test('somebody who asked can say what it is for, and goes on waiting', () => {
	const answers: HeldAnswer[] = [];
	const dialog = dialogFor('en-US', (answer) => answers.push(answer));
	expect(dialog.text()).toContain('Want to add what it’s for?');
	dialog.press('Add a sentence');
	dialog.type('What is it for?', 'The spring campaign');
	dialog.press('Add it');
	expect(answers).toEqual([{ kind: 'note', id: request().id, text: 'The spring campaign' }]);
	expect(dialog.query('textarea')).toBeNull();
	expect(dialog.buttons()).toContain('Add a sentence');
});
