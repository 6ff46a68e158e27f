import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tool.ts';
import { z } from '../../utils/contracts/zod.ts';
import { filesOf, textOf } from './sources.ts';

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf('package.json')));
const documents = filesOf('*.md', 'docs/**/*.md');

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

describe.each(documents)('%s', (path) => {
	const text = textOf(path);

	test('names commands that exist', () => {
		const named = [...matches(text, /npm run ([\w:-]+)/g), ...matches(text, /npm (start|test)\b/g)];
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});

	test('links to files that exist', () => {
		const targets = matches(text, /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^(https?:|mailto:)/.test(target));
		expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
	});
});

test('every command of package.json that is a script of ours has its file', () => {
	const files = Object.values(scripts).flatMap((command) => matches(command, /node (\S+\.ts)/g));
	expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the README opens with the two commands', () => {
	const [block] = matches(textOf('README.md'), /```sh\n([\s\S]*?)```/g);
	expect(block).toContain('npm ci && npm start');
	expect(block).toContain('npm ci && npm test');
});
