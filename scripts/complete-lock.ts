/**
 * `npm run lock`: names in package-lock.json the packages that are for other platforms than this one.
 * npm leaves them out where the registry in use does not have them, and then refuses its own lock file (`npm ci`: "Missing").
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional, readLock } from './lock/optional.ts';

const file = new URL('../package-lock.json', import.meta.url);
const lock = readLock(readFileSync(file, 'utf8'));
const missing = missingOptional(lock);
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, '\t')}\n`);
console.log(`Named ${Object.keys(missing).length} packages of other platforms.`);
