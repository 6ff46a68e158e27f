import '../../components/blocked/blocked.css';
import { Blocked } from '../../components/blocked/blocked.tsx';
import type { Words } from '../../components/words/words.ts';
import { client } from '../../utils/platform/client.ts';
import { blockedAddress, blockedMoment, leave } from '../../utils/platform/own-pages.ts';
import { mount } from '../pages/mount.ts';
import { useSite } from '../pages/use-site.ts';
import { useOpenDoor } from './use-open-door.ts';

function BlockedPage({ url, words }: { url: string | null; words: Words }) {
	const moment = blockedMoment(location.href);
	const { view, asking, callbacks } = useSite(url, moment);
	useOpenDoor(view, url);
	return (
		<Blocked
			{...callbacks}
			view={view}
			words={words}
			now={Date.now()}
			asking={asking}
			onTold={() => void client('recording/told', null)}
			onBack={leave}
			onContinue={() => url && location.replace(url)}
		/>
	);
}

// A site that holds this page in a frame gets nothing to see, and nothing to put its own page over.
if (window === top) {
	const url = blockedAddress(location.href);
	const moment = blockedMoment(location.href);
	if (url !== null) void client('moment/blocked', { moment, url });
	await mount((words) => <BlockedPage url={url} words={words} />);
}
