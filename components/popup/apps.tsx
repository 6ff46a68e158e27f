import { ArrowUpRight } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Alternative, ApprovedApp } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { capitalized } from '../words/message.ts';
import type { Words } from '../words/words.ts';
import { findApps } from './find-apps.ts';

interface AppsProps {
	apps: readonly ApprovedApp[];
	words: Words;
	onOpen: (alternative: Alternative) => void;
}

/** Every app that is ready to use, to be found by what somebody wants to do. */
export function Apps({ apps, words, onOpen }: AppsProps) {
	const { t } = words;
	const id = useId();
	const [wish, setWish] = useState('');
	const found = findApps(apps, wish, words.language);
	const isSearching = wish.trim() !== '';

	return (
		<div class="apps">
			<label class="visually-hidden" for={id}>
				{t('apps.search')}
			</label>
			<input
				class="input"
				id={id}
				type="search"
				dir="auto"
				placeholder={t('apps.placeholder')}
				value={wish}
				onInput={(event) => setWish(event.currentTarget.value)}
			/>
			<p class={isSearching ? 'apps-found' : 'visually-hidden'} role="status">
				{isSearching && (found.length > 0 ? t('apps.found', { count: found.length }) : t('apps.none'))}
			</p>
			{isSearching ? (
				<AppList apps={found} words={words} onOpen={onOpen} withCategory />
			) : (
				[...Map.groupBy(apps, ({ category }) => category)].map(([category, own]) => (
					<section key={category} class="apps-category">
						<h3>{capitalized(category, words.language)}</h3>
						<AppList apps={own} words={words} onOpen={onOpen} />
					</section>
				))
			)}
			{apps.length === 0 && <p class="popup-empty">{t('apps.empty')}</p>}
		</div>
	);
}

function AppList({ apps, words, onOpen, withCategory = false }: AppsProps & { withCategory?: boolean }) {
	const { t } = words;
	return (
		<ul class="apps-list">
			{apps.map((app) => (
				<li key={app.id} class="app">
					<div>
						<b>
							<bdi>{app.name}</bdi>
						</b>
						<p>{app.goodFor || app.does}</p>
						{withCategory && app.goodFor && <p>{capitalized(app.category, words.language)}</p>}
						{app.access && <p>{words.sentence(app.access)}</p>}
					</div>
					<Button
						small
						kind="outlined"
						icon={ArrowUpRight}
						directional
						label={t('open.app', { app: app.name })}
						onClick={() => onOpen(app)}
					>
						{t('open')}
					</Button>
				</li>
			))}
		</ul>
	);
}
