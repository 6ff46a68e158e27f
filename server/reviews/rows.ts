import type { Selectable } from 'kysely';
import { isOpen, type RequestState, requestStates } from '../../utils/contracts/vocabulary.ts';
import type { Tables } from '../store/tables.ts';

export type RequestRow = Selectable<Tables['requests']>;

/** States in which somebody still owes an answer. */
export const openStates: RequestState[] = requestStates.filter(isOpen);

/** What a request is about. Requests with the same subject are answered together. */
export function subjectOf(app: string | null, host: string): string {
	return app === null ? `host:${host}` : `app:${app}`;
}
