import { globSync } from 'node:fs';

/** Whether a font of the gallery's pictures is installed; anywhere but on Linux they can't be the same. */
function find(file: string): string | null {
	if (process.platform !== 'linux') return '';
	return globSync(`/usr/share/fonts/**/${file}`)[0] ?? null;
}

/** Latin and Arabic, and Japanese: small, and the same for years; `tests/fixtures/gallery/fonts.conf` names them. */
export const fonts = [
	{ debian: 'fonts-dejavu-core', find: () => find('DejaVuSans.ttf') },
	{ debian: 'fonts-ipaexfont-gothic', find: () => find('ipaexg.ttf') },
];
