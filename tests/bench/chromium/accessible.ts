import { z } from '../../../utils/contracts/zod.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const Document = z.object({ root: z.object({ backendNodeId: z.int() }) });
const Found = z.object({ nodes: z.array(z.object({ backendDOMNodeId: z.int().optional(), ignored: z.boolean() })) });
const Quads = z.object({ quads: z.array(z.array(z.number())) });

/**
 * The element with this role and accessible name, as assistive technology finds it, also in closed shadow roots; waits
 * until it is there. Returns its backend node id.
 */
export function findAccessible(session: Session, role: string, accessibleName: string): Promise<number> {
	return until(session, `${role} named "${accessibleName}"`, async () => {
		const { root } = await session.ask('DOM.getDocument', { depth: -1, pierce: true }, Document);
		const query = { backendNodeId: root.backendNodeId, role, accessibleName };
		const { nodes } = await session.ask('Accessibility.queryAXTree', query, Found);
		return nodes.find((node) => !node.ignored)?.backendDOMNodeId;
	});
}

/** Clicks the middle of an element with the mouse, as trusted as a hand's click; resolves to the moment of the release. */
export async function click(session: Session, backendNodeId: number): Promise<number> {
	await session.tell('DOM.scrollIntoViewIfNeeded', { backendNodeId });
	const { quads } = await session.ask('DOM.getContentQuads', { backendNodeId }, Quads);
	const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
	const button = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 };
	await session.tell('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
	const released = performance.now();
	await session.tell('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
	return released;
}

/** Replaces what a text field holds. */
export async function type(session: Session, backendNodeId: number, text: string): Promise<void> {
	await session.tell('DOM.focus', { backendNodeId });
	await session.tell('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['selectAll'] });
	await session.tell('Input.insertText', { text });
}
