import { call, type Native, ownerOf, peek, untouchedGetter, untouchedMethod } from './natives.ts';

/** The getter by which a thing has this property, whatever its class is called here: Chromium names none of these. */
function getterIn(thing: unknown, name: string): Native | undefined {
	return untouchedGetter(ownerOf(thing, name), name);
}

function methodIn(thing: unknown, name: string): Native | undefined {
	return untouchedMethod(ownerOf(thing, name), name);
}

/** The one file system that the browser made for a drop; `undefined` where each of two entries has its own. */
export function sharedFilesystem(one: unknown, other: unknown): unknown {
	const filesystemOf = getterIn(one, 'filesystem');
	const filesystem = peek(filesystemOf, one);
	return filesystem === peek(filesystemOf, other) ? filesystem : undefined;
}

/** Notes each entry at the top of a file system, and says when that is done; the page has its turn in between. */
export function readEntries(
	filesystem: unknown,
	note: (name: unknown, entry: unknown) => void,
	done: () => void,
): void {
	const root = peek(getterIn(filesystem, 'root'), filesystem);
	const createReader = methodIn(root, 'createReader');
	const reader = createReader && call(createReader, root);
	const read = methodIn(reader, 'readEntries');
	let nameOf: Native | undefined;
	const take = (batch: unknown[]) => {
		nameOf ??= getterIn(batch[0], 'name');
		for (let i = 0; i < batch.length; i++) note(peek(nameOf, batch[i]), batch[i]);
		if (batch.length === 0) done();
		else next();
	};
	const next = () => {
		if (read) call(read, reader, take, done);
		else done();
	};
	next();
}
