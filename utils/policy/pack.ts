/*
 * A pack is all shards of one index block in one file, a line each: no shard holds a line break, as JSON writes it as \n.
 * It is named by the hash of its block, which names each of its lines; so it needs no hash of its own.
 */

export function packOf(shards: readonly string[]): string {
	return shards.join('\n');
}

export function shardsOfPack(pack: string): string[] {
	return pack.split('\n');
}

/** Of a block with more than this part of its shards missing, the whole pack costs less than so many requests. */
const worthPack = 1 / 4;

export function isWorthPack(missing: number, shards: number): boolean {
	return missing > 1 && missing > shards * worthPack;
}
