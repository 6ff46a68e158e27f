/** A public key or a thumbprint, 32 bytes in base64url, that begins with a dash: one in 64 does. */
const dashed = /^-[\w-]{42}$/;

/** Arranges arguments so that no key that begins with a dash is taken for an option, wherever it stands. */
export function keyArguments(args: readonly string[]): string[] {
	const names: string[] = [];
	const others: string[] = [];
	for (const arg of args) {
		if (!dashed.test(arg)) others.push(arg);
		else if (others.at(-1) === '--trust') others.push(`${others.pop()}=${arg}`);
		else names.push(arg);
	}
	const end = names.length === 0 || others.includes('--') ? [] : ['--'];
	return [...others, ...end, ...names];
}
