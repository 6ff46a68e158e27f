import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../components/words/languages.ts';
import { catalogueOf } from '../../components/words/words-for.ts';
import { filesOf, textOf } from './sources.ts';

/** What a helpful colleague does not say. */
const cold: Record<Language, readonly string[]> = {
	en: [
		'violation',
		'unauthorized',
		'policy requires',
		'please note',
		'access denied',
		'not permitted',
		'prohibited',
		'has been blocked',
		'was blocked',
		'is blocked by',
		'forbidden',
		'error occurred',
	],
	de: [
		'gesperrt',
		'verboten',
		'unzulässig',
		'nicht erlaubt',
		'verstoß',
		'verweigert',
		'fehlgeschlagen',
		'beachten sie',
	],
	fr: ['bloqué', 'interdit', 'non autorisé', 'refusé', 'violation', 'échec', 'veuillez noter'],
	es: ['bloquead', 'prohibid', 'no autorizad', 'denegad', 'infracción', 'fallid', 'tenga en cuenta'],
	'pt-BR': ['bloquead', 'proibid', 'não autorizad', 'negad', 'violação', 'falhou', 'observe que'],
	it: ['bloccat', 'vietat', 'non autorizzat', 'negat', 'violazione', 'non riuscit', 'si prega'],
	nl: ['geblokkeerd', 'verboden', 'niet toegestaan', 'geweigerd', 'overtreding', 'mislukt', 'let op:'],
	pl: ['zablokowan', 'zabronion', 'niedozwolon', 'odmow', 'naruszen', 'nie powiodł', 'uwaga:'],
	ja: ['ブロック', '禁止', '違反', '拒否', '不正', '失敗', 'ご注意：'],
	'zh-Hans': ['阻止', '禁止', '违反', '违规', '拒绝', '未经授权', '失败', '请注意'],
	ar: ['محظور', 'ممنوع', 'مرفوض', 'انتهاك', 'غير مصرح', 'فشل', 'يرجى ملاحظة'],
};

/** Where the texts are that people read, beside the catalogues. */
const spoken = filesOf(
	'components/**/*.{ts,tsx}',
	'server/console/**/*.{ts,tsx}',
	'server/routes/tour/*.ts',
	'public/_locales/**/*.json',
);

function stringsOf(source: string): string[] {
	const withoutComments = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	return [...withoutComments.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`|>([^<>{}]+)</g)]
		.map((match) => match.slice(1).find((part) => part !== undefined))
		.filter((text) => text !== undefined);
}

function isCold(text: string, language: Language): boolean {
	return cold[language].some((phrase) => text.toLowerCase().includes(phrase));
}

test('nothing that people read sounds like a guard', () => {
	const found = spoken.flatMap((path) =>
		stringsOf(textOf(path))
			.filter((text) => isCold(text, 'en'))
			.map((text) => `${path}: ${text}`),
	);
	expect(found).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
	test('nothing sounds like a guard', () => {
		const texts = Object.values(catalogueOf(language)).flatMap((message) =>
			typeof message === 'string' ? [message] : Object.values(message),
		);
		expect(texts.filter((text) => isCold(text, language))).toEqual([]);
	});
});
