import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../../components/words/languages.ts';

test.each([
	[['de-AT', 'en'], { language: 'de', locale: 'de-AT' }],
	[['ko', 'de', 'en'], { language: 'de', locale: 'de' }],
	[['ko', 'en-GB'], { language: 'en', locale: 'en-GB' }],
	[['ko'], { language: 'en', locale: 'en' }],
	[['not a tag', 'de'], { language: 'de', locale: 'de' }],
	[[], { language: 'en', locale: 'en' }],
	[['zh-CN'], { language: 'zh-Hans', locale: 'zh-CN' }],
	[['zh'], { language: 'zh-Hans', locale: 'zh' }],
	[['pt'], { language: 'pt-BR', locale: 'pt' }],
	[['pt-PT'], { language: 'pt-BR', locale: 'pt-PT' }],
	[['es-419'], { language: 'es', locale: 'es-419' }],
	[['ar-EG'], { language: 'ar', locale: 'ar-EG' }],
])('for %j it is %j', (tags, chosen) => {
	expect(chooseLanguage(tags)).toEqual(chosen);
});

test('who reads traditional characters is not given simplified ones', () => {
	expect(chooseLanguage(['zh-TW', 'ja'])).toEqual({ language: 'ja', locale: 'ja' });
});
