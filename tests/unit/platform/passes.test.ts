import { expect, test } from 'vitest';
import { withPass } from '../../../utils/platform/passes.ts';

test('a "Go on" whose time is over is forgotten', () => {
	expect(withPass({ trello: 10, miro: 30 }, 'asana', 50, 20)).toEqual({ miro: 30, asana: 50 });
});
