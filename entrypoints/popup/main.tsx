import '../../components/popup/popup.css';
import './popup-window.css';
import { Popup } from '../../components/popup/popup.tsx';
import type { Words } from '../../components/words/words.ts';
import type { StatusView } from '../../utils/contracts/view.ts';
import { isBannerSmall } from '../../utils/guard/to-banner.ts';
import { client } from '../../utils/platform/client.ts';
import { openOptions, shownAddress, tellShown } from '../../utils/platform/own-pages.ts';
import { mount } from '../pages/mount.ts';
import { useAnswer } from '../pages/use-answer.ts';
import { useBusy } from '../pages/use-busy.ts';
import { useSite } from '../pages/use-site.ts';

function PopupPage({ url, words }: { url: string | null; words: Words }) {
	const { view, asking, callbacks } = useSite(url);
	const [status, readStatus] = useAnswer<StatusView | null>(() => client('status/view', null), null);
	const [requests, readRequests] = useAnswer(() => client('review/list', null), []);
	const [isSmall] = useAnswer(() => isBannerSmall(tellShown), false);
	const [apps] = useAnswer(() => client('apps/list', null), []);
	const [checking, onCheckNow] = useBusy(() => client('sync/now', null).finally(readStatus).finally(readRequests));

	return (
		<Popup
			{...callbacks}
			words={words}
			now={Date.now()}
			site={view}
			isBannerSmall={isSmall}
			status={status}
			requests={requests}
			apps={apps}
			onAskAgain={({ request }) => client('review/again', { id: request.id }).finally(readRequests)}
			onShowAgain={() => view && void client('snooze/end', { key: view.app?.id ?? view.host })}
			asking={asking}
			checking={checking}
			onCheckNow={onCheckNow}
			onOptions={openOptions}
		/>
	);
}

const url = await shownAddress();
await mount((words) => <PopupPage url={url} words={words} />);
