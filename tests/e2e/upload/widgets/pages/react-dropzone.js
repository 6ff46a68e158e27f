import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';

async function send(files) {
	const body = new FormData();
	for (const file of files) body.append('file', file);
	await fetch('/sink', { method: 'POST', body });
}

function Upload() {
	const [names, setNames] = useState('Drop some files here, or click');
	const onDrop = (files) => {
		setNames(files.map(({ name }) => name).join(', '));
		send(files);
	};
	const { getRootProps, getInputProps } = useDropzone({ onDrop });
	return createElement(
		'div',
		getRootProps({ id: 'zone', style: { border: '1px dashed', padding: 40 } }),
		createElement('input', getInputProps()),
		names,
	);
}

createRoot(document.querySelector('#widget')).render(createElement(Upload));
