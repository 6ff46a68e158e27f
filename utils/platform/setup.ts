import type { Fault } from '../contracts/faults.ts';
import type { SetupView } from '../contracts/view.ts';
import { type Effective, effectiveConfig, type RawConfig, sift } from './managed-config.ts';
import { setupItem, type Vault } from './vault.ts';

/** For how long an empty answer may mean "not loaded yet" when something was managed before. */
const emptyDoubtMs = 60_000;

/** How this browser is set up, answered from what was last known. */
export interface Setup {
	effective(): Promise<Effective>;
	/**
	 * Asks the browser what the organization set, and remembers it. Returns whether anything changed.
	 * The first question of a session takes seconds, and "nothing is set" and "not loaded yet" look the same:
	 * an empty answer counts at once only if the browser itself announced a change.
	 */
	refresh(announced: boolean): Promise<boolean>;
	view(): Promise<SetupView>;
	/** The person's own values as typed. Returns what is wrong; nothing is changed then. */
	save(fields: RawConfig): Promise<Fault[]>;
}

/** @param readManaged rejects where nothing is managed (Firefox without a manifest) */
export function setup(vault: Vault, readManaged: () => Promise<RawConfig>, now: () => number): Setup {
	async function effective() {
		const { managed, own } = await vault.get(setupItem);
		return effectiveConfig(managed, own);
	}

	return {
		effective,

		async refresh(announced) {
			const managed = { ...(await readManaged().catch(() => ({}))) };
			let isChanged = false;
			await vault.update(setupItem, (known) => {
				if (isSame(managed, known.managed)) return known.emptySince === null ? known : { ...known, emptySince: null };
				if (Object.keys(managed).length === 0 && !announced) {
					const emptySince = known.emptySince ?? now();
					if (Math.abs(now() - emptySince) < emptyDoubtMs) return { ...known, emptySince };
				}
				isChanged = true;
				return { ...known, managed, emptySince: null };
			});
			return isChanged;
		},

		async view() {
			const { managed, own } = await vault.get(setupItem);
			const { locked } = effectiveConfig(managed, own);
			const lockedValues = Object.fromEntries(locked.map((key) => [key, managed[key]]));
			const shown = { ...own, ...lockedValues };
			return {
				deskUrl: textOf(shown.deskUrl),
				enrolmentKey: textOf(shown.enrolmentKey),
				policyKeys: textsOf(shown.policyKeys),
				groups: textsOf(shown.groups),
				email: textOf(shown.email),
				locked,
			};
		},

		async save(fields) {
			let faults: Fault[] = [];
			await vault.update(setupItem, (known) => {
				const { locked } = effectiveConfig(known.managed, {});
				const own = Object.fromEntries(
					Object.entries(fields).filter(([key, value]) => !locked.includes(key) && value !== ''),
				);
				faults = faultsOf(known.managed, own);
				return faults.length === 0 ? { ...known, own } : known;
			});
			return faults;
		},
	};
}

/** What keeps the person's own values from being taken. */
function faultsOf(managed: RawConfig, own: RawConfig): Fault[] {
	const ownFaults = sift(own).faults;
	if (ownFaults.length > 0) return ownFaults;
	const { config, faults } = effectiveConfig(managed, own);
	return config === null ? faults : [];
}

function isSame(a: RawConfig, b: RawConfig): boolean {
	const ordered = (raw: RawConfig) => JSON.stringify(Object.entries(raw).sort(([x], [y]) => (x < y ? -1 : 1)));
	return ordered(a) === ordered(b);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
