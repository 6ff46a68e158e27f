import fc from 'fast-check';

/** What has no business in the place of another value. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown[]>(
		null,
		true,
		-1,
		0.5,
		1e308,
		'',
		' ',
		[],
		{},
		[[]],
		'x'.repeat(5_000),
		'__proto__',
		'\u0000',
	),
	fc.constantFrom<unknown[]>(
		'co.uk',
		'*.trello.com',
		'https://trello.com',
		'trello.com:1',
		'[::1',
		'en',
		'2026-02-30T00:00:00Z',
	),
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.jsonValue({ maxDepth: 2 }),
);

type Place = { holder: unknown[] | Record<string, unknown>; key: string | number };

function placesOf(document: unknown): Place[] {
	if (Array.isArray(document)) return document.flatMap((value, key) => [{ holder: document, key }, ...placesOf(value)]);
	if (typeof document !== 'object' || document === null) return [];
	const holder: Record<string, unknown> = Object.assign(document);
	return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

function change({ holder, key }: Place, how: number, value: unknown): void {
	if (Array.isArray(holder)) {
		const at = Number(key);
		if (how === 0) holder.splice(at, 1);
		else if (how === 1) holder.splice(at, 0, structuredClone(holder[at]));
		else holder[at] = value;
	} else if (how === 0) delete holder[key];
	else if (how === 1) holder[`${key}s`] = value;
	else holder[key] = value;
}

/** JSON text of `document` with one to three of its places changed. */
function changedPlaces(document: unknown): fc.Arbitrary<string> {
	const step = fc.record({ at: fc.nat(), how: fc.nat(4), value: strange });
	return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
		const copy: unknown = structuredClone(document);
		for (const { at, how, value } of steps) {
			const places = placesOf(copy);
			const place = places[at % Math.max(1, places.length)];
			if (place) change(place, how, structuredClone(value));
		}
		return JSON.stringify(copy);
	});
}

/** JSON text of `document` as a bad network or disk leaves it: cut, filled in, with a flipped character. */
function damagedText(document: unknown): fc.Arbitrary<string> {
	const text = JSON.stringify(document);
	return fc
		.record({
			at: fc.nat(text.length),
			length: fc.nat(40),
			filling: fc.string({ unit: 'binary', maxLength: 6 }),
			cut: fc.boolean(),
		})
		.map(({ at, length, filling, cut }) => text.slice(0, at) + filling + (cut ? '' : text.slice(at + length)));
}

/** `document` after an accident, as JSON text that may be anything. */
export function mutated(document: unknown): fc.Arbitrary<string> {
	return fc.oneof({ weight: 3, arbitrary: changedPlaces(document) }, { weight: 1, arbitrary: damagedText(document) });
}
