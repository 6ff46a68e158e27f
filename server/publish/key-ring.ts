import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyKey } from '../../utils/contracts/admin.ts';
import { createSigningKey, openSigningKey, readSigningKey, type SigningKey } from './keys.ts';

const signingFile = 'signing-key.json';
const nextFile = 'next-signing-key.json';

/**
 * The signing keys in a desk's folder: the one that signs, and the one that will. The next one is named by every head from
 * the day it was made, so that browsers know it before it signs; when its time has come it takes the place of the other,
 * whose private half is gone then.
 */
export class KeyRing {
	readonly #folder: string;
	#signer: SigningKey;
	#next: SigningKey | null;

	private constructor(folder: string, signer: SigningKey, next: SigningKey | null) {
		this.#folder = folder;
		this.#signer = signer;
		this.#next = next;
	}

	/** Opens the keys in a folder; makes the first one. Throws an error that says which file is wrong, and how to mend it. */
	static async open(folder: string): Promise<KeyRing> {
		const signer = await openSigningKey(join(folder, signingFile));
		return new KeyRing(folder, signer, await readSigningKey(join(folder, nextFile)));
	}

	get signer(): SigningKey {
		return this.#signer;
	}

	get next(): SigningKey | null {
		return this.#next;
	}

	/** The key that signs first. */
	list(): PolicyKey[] {
		const entry = ({ kid, publicKey }: SigningKey) => ({ kid, publicKey });
		const keys: PolicyKey[] = [{ ...entry(this.#signer), role: 'signs', signsFrom: null }];
		if (this.#next) keys.push({ ...entry(this.#next), role: 'next', signsFrom: this.#next.signsFrom ?? null });
		return keys;
	}

	/** Makes the next key, unless there is one. Returns whether it is new. */
	async addNext(signsFrom: Date): Promise<boolean> {
		if (this.#next !== null) return false;
		const file = join(this.#folder, nextFile);
		await createSigningKey(file, signsFrom);
		this.#next = await readSigningKey(file);
		return true;
	}

	/** Takes back the next key, which has signed nothing yet. */
	async withdrawNext(): Promise<void> {
		await rm(join(this.#folder, nextFile), { force: true });
		this.#next = null;
	}

	/** Lets the next key sign from now on; the private half of the other is gone. Returns whether there was a next one. */
	async handOn(): Promise<boolean> {
		if (this.#next === null) return false;
		await rename(join(this.#folder, nextFile), join(this.#folder, signingFile));
		this.#signer = this.#next;
		this.#next = null;
		return true;
	}

	/** Hands on where the time of the next key has come. */
	async handOnIfDue(now: Date): Promise<boolean> {
		const from = this.#next?.signsFrom;
		return from !== undefined && Date.parse(from) <= now.getTime() && this.handOn();
	}
}
