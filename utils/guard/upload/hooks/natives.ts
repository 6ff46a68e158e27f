/*
 * The page's world as it was before any script of the page ran. A page may replace every global, method and getter
 * after us, so: natives are called through `call` alone, objects handed to them have no prototype, and nothing here
 * iterates, destructures an array, or awaits.
 */

export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { create } = Object;
const { getPrototypeOf } = Reflect;

export type Native = (...args: unknown[]) => unknown;

/** Calls a native with this `self`. */
export function call(native: Native, self: unknown, ...args: unknown[]): unknown {
	return apply(native, self, args);
}

/** What a getter says of `self`; `undefined` where it is not for such a thing. */
export function peek(getter: Native | undefined, self: unknown): unknown {
	try {
		return getter && call(getter, self);
	} catch {
		return undefined;
	}
}

/** The getter of a property as the browser made it; `undefined` where this browser has none. */
export function getter(owner: object | undefined, name: string): Native | undefined {
	return owner && getOwnPropertyDescriptor(owner, name)?.get;
}

/** A method as the browser made it; `undefined` where this browser has none. */
export function method(owner: object | undefined, name: string): Native | undefined {
	const value: unknown = owner && getOwnPropertyDescriptor(owner, name)?.value;
	return typeof value === 'function' ? (value as Native) : undefined;
}

const sourceOf = Function.prototype.toString as Native;
const sample = String(call(sourceOf, apply));
const beforeName = sample.slice(0, sample.indexOf('apply'));
const afterName = sample.slice(beforeName.length + 'apply'.length);

/** A native that is looked for late is one still if it says so by its name: a proxy or a bound function tells none. */
function untouched(found: Native | undefined, name: string): Native | undefined {
	return found && call(sourceOf, found) === beforeName + name + afterName ? found : undefined;
}

/** What a thing has this property from; `undefined` where it has none. */
export function ownerOf(thing: unknown, name: string): object | undefined {
	let owner = typeof thing === 'object' ? thing : null;
	while (owner && !getOwnPropertyDescriptor(owner, name)) owner = getPrototypeOf(owner);
	return owner ?? undefined;
}

/** `getter`, asked for after scripts of the page ran; `undefined` also where the page put its own in place. */
export function untouchedGetter(owner: object | undefined, name: string): Native | undefined {
	const found = getter(owner, name);
	// Engines differ in whether a getter's source says so.
	return untouched(found, `get ${name}`) ?? untouched(found, name);
}

/** `method`, asked for after scripts of the page ran; `undefined` also where the page put its own in place. */
export function untouchedMethod(owner: object | undefined, name: string): Native | undefined {
	return untouched(method(owner, name), name);
}
