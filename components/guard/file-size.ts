const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** `480 kB`, `1.2 MB`: as people know it from their file manager. */
export function fileSize(bytes: number, locale: string): string {
	const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
	const value = bytes / 1000 ** step;
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: units[step] ?? 'byte',
		unitDisplay: step === 0 ? 'long' : 'short',
		maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
	}).format(value);
}
