import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits, base64url: 43 characters. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. A plain SHA-256 is enough, as every secret has 256 random bits. */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** Compares two secrets in a time that tells nothing about either. */
export function sameSecret(a: string, b: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(a), digest(b));
}
