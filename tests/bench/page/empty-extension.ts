import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the floor that everything is compared with: an extension whose content script is empty. */
export function writeEmptyExtension(folder: string): string {
	const manifest = {
		manifest_version: 3,
		name: 'Empty content script',
		version: '1',
		permissions: ['storage'],
		host_permissions: ['<all_urls>'],
		background: { service_worker: 'worker.js' },
		content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start', all_frames: true }],
	};
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(join(folder, 'content.js'), '');
	writeFileSync(join(folder, 'worker.js'), '');
	return folder;
}
