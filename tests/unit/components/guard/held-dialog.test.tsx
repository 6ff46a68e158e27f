// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { HeldDialog } from '../../../../components/guard/held-dialog.tsx';
import { wordsFor } from '../../../../components/words/words-for.ts';
import type { HeldAnswer } from '../../../../utils/contracts/upload.ts';
import { textsIn } from '../../../fixtures/gallery/organization.ts';
import { asked, now, request } from '../../../fixtures/gallery/samples.ts';
import { screen } from '../screen.ts';

test('somebody who asked can say what it is for, and goes on waiting', () => {
	const answers: HeldAnswer[] = [];
	const site = asked(textsIn('en'), {}, { response: 'hold', moment: 'upload' });
	const dialog = screen(
		<HeldDialog
			held={{
				parcel: { items: [{ name: 'plan.xlsx', size: 1 }], count: 1, size: 1, characters: null },
				view: { site, stops: true, asksReason: false, recordsNames: false },
				phase: 'held',
				asking: false,
			}}
			words={wordsFor(['en-US'])}
			now={now}
			onAnswer={(answer) => answers.push(answer)}
			onOpen={() => {}}
			onClose={() => {}}
		/>,
	);
	expect(dialog.text()).toContain('Want to add what it’s for?');
	dialog.press('Add a sentence');
	dialog.type('What is it for?', 'The spring campaign');
	dialog.press('Add it');
	expect(answers).toEqual([{ kind: 'note', id: request().id, text: 'The spring campaign' }]);
	expect(dialog.query('textarea')).toBeNull();
	expect(dialog.buttons()).toContain('Add a sentence');
});
