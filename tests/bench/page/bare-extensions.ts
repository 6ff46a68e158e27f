import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listenIn } from '../../../utils/guard/upload/listen.ts';

function writeExtension(folder: string, name: string, content: string): string {
	const manifest = {
		manifest_version: 3,
		name,
		version: '1',
		permissions: ['storage'],
		host_permissions: ['<all_urls>'],
		background: { service_worker: 'worker.js' },
		content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start', all_frames: true }],
	};
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(join(folder, 'content.js'), content);
	writeFileSync(join(folder, 'worker.js'), '');
	return folder;
}

/** Writes the floor that everything is compared with: an extension whose content script is empty. */
export function writeEmptyExtension(folder: string): string {
	return writeExtension(folder, 'Empty content script', '');
}

/** Writes the least that hears of a file before the page does: a content script that listens as the sentinel has to, and does nothing. */
export function writeListeningExtension(folder: string): string {
	return writeExtension(folder, 'Listening content script', `(${listenIn})(window, () => {})`);
}
