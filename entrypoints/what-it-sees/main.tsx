import '../../components/ledger/ledger.css';
import { useEffect, useState } from 'preact/hooks';
import { Ledger } from '../../components/ledger/ledger.tsx';
import type { Words } from '../../components/words/words.ts';
import type { LedgerView } from '../../utils/contracts/ledger.ts';
import { client } from '../../utils/platform/client.ts';
import { mount } from '../pages/mount.ts';
import { useBusy } from '../pages/use-busy.ts';

function WhatItSees({ words }: { words: Words }) {
	const [view, setView] = useState<LedgerView | null>(null);
	const [loading, onOlder] = useBusy(async () => {
		const before = view?.entries.at(-1)?.id ?? null;
		const next = await client('ledger/read', { before });
		setView({ ...next, entries: [...(view?.entries ?? []), ...next.entries] });
	});
	useEffect(onOlder, []);
	useEffect(() => {
		if (view?.recording) void client('recording/told', null);
	}, [view?.recording]);
	return <Ledger words={words} now={Date.now()} view={view} loading={loading} onOlder={onOlder} />;
}

await mount((words) => <WhatItSees words={words} />);
