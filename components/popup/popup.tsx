import { Settings } from 'lucide';
import type { ApprovedApp, ListedRequest, SiteView, StatusView } from '../../utils/contracts/view.ts';
import { isOpen } from '../../utils/contracts/vocabulary.ts';
import { Button } from '../button/button.tsx';
import { SignpostMark } from '../icon/signpost-mark.tsx';
import type { SiteCallbacks } from '../site-card/site-callbacks.ts';
import { Status } from '../status/status.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import type { Words } from '../words/words.ts';
import { Apps } from './apps.tsx';
import type { RequestCallbacks } from './request-actions.tsx';
import { Requests } from './requests.tsx';
import { ThisSite } from './this-site.tsx';

export interface PopupProps extends Omit<SiteCallbacks, 'onCarryOn'>, Pick<RequestCallbacks, 'onAskAgain'> {
	/** Lets Signpost speak up again on the site in the tab. */
	onShowAgain: () => void;
	words: Words;
	/** Epoch milliseconds. */
	now: number;
	/** `null` on a page that is no website. */
	site: SiteView | null;
	/** The banner on its page rests as the pill. */
	isBannerSmall?: boolean;
	/** `null` until the worker has answered. */
	status: StatusView | null;
	/** Newest first. */
	requests: readonly ListedRequest[];
	/** Every app that is ready to use. */
	apps: readonly ApprovedApp[];
	asking: boolean;
	checking: boolean;
	onCheckNow: () => void;
	onOptions: () => void;
}

/** What the toolbar button opens: this site, my requests, and how Signpost itself is. */
export function Popup(props: PopupProps) {
	const { words, now, status, requests, apps } = props;
	const { t } = words;
	const organization = status?.organization;

	return (
		<main class="signpost popup" lang={words.language} dir={words.dir}>
			<header class="popup-top">
				<SignpostMark />
				<h1>{organization ? t('popup.title', { organization }) : t('signpost')}</h1>
				<Button small icon={Settings} label={t('status.options')} onClick={props.onOptions} />
			</header>
			{status?.setUp === 'missing' ? (
				<section class="popup-section">
					<h2 class="popup-missing">{t('popup.setUp')}</h2>
					<p class="popup-empty">{t('popup.setUpText')}</p>
					<div>
						<Button kind="filled" onClick={props.onOptions}>
							{t('popup.setUpAction')}
						</Button>
					</div>
				</section>
			) : (
				<Tabs
					label={t('signpost')}
					locale={words.locale}
					tabs={[
						{ id: 'site', label: t('popup.site'), panel: <ThisSite {...props} /> },
						{
							id: 'requests',
							label: t('popup.requests'),
							count: requests.filter(({ request }) => isOpen(request.state)).length,
							panel: <Requests {...props} />,
						},
						{ id: 'apps', label: t('apps.title'), panel: <Apps apps={apps} words={words} onOpen={props.onOpen} /> },
					]}
				/>
			)}
			{status && (
				<Status
					status={status}
					words={words}
					now={now}
					checking={props.checking}
					onCheckNow={props.onCheckNow}
					onWhatItSees={props.onWhatItSees}
				/>
			)}
		</main>
	);
}
