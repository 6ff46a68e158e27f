/** Says one thing to the person at the terminal: a short label, and what belongs to it on one or more lines. */
export function say(label: string, ...lines: string[]): void {
	lines.forEach((line, i) => {
		console.log(`  ${(i === 0 ? label : '').padEnd(11)}${line}`);
	});
}
