import type { z } from './zod.ts';

/** One thing that is wrong in a document from outside: where, what was found, what would be right. */
export interface Fault {
	/** Path in the document, for example `apps[12].hosts[0]`; `(document)` for the whole. */
	path: string;
	found: string;
	expected: string;
}

const maxFoundLength = 80;

/** A path in the notation of JavaScript: `apps[12].hosts[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
	const text = path
		.map((step) => {
			if (typeof step === 'number') return `[${step}]`;
			return /^[A-Za-z_$][\w$-]*$/.test(String(step)) ? `.${String(step)}` : `[${JSON.stringify(String(step))}]`;
		})
		.join('');
	return text === '' ? '(document)' : text.replace(/^\./, '');
}

function asJson(value: unknown): string {
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		// Messages between pages carry more than JSON: cycles, big integers.
		return `a ${typeof value} that is no JSON`;
	}
}

/** A value as somebody reading an error message wants to see it: JSON, cut to 80 characters. */
export function describeFound(value: unknown): string {
	if (value === undefined) return 'nothing';
	const json = asJson(value);
	return json.length > maxFoundLength ? `${json.slice(0, maxFoundLength)}…` : json;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		return Reflect.get(value, step);
	}, document);
}

/** What would be right: zod's own messages wrap it in "Invalid input: expected …, received …". */
function expectation(message: string): string {
	return message.replace(/^[^:]*: expected (.*?)(, received .*)?$/, '$1');
}

function faultsOfIssue(issue: z.core.$ZodIssue, document: unknown): Fault[] {
	const fault = (path: readonly PropertyKey[], expected: string): Fault => ({
		path: formatPath(path),
		found: describeFound(valueAt(document, path)),
		expected,
	});
	if (issue.code !== 'unrecognized_keys') return [fault(issue.path, expectation(issue.message))];
	return issue.keys.map((key) => fault([...issue.path, key], 'no field of this name'));
}

/** Every fault that zod found in `document`, in the order of the document's schema. */
export function faultsOf(error: z.ZodError, document: unknown): Fault[] {
	return error.issues.flatMap((issue) => faultsOfIssue(issue, document));
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Parses `document` with `schema`; never throws. */
export function parse<S extends z.ZodType>(schema: S, document: unknown): Parsed<z.infer<S>> {
	const result = schema.safeParse(document);
	return result.success ? { ok: true, value: result.data } : { ok: false, faults: faultsOf(result.error, document) };
}

/** Parses JSON text with `schema`; text that is no JSON is one fault of the whole document. */
export function parseJson<S extends z.ZodType>(schema: S, text: string): Parsed<z.infer<S>> {
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { ok: false, faults: [{ path: '(document)', found: describeFound(text), expected: `JSON (${reason})` }] };
	}
	return parse(schema, document);
}
