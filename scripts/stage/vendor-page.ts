import { vendorStyle } from './vendor-style.ts';

/** What a stand-in page says about the vendor it stands in for. */
export interface Vendor {
	name: string;
	/** What it is for, a few words: "boards and plans". */
	job: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name for a host that nobody described: `app.acme-notes.com` → "Acme notes". */
export function nameFromHost(host: string): string {
	const labels = host.split('.');
	const label = (labels.length > 1 ? labels.at(-2) : labels[0]) ?? host;
	return capitalized(label.replaceAll('-', ' '));
}

/** A colour of its own for each vendor, as a hue. */
function hueOf(name: string): number {
	return [...name].reduce((hue, character) => (hue * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
}

function body(path: string, { name, job }: Vendor): string {
	switch (path) {
		case '/signup':
			return `<h1>Create your ${name} account</h1>
				<form method="post" action="/signup">
					<label>Work email <input type="email" name="email" autocomplete="username"></label>
					<label>Password <input type="password" name="password" autocomplete="new-password"></label>
					<button>Sign up</button>
				</form>`;
		case '/login':
			return `<h1>Log in to ${name}</h1>
				<form method="post" action="/login">
					<label>Email <input type="email" name="email" autocomplete="username"></label>
					<label>Password <input type="password" name="password" autocomplete="current-password"></label>
					<button>Log in</button>
				</form>`;
		case '/upload':
			return `<h1>Add a file</h1>
				<form method="post" action="/upload" enctype="multipart/form-data">
					<label>File <input type="file" name="file" multiple></label>
					<button>Upload</button>
				</form>`;
		default:
			return `<h1>${capitalized(job)}</h1>
				<p class="lead">Start for free, bring your colleagues, and keep everything in one place.</p>
				<p><a class="start" href="/signup">Get started</a></p>
				<ul class="features"><li>Ready in a minute</li><li>Works with what you have</li><li>Everywhere you are</li></ul>`;
	}
}

/** A believable plain page of a vendor: landing, sign-up, log-in, upload. The same input gives the same bytes. */
export function vendorPage(host: string, path: string, vendor: Vendor): string {
	const safe = { name: escapeHtml(vendor.name), job: escapeHtml(vendor.job) };
	return `<!doctype html>
<html lang="en" style="--hue: ${hueOf(vendor.name)}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width">
	<title>${safe.name} (${escapeHtml(host)})</title>
	<style>${vendorStyle}</style>
</head>
<body>
	<header><strong>${safe.name}</strong> <a href="/">Product</a> <a href="/upload">Upload</a> <a href="/login">Log in</a> <a href="/signup">Sign up</a></header>
	<main>${body(path, safe)}</main>
	<footer>A stand-in for ${escapeHtml(host)}: this page comes from your own machine.</footer>
</body>
</html>
`;
}
