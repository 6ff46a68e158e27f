/* Every way a page has to get files, each under its own name. A test clicks `#<name>`, drops on it, or pastes into it. */
{
	const { listen, send, fileInput, choice, namesOf, tell } = window;
	const routes = document.querySelector('#routes');

	listen([...choice, 'drop', 'paste'], document, window);

	function place(name, ...children) {
		const section = document.createElement('section');
		section.append(name, ...children);
		routes.append(section);
		return section;
	}

	function button(name, act) {
		const it = document.createElement('button');
		it.id = name;
		it.textContent = name;
		it.addEventListener('click', act);
		place('', it);
	}

	/** An input in the page that is clicked itself. */
	function shown(name, attributes, root = (host) => host) {
		const input = fileInput(attributes);
		const host = document.createElement('div');
		host.id = name;
		const inner = root(host);
		inner.append(input);
		place(name, host);
		listen(choice, input);
	}

	shown('input', {});
	shown('input-multiple', { multiple: true });
	shown('input-directory', { webkitdirectory: true });
	shown('input-capture', { accept: 'image/*', capture: 'environment' });
	shown('input-open-shadow', {}, (host) => host.attachShadow({ mode: 'open' }));
	shown('input-closed-shadow', {}, (host) => host.attachShadow({ mode: 'closed' }));

	button('detached-click', () => {
		const input = fileInput({ multiple: true });
		listen(choice, input);
		input.click();
	});
	button('detached-tree', () => {
		const tree = document.createElement('div');
		const label = document.createElement('label');
		const input = fileInput();
		label.append(input);
		tree.append(label);
		listen(choice, input, label, tree);
		label.click();
	});
	button('detached-event', () => {
		const input = fileInput();
		listen(choice, input);
		input.dispatchEvent(new MouseEvent('click'));
	});
	button('detached-picker', () => {
		const input = fileInput();
		listen(choice, input);
		input.showPicker();
	});
	button('removed-after-click', () => {
		const input = fileInput();
		document.body.append(input);
		listen(choice, input);
		input.click();
		input.remove();
	});
	button('removed-after-picker', () => {
		const input = fileInput();
		document.body.append(input);
		listen(choice, input);
		input.showPicker();
		input.remove();
	});
	button('fragment-click', () => {
		const fragment = document.createDocumentFragment();
		const input = fileInput();
		fragment.append(input);
		listen(choice, input, fragment);
		input.click();
	});
	button('other-document', () => {
		const input = fileInput({}, document.querySelector('#frame-same').contentDocument);
		listen(choice, input);
		input.click();
	});
	const byPicker = fileInput();
	place('', byPicker);
	listen(choice, byPicker);
	button('show-picker', () => byPicker.showPicker());

	button('open-file-picker', async () => {
		try {
			const handles = await showOpenFilePicker({ multiple: true });
			const files = await Promise.all(handles.map((handle) => handle.getFile()));
			tell(`handles ${namesOf(files)}`);
			await send(files);
		} catch (error) {
			tell(`${error.name}: ${error.message}`);
		}
	});
	button('directory-picker', async () => {
		try {
			const folder = await showDirectoryPicker();
			const files = [];
			for await (const entry of folder.values()) files.push(await entry.getFile());
			tell(`folder ${folder.name}: ${namesOf(files)}`);
			await send(files);
		} catch (error) {
			tell(`${error.name}: ${error.message}`);
		}
	});
	window.launchQueue?.setConsumer(async (launch) => {
		const files = await Promise.all(launch.files.map((handle) => handle.getFile()));
		tell(`launched with ${namesOf(files)}`);
		await send(files);
	});

	function dropZone(name, read) {
		const zone = place(name);
		zone.id = name;
		zone.addEventListener('dragover', (event) => event.preventDefault());
		listen(['drop'], zone);
		zone.addEventListener('drop', (event) => {
			event.preventDefault();
			read(event.dataTransfer);
		});
	}
	const all = async (items, read) => (await Promise.all(items.map(read))).flat();

	async function filesUnder(entry) {
		if (entry.isFile) return [await new Promise((done, fail) => entry.file(done, fail))];
		const reader = entry.createReader();
		const found = [];
		for (;;) {
			const batch = await new Promise((done, fail) => reader.readEntries(done, fail));
			if (batch.length === 0) break;
			found.push(...batch);
		}
		found.sort((a, b) => (a.fullPath < b.fullPath ? -1 : 1));
		const files = await all(found, filesUnder);
		tell(`entry ${entry.fullPath}: ${found.map(({ name }) => name).join(' | ')}`);
		return files;
	}

	dropZone('drop-files', ({ files }) => send(files));
	dropZone('drop-items', ({ items }) => send([...items].map((item) => item.getAsFile())));
	dropZone('drop-entries', async ({ items }) => {
		const entries = [...items].map((item) => item.webkitGetAsEntry());
		await send(await all(entries, filesUnder));
	});
	dropZone('drop-handles', async ({ items }) => {
		if (!items[0].getAsFileSystemHandle) return;
		const handles = await Promise.all([...items].map((item) => item.getAsFileSystemHandle()));
		tell(`handles ${handles.map(({ kind, name }) => `${kind} ${name}`).join(' | ')}`);
		await send(await all(handles, (handle) => (handle.kind === 'file' ? handle.getFile() : [])));
	});
	dropZone('drop-text', () => {});

	function dropInput(name, attributes) {
		const input = fileInput({ id: name, ...attributes });
		place(name, input);
		listen(choice, input);
	}

	dropInput('drop-input', { multiple: true });
	dropInput('drop-directory-input', { webkitdirectory: true });

	const editor = Object.assign(document.createElement('div'), { id: 'paste', contentEditable: 'true' });
	place('paste', editor);
	listen(['paste'], editor);
	editor.addEventListener('paste', (event) => {
		event.preventDefault();
		send(event.clipboardData.files);
	});

	function form(name, act) {
		const it = Object.assign(document.createElement('form'), {
			id: `${name}-form`,
			method: 'post',
			enctype: 'multipart/form-data',
			action: '/sink',
			target: 'sunk',
		});
		const input = Object.assign(document.createElement('input'), { type: 'file', name: 'submit', id: `${name}-file` });
		const send = Object.assign(document.createElement('button'), { id: name, textContent: name, type: 'button' });
		it.append(input, send);
		// As the browser puts it back into a form after a restart: no event tells.
		const restored = new DataTransfer();
		restored.items.add(new File(['Chosen yesterday.'], 'restored.txt', { type: 'text/plain' }));
		input.files = restored.files;
		it.addEventListener('submit', () => tell(`submit ${namesOf(input.files)}`));
		send.addEventListener('click', () => act(it));
		place('', it);
	}
	form('form-submit', (it) => HTMLFormElement.prototype.requestSubmit.call(it));
	form('form-script', (it) => HTMLFormElement.prototype.submit.call(it));
	place('', Object.assign(document.createElement('iframe'), { name: 'sunk' }));

	/** Frames are what takes longest; a page for one route has only the one it needs. */
	const asked = new URLSearchParams(location.search);
	const only = asked.get('frame');
	function frame(name, attributes) {
		if (only !== null && only !== name) return undefined;
		const it = Object.assign(document.createElement('iframe'), { id: name, ...attributes });
		place(name, it);
		return it;
	}
	const inner = `<!doctype html><meta charset=utf-8><script src="${location.origin}/recorder.js"></script>
		<input type=file id=input><script>
			const input = document.querySelector('input');
			listen(choice, input, document, window);
			input.addEventListener('change', () => send(input.files));</script>`;
	frame('frame-same', { src: '/frame.html' });
	frame('frame-cross', { src: `${location.origin.replace('//', '//frames.')}/frame.html` });
	if (asked.has('elsewhere')) {
		const src = `https://${asked.get('elsewhere')}/frame.html`;
		frame('frame-elsewhere', { src, referrerPolicy: asked.get('policy') ?? '' });
	}
	frame('frame-sandboxed', { src: '/frame.html', sandbox: 'allow-scripts' });
	frame('frame-srcdoc', { srcdoc: inner });
	frame('frame-blob', { src: URL.createObjectURL(new Blob([inner], { type: 'text/html' })) });
	const blank = frame('frame-blank', {})?.contentDocument;
	if (blank) {
		const blankInput = fileInput({}, blank);
		blankInput.id = 'input';
		blank.body.append(blankInput);
		listen(choice, blankInput, blank, blank.defaultView);
	}
	window.ready = true;
}
