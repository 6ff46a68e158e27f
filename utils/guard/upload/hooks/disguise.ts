import { apply, call, defineProperty, getOwnPropertyDescriptor, method, type Native } from './natives.ts';

/** Does something around a native: `native` is called with `self` and `args`, or not at all. */
export type Around = (native: Native, self: unknown, args: unknown[]) => unknown;

const { Proxy: NativeProxy } = globalThis;
const captureStackTrace = method(Error, 'captureStackTrace');
const originals = new WeakMap<Native, Native>();
const originalOf = originals.get.bind(originals);

/**
 * A function that cannot be told from `native`: a proxy has its name, its length and its lack of a prototype, and an
 * error that passes through shows no line of ours.
 */
function disguised(native: Native, around: Around): Native {
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
	originals.set(mask, native);
	return mask;
}

/** Puts `around` around a method, where this browser has it. */
export function wrapMethod(owner: object | undefined, name: string, around: Around): void {
	const native = method(owner, name);
	if (!owner || !native) return;
	defineProperty(owner, name, {
		__proto__: null,
		...getOwnPropertyDescriptor(owner, name),
		value: disguised(native, around),
	} as PropertyDescriptor);
}

/** Has `Function.prototype.toString` tell the source of what is behind a disguise. */
export function disguiseToString(functionPrototype: object): void {
	wrapMethod(functionPrototype, 'toString', (native, self, args) => {
		const original = typeof self === 'function' ? originalOf(self as Native) : undefined;
		return apply(native, original ?? self, args);
	});
}
