import { type Channel, isQuiet } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, call, defineProperty, type Native } from './natives.ts';

const { Promise: NativePromise, DOMException } = globalThis;
const then = NativePromise.prototype.then as Native;

/** Settles only when the other world let the handles pass; a no looks like a picker that the person closed. */
function guarded(name: string, picked: Promise<unknown>, { askAbout }: Channel): Promise<unknown> {
	return new NativePromise((resolve, reject) => {
		// Otherwise `then` would ask the page what kind of promise to make.
		defineProperty(picked, 'constructor', { __proto__: null, value: undefined } as PropertyDescriptor);
		const ask = (found: unknown) => {
			askAbout(found, (isGranted) => {
				if (isGranted) resolve(found);
				else
					reject(
						new DOMException(`Failed to execute '${name}' on 'Window': The user aborted a request.`, 'AbortError'),
					);
			});
		};
		call(then, picked, ask, reject);
	});
}

/** The pickers of the File System Access API. */
export function hookPickers(realm: typeof globalThis, channel: Channel): void {
	const hook = (name: string) => {
		wrapMethod(realm, name, (native, self, args) => {
			const quiet = isQuiet(channel);
			const picked = apply(native, self, args);
			return quiet ? picked : guarded(name, picked as Promise<unknown>, channel);
		});
	};
	hook('showOpenFilePicker');
	hook('showDirectoryPicker');
}
