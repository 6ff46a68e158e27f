import { apply, call, defineProperty, getOwnPropertyDescriptor, method, type Native } from './natives.ts';

/** Does something around a native: `native` is called with `self` and `args`, or not at all. */
export type Around = (native: Native, self: unknown, args: unknown[]) => unknown;

const { Proxy: NativeProxy } = globalThis;
const captureStackTrace = method(Error, 'captureStackTrace');
const originals = new WeakMap<Native, Native>();
const originalOf = originals.get.bind(originals);
const remember = originals.set.bind(originals);
const byName = new Map<unknown, Native>();
const named = byName.get.bind(byName);
const nameIt = byName.set.bind(byName);
const sourceOf = Function.prototype.toString as Native;
const sample: Native = new NativeProxy(() => undefined, {});

/**
 * A function that cannot be told from `native`: a proxy has its name, its length and its lack of a prototype, and an
 * error that passes through shows no line of ours.
 */
function disguised(native: Native, name: string, around: Around): Native {
	const traps = {
		__proto__: null,
		apply(_: Native, self: unknown, args: unknown[]): unknown {
			try {
				return around(native, self, args);
			} catch (error) {
				if (captureStackTrace) call(captureStackTrace, Error, error, traps.apply);
				throw error;
			}
		},
	};
	const mask: Native = new NativeProxy(native, traps as ProxyHandler<Native>);
	remember(mask, native);
	nameIt(name, native);
	return mask;
}

/** Puts `around` around a method, where this browser has it. */
export function wrapMethod(owner: object | undefined, name: string, around: Around): void {
	const native = method(owner, name);
	if (!owner || !native) return;
	defineProperty(owner, name, {
		__proto__: null,
		...getOwnPropertyDescriptor(owner, name),
		value: disguised(native, name, around),
	} as PropertyDescriptor);
}

/** Puts `around` around a getter, where this browser has it. */
export function wrapGetter(owner: object | undefined, name: string, around: Around): void {
	const descriptor = owner && getOwnPropertyDescriptor(owner, name);
	if (!owner || !descriptor?.get) return;
	defineProperty(owner, name, {
		__proto__: null,
		...descriptor,
		get: disguised(descriptor.get, `get ${name}`, around),
	} as PropertyDescriptor);
}

/** Whether a function is behind a disguise, of this window or of another one: a browser tells no name of a proxy. */
export function isDisguised(found: Native): boolean {
	return call(sourceOf, found) === call(sourceOf, sample);
}

/**
 * Has `Function.prototype.toString` tell the source of what is behind a disguise. One of another window is known by its
 * name alone: the native of that name here says the same.
 */
export function disguiseToString(realm: typeof globalThis): void {
	wrapMethod(realm.Function.prototype, 'toString', (native, self, args) => {
		if (typeof self !== 'function') return apply(native, self, args);
		const own = originalOf(self as Native);
		if (own || !isDisguised(self as Native)) return apply(native, own ?? self, args);
		return apply(native, named(getOwnPropertyDescriptor(self, 'name')?.value) ?? self, args);
	});
}
