/* Writes down everything that a page can see of its natives, its document and its events. */
{
	const lines = [];
	window.transcript = lines;
	const say = (...parts) => lines.push(parts.map(String).join(' '));
	const names = (thing) => Reflect.ownKeys(thing).map(String).join();
	/** In no order, for what Firefox lists in the order in which anybody first looked at it: globals, and what functions have. */
	const sorted = (thing) => Reflect.ownKeys(thing).map(String).sort().join();

	/**
	 * How an error looks, without where in this file it was made, and without lines of no file: the browser's own, and
	 * those of a hook that waits while what it called runs a listener of the page (see docs/threat-model.md).
	 */
	const shape = (stack) =>
		stack
			.replace(/https?:\/\/\S+?\/(\w+\.\w+):\d+:\d+/g, '$1')
			.split('\n')
			.filter((line) => !line.includes('<anonymous>'))
			.join('\n');
	const attempt = (what, act) => {
		try {
			say(what, 'gives', typeof act());
		} catch (error) {
			say(
				what,
				'throws',
				error.constructor === window[error.constructor.name],
				error.name,
				error.message,
				shape(error.stack),
			);
		}
	};

	const suspects = {
		EventTarget: ['dispatchEvent', 'addEventListener', 'removeEventListener'],
		HTMLElement: ['click', 'focus'],
		HTMLInputElement: ['showPicker', 'files', 'value'],
		HTMLFormElement: ['submit', 'requestSubmit', 'elements'],
		HTMLIFrameElement: ['contentWindow', 'contentDocument'],
		HTMLFrameElement: ['contentWindow', 'contentDocument'],
		HTMLObjectElement: ['contentWindow', 'contentDocument'],
		DataTransferItem: ['webkitGetAsEntry', 'getAsFileSystemHandle', 'getAsFile'],
		DataTransfer: ['files', 'items'],
		LaunchQueue: ['setConsumer'],
		LaunchParams: ['files'],
		Function: ['toString', 'call', 'apply', 'bind'],
	};

	function describe(label, owner, key) {
		const descriptor = owner && Reflect.getOwnPropertyDescriptor(owner, key);
		if (!descriptor) return say(label, 'is not there');
		const { writable, enumerable, configurable } = descriptor;
		say(label, names(descriptor), writable, enumerable, configurable);
		for (const part of ['value', 'get', 'set']) {
			const it = descriptor[part];
			if (typeof it !== 'function') continue;
			const sources = [Function.prototype.toString.call(it), String(it), it.toString()];
			say(label, part, it.name, it.length, sorted(it), 'prototype' in it, Object.isExtensible(it), ...sources);
			say(label, part, Object.getPrototypeOf(it) === Function.prototype, Object.prototype.toString.call(it));
			attempt(`new ${label}`, () => new it());
			attempt(`extends ${label}`, () => class extends it {});
			attempt(`${label} of nothing`, () => it.call(undefined));
			attempt(`${label} of an object`, () => it.call({}, {}));
			attempt(`${label} of its prototype`, () => it.call(owner));
		}
	}

	const inspect = (realm, where) => {
		for (const [owner, keys] of Object.entries(suspects)) {
			say(where, owner, realm[owner] && names(realm[owner].prototype));
			for (const key of keys) describe(`${where} ${owner}.${key}`, realm[owner]?.prototype, key);
		}
		for (const key of ['showOpenFilePicker', 'showDirectoryPicker', 'showSaveFilePicker'])
			describe(`${where} ${key}`, realm, key);
	};

	say('globals', sorted(window));
	say('document', document.documentElement.outerHTML, names(document), document.adoptedStyleSheets.length);
	inspect(window, 'page');

	/** Which listeners hear what, in which order, and whether they are told that a person did it. */
	const types = [
		'pointerdown',
		'pointerup',
		'mousedown',
		'mouseup',
		'click',
		'focusin',
		'input',
		'change',
		'cancel',
		'submit',
	];
	const hear = (place, label) => {
		for (const type of types) {
			for (const capture of [false, true]) {
				place.addEventListener(
					type,
					(event) => {
						const { isTrusted, eventPhase, cancelable, defaultPrevented, composed } = event;
						say(
							label,
							type,
							capture,
							isTrusted,
							eventPhase,
							cancelable,
							defaultPrevented,
							composed,
							event.composedPath().length,
						);
						if (type === 'submit') event.preventDefault();
					},
					capture,
				);
			}
		}
	};
	hear(window, 'window');
	hear(document, 'document');

	window.laterProbe = () => {
		const button = document.querySelector('#button');
		const form = document.querySelector('#form');
		hear(button, 'button');
		hear(form, 'form');
		say('click', button.click());
		say('dispatch', button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
		say('requestSubmit', form.requestSubmit());
		const detached = document.createElement('input');
		for (const type of ['checkbox', 'file', 'text']) {
			detached.type = type;
			hear(detached, `detached ${type}`);
			if (type !== 'file') say(type, detached.click(), detached.checked);
			say(
				type,
				detached.dispatchEvent(new Event('change', { bubbles: true })),
				detached.isConnected,
				detached.parentNode,
			);
		}
		attempt('showPicker', () => document.querySelector('#file').showPicker());
		attempt('dispatch of nothing', () => button.dispatchEvent(null));
		const same = new Event('click');
		button.addEventListener('click', () => attempt('dispatch under way', () => button.dispatchEvent(same)), {
			once: true,
		});
		button.dispatchEvent(same);

		const frame = document.body.appendChild(document.createElement('iframe'));
		inspect(frame.contentWindow, 'fresh frame');
		const inner = frame.contentWindow;
		say('across', Function.prototype.toString.call(inner.HTMLElement.prototype.click));
		say('across', inner.Function.prototype.toString.call(HTMLElement.prototype.click));
		say('frame', frame.contentDocument.documentElement.outerHTML, frame.contentDocument === inner.document);
		say(
			'scripts',
			performance
				.getEntriesByType('resource')
				.map(({ name }) => name)
				.sort()
				.join(),
		);
	};
	addEventListener('load', () => {
		inspect(document.querySelector('iframe').contentWindow, 'loaded frame');
		say('document', document.documentElement.children.length, sorted(window));
	});
}
