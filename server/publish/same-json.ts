/** Whether two JSON values are the same; the order of keys does not matter, and a key without a value is no key. */
export function sameJson(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a)) {
		return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
	}
	if (Array.isArray(b)) return false;
	const has = (other: object) => (key: string) => Object.hasOwn(other, key);
	const [left, right] = [Object.entries(a).filter(isThere), Object.entries(b).filter(isThere)];
	if (left.length !== right.length || !left.every(([key]) => has(b)(key))) return false;
	return left.every(([key, value]) => sameJson(value, Reflect.get(b, key)));
}

function isThere([, value]: [string, unknown]): boolean {
	return value !== undefined;
}
