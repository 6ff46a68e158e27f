/*
 * One publish in a process of its own, so that time and memory are its alone:
 *     node publisher.ts <source.json> <version> <key file> <folder for the static files>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPolicy } from '../../../server/publish/check.ts';
import { compilePolicy } from '../../../server/publish/compile.ts';
import { openSigningKey } from '../../../server/publish/keys.ts';
import { packsOf } from '../../../server/publish/packs.ts';
import { signHead } from '../../../server/publish/sign.ts';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import type { PublishReport } from './report.ts';

const [sourceFile = '', version = '', keyFile = '', folder = ''] = process.argv.slice(2);
const yearSeconds = 365 * 86_400;

const key = await openSigningKey(keyFile);
const body = { text: readFileSync(sourceFile, 'utf8') };
const now = new Date();

/** The document alone; its text is let go of, as the desk does. */
function parsed(): unknown {
	const document: unknown = JSON.parse(body.text);
	body.text = '';
	return document;
}

const start = performance.now();
const source = PolicySource.parse(parsed());
const { faults } = checkPolicy(source, now);
if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 5)));
const policy = compilePolicy(source);
const { head, settings, blocks, shards } = policy;
const issued = Math.floor(now.getTime() / 1000);
const jws = await signHead({ ...head, version: Number(version), issued, expires: issued + yearSeconds }, key);
const seconds = (performance.now() - start) / 1000;
const rssMb = process.resourceUsage().maxRSS / 1024;

mkdirSync(join(folder, 'shards'), { recursive: true });
mkdirSync(join(folder, 'packs'));
writeFileSync(join(folder, 'head'), jws);
for (const { hash, body } of [settings, ...blocks, ...shards]) writeFileSync(join(folder, 'shards', hash), body);
for (const { hash, body } of packsOf(policy)) writeFileSync(join(folder, 'packs', hash), body);

const report: PublishReport = { seconds, rssMb, policyKey: key.publicKey };
process.stdout.write(JSON.stringify(report));
