/** Ends that IT can choose with one click, and a date of their own. */
export const untilChoices = ['week', 'month', 'quarter', 'date', 'for-good'] as const;
export type UntilChoice = (typeof untilChoices)[number];

function endOfDay(year: number, month: number, day: number): Date {
	return new Date(year, month, day, 23, 59, 59, 999);
}

/** The last moment of this week (weeks end on Sunday), month or quarter, in the local time zone. */
export function endOf(period: 'week' | 'month' | 'quarter', now: Date): Date {
	const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
	switch (period) {
		case 'week':
			return endOfDay(year, month, day + ((7 - now.getDay()) % 7));
		case 'month':
			return endOfDay(year, month + 1, 0);
		case 'quarter':
			return endOfDay(year, Math.floor(month / 3) * 3 + 3, 0);
	}
}

/** The last moment of a day as a date field gives it (`2026-12-31`), local time; `null` for what is no date. */
export function endOfDateField(value: string): Date | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (match === null) return null;
	const date = endOfDay(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	return toDateField(date) === value ? date : null;
}

/** A day in the form that a date field takes, local time. */
export function toDateField(date: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
