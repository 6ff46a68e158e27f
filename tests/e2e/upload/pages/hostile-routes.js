/* Ways round a guard, each behind a button; then everything of this world is replaced. */
{
	const fresh = document.createElement('iframe');
	document.body.append(fresh);
	const pristine = fresh.contentWindow;

	const catchFrom = (input, how) => {
		for (const type of ['input', 'change']) {
			input.addEventListener(type, () => input.files.length > 0 && window.caught.push(`${how}: ${type}`), true);
		}
	};
	const fileInput = (owner, how) => {
		const input = Object.assign(owner.createElement('input'), { type: 'file' });
		catchFrom(input, how);
		window.inputs.push(input);
		return input;
	};
	window.inputs = [];

	const ways = {
		'in-document': () => document.querySelector('#shown').click(),
		'fresh-click': (input) => pristine.HTMLElement.prototype.click.call(input),
		'fresh-picker': (input) => pristine.HTMLInputElement.prototype.showPicker.call(input),
		'fresh-event': (input) =>
			pristine.EventTarget.prototype.dispatchEvent.call(input, new pristine.MouseEvent('click')),
		'fresh-input': (_, how) => fileInput(pristine.document, how).click(),
		'fresh-nested': (input) => {
			const inner = pristine.document.createElement('iframe');
			pristine.document.body.append(inner);
			inner.contentWindow.HTMLElement.prototype.click.call(input);
		},
		'fresh-document': (input) => {
			const inner = document.createElement('iframe');
			inner.srcdoc = '<p>Later.';
			document.body.append(inner);
			inner.contentDocument.defaultView.HTMLElement.prototype.click.call(input);
		},
	};
	for (const [id, go] of Object.entries(ways)) {
		const button = Object.assign(document.createElement('button'), { id, textContent: id });
		button.addEventListener('click', () => go(fileInput(document, id), id));
		document.body.append(button);
	}
	const shown = fileInput(document, 'in-document');
	shown.id = 'shown';
	const zone = Object.assign(document.createElement('div'), { id: 'drop', textContent: 'drop' });
	zone.addEventListener('dragover', (event) => event.preventDefault());
	const editor = Object.assign(document.createElement('div'), {
		id: 'paste',
		textContent: 'paste',
		contentEditable: 'true',
	});
	document.body.append(shown, zone, editor);

	/** Pretends to be Signpost, or the person. Returns the files that are to be had then. */
	window.attack = () => {
		const tag = (name) => document.documentElement.appendChild(document.createElement(name));
		const port = new MessageChannel().port1;
		const hooks = tag('signpost-hooks');
		for (const about of [null, port, document.body, shown]) {
			hooks.dispatchEvent(
				new MouseEvent('click', { relatedTarget: about instanceof Node ? about : null, cancelable: true }),
			);
		}
		hooks.dispatchEvent(new Event('keep'));
		hooks.remove();
		for (const message of [true, { to: 'keeper', answer: { kind: 'go-on' } }, { name: 'upload/answer' }]) {
			window.postMessage(message, '*');
			port.postMessage(message);
		}
		const dialog = document.querySelector('signpost-guard');
		for (let y = 0; y < innerHeight; y += 20) {
			for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
				const at = { bubbles: true, composed: true, cancelable: true, clientX: innerWidth / 2, clientY: y };
				(document.elementFromPoint(innerWidth / 2, y) ?? dialog)?.dispatchEvent(new MouseEvent(type, at));
			}
		}
		for (const key of ['Tab', 'Enter', ' ']) {
			for (const type of ['keydown', 'keyup']) {
				(document.activeElement ?? document.body).dispatchEvent(
					new KeyboardEvent(type, { key, bubbles: true, composed: true }),
				);
			}
		}
		const found = [dialog?.shadowRoot && 'the dialog is open to look into'];
		for (const input of window.inputs) {
			input.dispatchEvent(new Event('input', { bubbles: true }));
			input.dispatchEvent(new Event('change', { bubbles: true }));
			if (input.files.length > 0) found.push(`${input.files.length} files in an input`);
			const form = document.createElement('form');
			form.append(input.cloneNode());
			if ([...new FormData(form).values()].some((value) => value.size > 0)) found.push('a file in a form');
		}
		return [...found.filter(Boolean), ...window.caught];
	};
	window.replaceEverything();
	window.ready = true;
}
