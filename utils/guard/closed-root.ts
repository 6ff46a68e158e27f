/** Style sheets of scripts are free of the page's security policy, but Firefox keeps content scripts from adopting them. */
export function addStyles(shadow: ShadowRoot, css: string): void {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		shadow.adoptedStyleSheets = [sheet];
	} catch {
		const style = document.createElement('style');
		style.textContent = css;
		shadow.append(style);
	}
}

/** Only a person acts here: what a script made up goes no further. */
export function refuseForged(shadow: ShadowRoot, signal: AbortSignal): void {
	for (const type of ['click', 'keydown', 'keyup', 'input', 'change', 'submit', 'pointerdown', 'pointerup']) {
		shadow.addEventListener(
			type,
			(event) => {
				if (event.isTrusted) return;
				event.stopImmediatePropagation();
				event.preventDefault();
			},
			{ capture: true, signal },
		);
	}
}
