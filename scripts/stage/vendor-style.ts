/** The look of every stand-in page; each vendor has a hue of its own. */
export const vendorStyle = `
	:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif;
		--accent: light-dark(hsl(var(--hue) 55% 42%), hsl(var(--hue) 60% 72%));
		--tint: light-dark(hsl(var(--hue) 60% 96%), hsl(var(--hue) 18% 13%)); }
	body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr auto; background: light-dark(#fff, #141416); }
	header { padding: 1rem max(1.5rem, 50% - 32rem); display: flex; gap: 1.5rem; align-items: baseline; }
	header strong { font-size: 1.3rem; color: var(--accent); margin-inline-end: auto; }
	header a { color: inherit; text-decoration: none; }
	main { padding: 9rem max(1.5rem, 50% - 32rem) 4rem; background: linear-gradient(var(--tint), transparent); }
	h1 { margin: 0; max-width: 18ch; font-size: 3.2rem; line-height: 1.1; text-wrap: balance; }
	.lead { max-width: 34rem; font-size: 1.25rem; opacity: .8; }
	.start, button { padding: .7rem 1.3rem; border: 0; border-radius: .5rem; background: var(--accent); color: light-dark(#fff, #111); text-decoration: none; font: inherit; }
	.features { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin: 4rem 0 0; padding: 0; list-style: none; }
	.features li { padding: 3.5rem 1.2rem 1.2rem; border-radius: .75rem; background: var(--tint); }
	form { display: grid; gap: 1rem; max-width: 24rem; margin-top: 2rem; }
	label { display: grid; gap: .25rem; }
	input { font: inherit; padding: .6rem .8rem; }
	footer { padding: 1rem max(1.5rem, 50% - 32rem); opacity: .6; font-size: .85rem; }`;
