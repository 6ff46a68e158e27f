import { useEffect, useState } from 'preact/hooks';
import type { Recording } from '../../utils/contracts/ledger.ts';

/** What is to be told stays in view though it counts as told from now on. */
export function useNotice(toTell: Recording | null, onTold: () => void): Recording | null {
	const [notice, setNotice] = useState(toTell);
	const shown = toTell ?? notice;
	useEffect(() => {
		if (toTell === null) return;
		setNotice(toTell);
		onTold();
	}, [JSON.stringify(toTell)]);
	return shown;
}
