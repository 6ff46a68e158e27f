import type { ArmedLookout } from './armed-lookout.ts';
import { type Hear, listenHere } from './listen.ts';
import type { Handlers } from './lookout.ts';

declare global {
	/** Opens that of one frame. Seen by the extension's own scripts alone: a page has another global. */
	var signpostLookout: (() => ArmedLookout) | undefined;
}

/**
 * Listens, before any script of the page, for files on their way into it. Nothing is read until the first sign of one;
 * what is stopped waits in the gate until the guard takes it. Nor is anything made before the first event, as most pages
 * see none and each function costs them when it first runs.
 */
export function arm(make: (hear: Hear) => ArmedLookout): void {
	let armed: ArmedLookout | undefined;

	function open(): ArmedLookout {
		armed ??= make(hear);
		return armed;
	}

	function hear(event: Event): void {
		// The event is of the handler's own type.
		const handle = open().handlers[event.type as keyof Handlers] as ((event: Event) => void) | undefined;
		handle?.(event);
	}

	globalThis.signpostLookout = open;
	listenHere(hear, () => void open().sign());
}
