/*
 * The page's world as it was before any script of the page ran. A page may replace every global, method and getter
 * after us, so: natives are called through `call` alone, objects handed to them have no prototype, and nothing here
 * iterates, destructures an array, or awaits.
 */

export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;

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
