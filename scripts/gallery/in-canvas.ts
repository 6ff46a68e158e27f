import type { Picture, Sheet } from './capture.ts';

/*
 * What runs in the browser: pictures are cut, compared and written there, so that no image library is needed. Each function
 * goes there alone, so nothing outside of it is within its reach.
 */

/** How much a cell (pixels) may differ in its mean colour (of 255), and how many may differ, before somebody would see it. */
export interface Limit {
	cell: number;
	by: number;
	cells: number;
	/** Of the WebPs; what is new loses as much before it is compared. */
	quality: number;
}

/** The names of the states that look different, and both and what differs side by side (a PNG as a data URL). */
export interface Compared {
	states: string[];
	difference: string;
}

/** Cuts the pictures out of their sheet. Returns WebPs of this quality (0 to 1) as data URLs. */
export async function cutAll({ png, pictures }: Sheet, quality: number): Promise<string[]> {
	const sheet = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
	return pictures.map(({ box }) => {
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width: box.width, height: box.height });
		canvas.getContext('2d')?.drawImage(sheet, -box.x, -box.y);
		return canvas.toDataURL('image/webp', quality);
	});
}

/**
 * Compares pictures with WebPs from before (base64; `null` where there is none). What a machine draws a little sharper or
 * softer is the same: the mean colours of cells are compared. Returns `null` for each picture that looks as before.
 */
export async function compareAll(
	{ png, pictures }: Sheet,
	before: readonly (string | null)[],
	limit: Limit,
): Promise<(Compared | null)[]> {
	const load = async (dataUrl: string) => createImageBitmap(await (await fetch(dataUrl)).blob());
	const paper = (width: number, height: number) => {
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width, height });
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('this browser has no canvas');
		return { canvas, context };
	};
	/** Mean red, green and blue of every cell, row by row. */
	const means = (context: CanvasRenderingContext2D, columns: number, rows: number) => {
		const { data } = context.getImageData(0, 0, columns * limit.cell, rows * limit.cell);
		const sums = new Float64Array(columns * rows * 3);
		for (let at = 0; at < data.length; at += 4) {
			const x = (at / 4) % (columns * limit.cell);
			const y = Math.floor(at / 4 / (columns * limit.cell));
			const cell = (Math.floor(y / limit.cell) * columns + Math.floor(x / limit.cell)) * 3;
			for (let channel = 0; channel < 3; channel++) {
				sums[cell + channel] = (sums[cell + channel] ?? 0) + (data[at + channel] ?? 0) / limit.cell ** 2;
			}
		}
		return sums;
	};
	const sheet = await load(`data:image/png;base64,${png}`);

	async function compare({ box, states }: Picture, baseline: string): Promise<Compared | null> {
		const old = await load(`data:image/webp;base64,${baseline}`);
		const width = Math.max(old.width, box.width);
		const height = Math.max(old.height, box.height);
		const [was, is] = [paper(width, height), paper(width, height)];
		was.context.drawImage(old, 0, 0);
		const cut = paper(box.width, box.height);
		cut.context.drawImage(sheet, -box.x, -box.y);
		is.context.drawImage(await load(cut.canvas.toDataURL('image/webp', limit.quality)), 0, 0);

		const columns = Math.floor(width / limit.cell);
		const [a, b] = [was, is].map(({ context }) => means(context, columns, Math.floor(height / limit.cell)));
		const cells: { x: number; y: number }[] = [];
		a?.forEach((mean, at) => {
			if (Math.abs(mean - (b?.[at] ?? 0)) <= limit.by) return;
			const cell = Math.floor(at / 3);
			cells.push({ x: (cell % columns) * limit.cell, y: Math.floor(cell / columns) * limit.cell });
		});
		const isResized = Math.abs(old.width - box.width) > 1 || Math.abs(old.height - box.height) > 1;
		if (cells.length <= limit.cells && !isResized) return null;

		const three = paper(width * 3 + 16, height);
		three.context.drawImage(was.canvas, 0, 0);
		three.context.drawImage(is.canvas, width + 8, 0);
		three.context.globalAlpha = 0.4;
		three.context.drawImage(is.canvas, 2 * width + 16, 0);
		three.context.fillStyle = '#c2185b';
		three.context.globalAlpha = 0.8;
		for (const { x, y } of cells) three.context.fillRect(2 * width + 16 + x, y, limit.cell, limit.cell);
		const touched = states.filter((state) =>
			cells.some(
				({ x, y }) =>
					x + limit.cell > state.x &&
					x < state.x + state.width &&
					y + limit.cell > state.y &&
					y < state.y + state.height,
			),
		);
		return { states: touched.map(({ name }) => name), difference: three.canvas.toDataURL('image/png') };
	}

	const compared: (Compared | null)[] = [];
	for (const [at, picture] of pictures.entries()) {
		const baseline = before[at];
		compared.push(typeof baseline === 'string' ? await compare(picture, baseline) : null);
	}
	return compared;
}
