import type { Recording } from '../contracts/ledger.ts';
import type { Settings } from '../contracts/policy-wire.ts';
import { settingsItem, toldRecordingItem } from './items.ts';
import { entry, type LocalStore } from './local-store.ts';

/** What a policy has Signpost record. */
export function recordingOf({ privacy, upload }: Pick<Settings, 'privacy' | 'upload'>): Recording {
	return {
		days: privacy.keepEventsDays,
		fileNames: privacy.fileNames,
		reason: upload.askReason,
	};
}

async function read(store: LocalStore): Promise<{ recording: Recording | null; isTold: boolean }> {
	const stored = await store.read([settingsItem, toldRecordingItem]);
	const settings = stored.get(settingsItem);
	const recording = settings && recordingOf(settings);
	return { recording, isTold: stored.get(toldRecordingItem) === JSON.stringify(recording) };
}

/** What is recorded now, where the person has not been told; `null` where they have, or nothing is. */
export async function recordingToTell(store: LocalStore): Promise<Recording | null> {
	const { recording, isTold } = await read(store);
	return isTold ? null : recording;
}

/** Whether the person was told what is recorded now. */
export async function isTold(store: LocalStore): Promise<boolean> {
	return (await read(store)).isTold;
}

/** The person has seen what is recorded now. A policy that records something else has to be told again. */
export async function markTold(store: LocalStore): Promise<void> {
	const { recording, isTold } = await read(store);
	if (recording && !isTold) await store.write([entry(toldRecordingItem, JSON.stringify(recording))]);
}
