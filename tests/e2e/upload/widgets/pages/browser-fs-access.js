import { directoryOpen, fileOpen } from 'browser-fs-access';

async function send(found) {
	const body = new FormData();
	for (const file of [found].flat()) body.append('file', file);
	await fetch('/sink', { method: 'POST', body });
}

function onClick(id, open) {
	document.querySelector(`#${id}`).addEventListener('click', async () => {
		try {
			await send(await open());
		} catch (error) {
			document.title = error.name;
		}
	});
}

onClick('file', () => fileOpen());
onClick('folder', () => directoryOpen({ recursive: true }));
