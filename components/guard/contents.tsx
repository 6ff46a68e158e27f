import type { Parcel } from '../../utils/contracts/upload.ts';
import type { Words } from '../words/words.ts';
import { fileSize } from './file-size.ts';

/** What waits: the first names with their sizes, and how many more there are. Shown to the person alone. */
export function Contents({ parcel, words }: { parcel: Parcel; words: Words }) {
	const { items, count, size, characters } = parcel;
	const { t, locale } = words;
	const more = count - items.length;
	return (
		<ul class="guard-contents" aria-label={t('guard.contents')}>
			{characters !== null && <li class="guard-item">{t('guard.characters', { count: characters })}</li>}
			{items.map((item, at) => (
				<li class="guard-item" key={at}>
					<span class="guard-name" dir="auto">
						{item.name}
					</span>
					<span class="guard-size">{item.size === null ? t('guard.folder') : fileSize(item.size, locale)}</span>
				</li>
			))}
			{more > 0 && (
				<li class="guard-item">
					<span>{t('guard.more', { count: more })}</span>
					<span class="guard-size">{t('guard.size', { size: fileSize(size, locale) })}</span>
				</li>
			)}
		</ul>
	);
}
