import 'wxt/browser';

declare module 'wxt/browser' {
	interface WxtRuntime {
		/** Address of a file of the extension. */
		getURL(path: string): string;
	}
}
