import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import { PublishReport } from './report.ts';

const publisher = fileURLToPath(new URL('./publisher.ts', import.meta.url));
const run = promisify(execFile);

/** Published files, which every web server can carry. */
export interface PublishedFiles extends PublishReport {
	/** Holds `head`, `shards/<hash>` and `packs/<hash>`. */
	folder: string;
}

/** Publishes `source` in a process of its own; the signing key of `folder` is made at the first time. */
export async function publish(source: PolicySourceInput, version: number, folder: string): Promise<PublishedFiles> {
	const sourceFile = join(folder, `source-${version}.json`);
	const files = join(folder, `files-${version}`);
	writeFileSync(sourceFile, JSON.stringify(source));
	const keyFile = join(folder, 'key.jwk');
	const memory = '--max-old-space-size=12000';
	const { stdout } = await run(process.execPath, [memory, publisher, sourceFile, String(version), keyFile, files]);
	return { ...PublishReport.parse(JSON.parse(stdout)), folder: files };
}
