/*
 * Runs first of all of a page's scripts, and writes down every file that it gets hold of, by whatever means: its own
 * capture listeners, and replaced functions that look at everything that goes through them.
 */
{
	window.caught = [];
	const { apply, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
	const NativeFile = File;
	const filesOf = getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files').get;

	const isLoot = (thing) =>
		thing instanceof NativeFile ||
		(thing instanceof FileList && thing.length > 0) ||
		(thing instanceof DataTransfer && thing.files.length > 0);
	const look = (how, ...things) => {
		for (let at = 0; at < things.length; at++) {
			if (isLoot(things[at])) caught[caught.length] = how;
		}
	};

	for (const place of [window, document]) {
		for (const type of ['input', 'change', 'drop', 'paste', 'submit']) {
			for (const capture of [true, false]) {
				place.addEventListener(
					type,
					(event) => {
						const from = event.composedPath()[0];
						look(`${type} at ${place.constructor.name}`, event.dataTransfer, event.clipboardData);
						if (from instanceof HTMLInputElement)
							look(`${type} at ${place.constructor.name}`, apply(filesOf, from, []));
					},
					capture,
				);
			}
		}
	}

	let isBusy = false;
	const spied = (native, how) =>
		function spy(...args) {
			if (!isBusy) {
				isBusy = true;
				for (let at = 0; at < args.length; at++) look(how, args[at]);
				look(how, this);
				isBusy = false;
			}
			return new.target ? Reflect.construct(native, args) : apply(native, this, args);
		};
	const replaceAll = (owner, label) => {
		for (const key of ownKeys(owner)) {
			const descriptor = getOwnPropertyDescriptor(owner, key);
			if (key === 'constructor' || !descriptor.configurable) continue;
			for (const part of ['value', 'get', 'set']) {
				if (typeof descriptor[part] === 'function')
					descriptor[part] = spied(descriptor[part], `${label}.${String(key)}`);
			}
			defineProperty(owner, key, descriptor);
		}
	};
	window.replaceEverything = () => {
		const owners = {
			EventTarget,
			Event,
			MouseEvent,
			Node,
			HTMLElement,
			HTMLInputElement,
			DataTransfer,
			DataTransferItem,
		};
		const more = {
			DataTransferItemList,
			Array,
			Map,
			WeakMap,
			Set,
			Promise,
			MessagePort,
			MessageEvent,
			FormData,
			Function,
		};
		for (const [label, owner] of Object.entries({ ...owners, ...more })) replaceAll(owner.prototype, label);
		replaceAll(Reflect, 'Reflect');
		for (const label of ['File', 'FormData', 'MouseEvent', 'MessageChannel', 'Proxy', 'DataTransfer']) {
			window[label] = spied(window[label], label);
		}
	};
}
