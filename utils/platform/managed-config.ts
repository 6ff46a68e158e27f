import { describeFound, type Fault, faultsOf } from '../contracts/faults.ts';
import { ManagedConfig } from '../contracts/managed-config.ts';

/** Values by key, as they came from the organization or from the options page. */
export type RawConfig = Readonly<Record<string, unknown>>;

/** How this browser is set up, from all that is known. */
export interface Effective {
	/** `null` while there is no desk to talk to. */
	config: ManagedConfig | null;
	/** Who said where the desk is. */
	setUp: 'managed' | 'own' | 'missing';
	/** Keys that the organization set. */
	locked: string[];
	/** What was dropped because it was wrong, or is missing. */
	faults: Fault[];
}

const fields = new Map(Object.entries(ManagedConfig.shape));

/** Keeps what is right, key by key: one wrong key never takes the others with it. */
export function sift(raw: RawConfig): { values: RawConfig; faults: Fault[] } {
	const values: Record<string, unknown> = {};
	const faults: Fault[] = [];
	for (const [key, value] of Object.entries(raw)) {
		const field = fields.get(key);
		if (!field) {
			faults.push({ path: key, found: describeFound(value), expected: `one of ${[...fields.keys()].join(', ')}` });
			continue;
		}
		const result = field.safeParse(value);
		if (result.success) values[key] = value;
		else faults.push(...faultsOf(result.error, value).map((fault) => ({ ...fault, path: pathIn(key, fault.path) })));
	}
	return { values, faults };
}

function pathIn(key: string, path: string): string {
	if (path === '(document)') return key;
	return path.startsWith('[') ? key + path : `${key}.${path}`;
}

/** The organization's values laid over the person's own, key by key. */
export function effectiveConfig(managedRaw: RawConfig, ownRaw: RawConfig): Effective {
	const managed = sift(managedRaw);
	const own = sift(ownRaw);
	const locked = Object.keys(managed.values);
	const faults = [...managed.faults, ...own.faults];
	const merged = { ...own.values, ...managed.values };
	const result = ManagedConfig.safeParse(merged);
	if (result.success) {
		return { config: result.data, setUp: locked.includes('deskUrl') ? 'managed' : 'own', locked, faults };
	}
	const isSetUpAtAll = Object.keys(managedRaw).length + Object.keys(ownRaw).length > 0;
	const missing = faultsOf(result.error, merged).filter(({ path }) => !faults.some((fault) => fault.path === path));
	return { config: null, setUp: 'missing', locked, faults: isSetUpAtAll ? [...faults, ...missing] : [] };
}
