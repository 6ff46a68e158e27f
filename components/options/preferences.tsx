import { appearances } from '../../utils/contracts/appearances.ts';
import type { Preferences } from '../../utils/contracts/preferences.ts';
import { Field } from '../field/field.tsx';
import { languages } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

interface PreferencesFormProps {
	preferences: Preferences;
	words: Words;
	onChoose: (preferences: Preferences) => void;
}

/** A language by its own name: Deutsch, 日本語. */
function ownName(language: string): string {
	return new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(language) ?? language;
}

/** In which language Signpost speaks, and how it looks. A choice counts at once. */
export function PreferencesForm({ preferences, words, onChoose }: PreferencesFormProps) {
	const { t } = words;
	const { language, appearance } = preferences;
	return (
		<section class="card options-card" aria-labelledby="preferences">
			<h2 id="preferences">{t('preferences.title')}</h2>
			<Field id="language" label={t('preferences.language')}>
				<select
					class="input"
					id="language"
					value={language ?? ''}
					onChange={(event) => onChoose({ ...preferences, language: event.currentTarget.value || null })}
				>
					<option value="">{t('preferences.browser')}</option>
					{languages.map((tag) => (
						<option key={tag} value={tag} lang={tag}>
							{ownName(tag)}
						</option>
					))}
				</select>
			</Field>
			<fieldset class="options-choices">
				<legend class="field-label">{t('preferences.appearance')}</legend>
				{appearances.map((each) => (
					<label key={each} class="options-choice">
						<input
							type="radio"
							name="appearance"
							checked={each === appearance}
							onChange={() => onChoose({ ...preferences, appearance: each })}
						/>
						<span>{t(`appearance.${each}`)}</span>
					</label>
				))}
			</fieldset>
		</section>
	);
}
