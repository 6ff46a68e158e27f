import { type Desk, startDesk } from '../../server/desk.ts';
import { PortTakenError } from '../../server/listen.ts';
import { readSettings } from '../../server/settings.ts';
import { FolderTakenError } from '../../server/store/hold-folder.ts';

/** The desk could not start; the message is for the person at the terminal. */
export class NoDeskError extends Error {}

/** Starts the desk with the settings of the environment. Throws a `NoDeskError` that says what to change. */
export async function openDesk(): Promise<Desk> {
	const settings = readSettings(process.env);
	if (!settings.ok) {
		const faults = settings.faults.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`);
		throw new NoDeskError(`The desk cannot start with these settings:\n${faults.join('\n')}`);
	}
	try {
		return await startDesk(settings.value);
	} catch (error) {
		if (error instanceof FolderTakenError) throw new NoDeskError(error.message);
		if (!(error instanceof PortTakenError)) throw error;
		throw new NoDeskError(
			`Port ${error.port} is taken, perhaps by a desk that still runs. Choose another one:\nSIGNPOST_PORT=${error.port + 1} npm start`,
		);
	}
}
