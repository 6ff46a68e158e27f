import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrived } from './sink.ts';

interface Upload {
	name: string;
	length: number;
	bytes: Buffer[];
}

/** The file's name in the metadata of a new upload: keys with their values in base64. */
function nameIn(metadata: string): string {
	const pairs = metadata.split(',').map((pair) => pair.trim().split(' '));
	const encoded = pairs.find(([key]) => key === 'filename')?.[1] ?? '';
	return Buffer.from(encoded, 'base64').toString('utf8');
}

/** What resumable uploads need of a server, as https://tus.io/protocols/resumable-upload says it: creation and upload. */
export class TusServer {
	#uploads = new Map<string, Upload>();
	#arrived: (file: Arrived) => void;

	/** @param arrived hears of each file that is complete */
	constructor(arrived: (file: Arrived) => void) {
		this.#arrived = arrived;
	}

	answer({ method, headers }: IncomingMessage, path: string, body: Buffer, response: ServerResponse): void {
		response.setHeader('tus-resumable', '1.0.0');
		if (method === 'POST') {
			const location = `/tus/${this.#uploads.size}`;
			const length = Number(headers['upload-length']);
			this.#uploads.set(location, { name: nameIn(String(headers['upload-metadata'])), length, bytes: [] });
			response.writeHead(201, { location }).end();
			return;
		}
		const upload = this.#uploads.get(path);
		if (!upload) {
			response.writeHead(404).end();
			return;
		}
		upload.bytes.push(body);
		const all = Buffer.concat(upload.bytes);
		response.writeHead(204, { 'upload-offset': all.length, 'upload-length': upload.length }).end();
		if (all.length < upload.length) return;
		this.#arrived({ name: upload.name, size: all.length, sha256: createHash('sha256').update(all).digest('hex') });
	}
}
