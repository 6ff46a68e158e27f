import { type Channel, isQuiet } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, call, getter, type Native, peek } from './natives.ts';

/** Not in TypeScript's library: an installed app that is opened with files. */
interface WithLaunchQueue {
	LaunchQueue?: { prototype: object };
	LaunchParams?: { prototype: object };
}

/** Files with which the person opens an installed app. */
export function hookLaunchQueue(realm: typeof globalThis & WithLaunchQueue, channel: Channel): void {
	const filesOf = getter(realm.LaunchParams?.prototype, 'files');
	wrapMethod(realm.LaunchQueue?.prototype, 'setConsumer', (native, self, args) => {
		const consumer = args[0];
		if (typeof consumer !== 'function') return apply(native, self, args);
		return call(native, self, (params: unknown) => {
			const files = peek(filesOf, params) as unknown[] | undefined;
			const deliver = () => apply(consumer as Native, undefined, [params]);
			if (!files?.length || isQuiet(channel)) return deliver();
			channel.askAbout(files, (isGranted) => {
				if (isGranted) deliver();
			});
			return undefined;
		});
	});
}
