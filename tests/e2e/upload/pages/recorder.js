/*
 * Writes down what a page's own code receives, in order, and sends it on as a page would. Loaded by the pages of the
 * coverage run and their frames; no part of Signpost.
 */
{
	window.received = [];
	const tell = (line) => window.top.postMessage({ line }, '*');
	if (window.top === window) {
		addEventListener('message', ({ data }) => {
			if (typeof data?.line === 'string') window.received.push(data.line);
		});
	}

	const nameOf = (file) => file.webkitRelativePath || file.name;
	const namesOf = (files) => [...(files ?? [])].map(nameOf).join(' | ');
	const contentOf = (event) => {
		const data = event.dataTransfer ?? event.clipboardData;
		if (!data) return namesOf(event.composedPath()[0].files);
		return data.types.includes('Files') ? namesOf(data.files) : `${data.getData('text/plain').length} characters`;
	};

	/** Sends files to the recording server. */
	async function send(files) {
		const body = new FormData();
		for (const file of files) body.append('file', file);
		if (files.length > 0)
			await fetch(`${origin === 'null' ? 'https://sandboxed.example' : origin}/sink`, { method: 'POST', body });
	}

	/** Writes down these events at these places, in both phases. */
	function listen(types, ...places) {
		for (const place of places) {
			const at = place.localName ?? place.constructor.name;
			for (const type of types) {
				for (const capture of [true, false]) {
					const phase = `${at} ${capture ? 'down' : 'up'}`;
					const hear = (event) => {
						tell(`${phase} ${type} ${event.isTrusted ? 'trusted' : 'replayed'} ${contentOf(event)}`);
					};
					place.addEventListener(type, hear, capture);
				}
			}
		}
	}

	const choice = ['input', 'change', 'cancel'];

	/** An `<input type=file>` whose page sends what is chosen. */
	function fileInput(attributes = {}, owner = document) {
		const input = Object.assign(owner.createElement('input'), { type: 'file', ...attributes });
		input.addEventListener('change', () => send(input.files));
		return input;
	}

	Object.assign(window, { tell, listen, send, namesOf, fileInput, choice });
}
