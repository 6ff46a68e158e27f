import { defineConfig } from 'wxt';
import { languages } from './components/words/languages.ts';
import { pathOf, scriptOf } from './components/words/words-file.ts';
import { catalogueOf } from './components/words/words-for.ts';

/**
 * In all browsers. In Chromium, that for rules about requests makes every page wait, also without a rule: in Firefox alone
 * there are some. Firefox asks people for that of being told of visits; Chromium has it among those for all sites.
 */
const permissions = ['storage', 'unlimitedStorage', 'alarms', 'scripting'];

/** Public half of the key pair that fixes the extension id to `mipicdlhaihoodfhbihibepgbkhincbf`. */
const manifestKey =
	'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp3UQ4/6qSNiB1gTmiZur+LdjYW72oBYBs7CtFEq6/iGLjC10SlKeWBhXozvxaNxqXVvP0U/neRV8vLs9LCr8zmrRx66ePuKTvNMdmqlhZrVu5lQeL+Zwc47toAE551IPgBApEwbp1y8XaDnUlK3l1VV09OHe1kJYzzy2STOTpI9r+ZxdPiTe5OEQ/96gBrXZhEivjXVu+T10WlHL0soEwrDb+18TvhOa6DmvttRQZUw3l6+x4b5gwZ1yjUVLFYoO72vVXQssxNH5MGt4DYyIcBUqzdy9JvCe4Vrsa9tcEK38xuypjpnksyJkE9TjBIUYsN9uwIb0QuNH2EsEetz4EwIDAQAB';

/**
 * The first Chromium with Ed25519 in workers, and the first Firefox with the Navigation API, by which a page is followed that
 * changes its address without loading. They have light-dark() too, which a build for older ones would rewrite.
 */
const oldest = { chrome: 137, firefox: 147 };
const browserTargets = Object.entries(oldest).map(([name, version]) => `${name}${version}`);

/**
 * Pages of the extension run their own code alone. Sites may hold those in frames that `web_accessible_resources` names, and
 * no others. The desk's address is the organization's to choose.
 */
const pageSecurity = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	'connect-src http: https:',
	'frame-ancestors http: https:',
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** What runs in the page's own world shows up in the page's stack traces: there as no file of ours, with no address. */
const namelessHooks = {
	name: 'nameless-hooks',
	generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.fileName === 'page-hooks.js') chunk.code += '\n//# sourceURL=<anonymous>\n';
		}
	},
};

/**
 * What most frames never need is in all of them as the body of one function, and puts another in its place once it is called:
 * not called, it costs them little, where each function at the top of a script has to be made.
 */
const uncalledReserve = {
	name: 'uncalled-reserve',
	enforce: 'post' as const,
	generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.fileName !== 'reserve.js') continue;
			chunk.code = `globalThis.signpostReserve=()=>{${chunk.code};return globalThis.signpostReserve()};`;
		}
	},
};

/** wxt takes away the name that a script would leave in its world, and that hides what it returns: of functions, not of arrows. */
const namelessArrows = {
	name: 'nameless-arrows',
	generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.code !== undefined) chunk.code = chunk.code.replace(/^var \w+=(?=\(\(\)=>)/, '');
		}
	},
};

/** Scripts that are in pages before anything is known of them. */
const plainScripts = /\/entrypoints\/(?:sentinel|reserve|watched|at-input|visited|closed)\.ts$/;
const define = 'wxt/utils/define-unlisted-script';

/** In every page, what wxt puts around a script costs more than some of these scripts: they are called, and no more. */
const plainStart = {
	name: 'plain-start',
	enforce: 'pre' as const,
	resolveId(source: string, importer?: string) {
		return source === define && plainScripts.test(importer ?? '') ? `\0${define}` : undefined;
	},
	load(id: string) {
		if (id === `\0${define}`) return 'export const defineUnlistedScript = (main) => main;';
		const [, script = ''] = /^\0virtual:wxt-unlisted-script-entrypoint\?(.*)$/.exec(id) ?? [];
		return plainScripts.test(script) ? `import main from '${script}';\nexport default main();` : undefined;
	},
};

/**
 * Functions that are called in one place become part of it. The browser reads over a function when its script comes, and parses
 * it once more when it is called: in the sentinel that took every page half a millisecond. What a script returns is kept, for
 * those who run it: only of `(function` wxt takes the name away that would stand before it.
 */
const terserOptions = { compress: { passes: 3 }, format: { wrap_iife: true } };

export default defineConfig({
	// Only worker and pages import `wxt/browser`; what runs in every page asks `chrome` itself and stays small.
	modules: ['@wxt-dev/webextension-polyfill'],
	imports: false,
	manifestVersion: 3,
	outDir: '.output',
	outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
	hooks: {
		'build:publicAssets': (_, files) => {
			const words = languages.map((language) => ({
				relativeDest: pathOf(language),
				contents: scriptOf(language, catalogueOf(language)),
			}));
			files.push(...words);
		},
	},
	vite: () => ({
		build: { target: browserTargets, cssTarget: browserTargets, minify: 'terser' as const, terserOptions },
		plugins: [namelessHooks, namelessArrows, uncalledReserve, plainStart],
	}),
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		description: '__MSG_description__',
		default_locale: 'en',
		permissions: [...permissions, browser === 'firefox' ? 'declarativeNetRequestWithHostAccess' : 'webNavigation'],
		host_permissions: ['http://*/*', 'https://*/*'],
		action: { default_title: '__MSG_title__' },
		commands: { banner: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_banner__' } },
		// In every frame, those without an address of their own too, from before the page's first script. None at
		// `document_idle`: a script there, whatever is in it, keeps the load of a busy page waiting for 60 ms.
		content_scripts: [
			{
				matches: ['http://*/*', 'https://*/*'],
				js: ['reserve.js', 'sentinel.js'],
				run_at: 'document_start',
				all_frames: true,
				match_about_blank: true,
				match_origin_as_fallback: true,
			},
		],
		web_accessible_resources: [{ resources: ['blocked.html', 'note.html'], matches: ['http://*/*', 'https://*/*'] }],
		content_security_policy: { extension_pages: pageSecurity },
		// What somebody does in a private window is not the organization's to know.
		incognito: 'not_allowed',
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'signpost@northwind.example',
							strict_min_version: `${oldest.firefox}.0`,
							data_collection_permissions: { required: ['websiteActivity'] },
						},
					},
				}
			: {
					key: manifestKey,
					minimum_chrome_version: String(oldest.chrome),
					storage: { managed_schema: 'managed_schema.json' },
				}),
	}),
});
