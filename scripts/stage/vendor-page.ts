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

/** A name for a host that nobody described: `app.acme-notes.com` → "Acme notes". */
export function nameFromHost(host: string): string {
	const labels = host.split('.');
	const label = (labels.length > 1 ? labels.at(-2) : labels[0]) ?? host;
	const words = label.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const style = `
	:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
	body { margin: 0; min-height: 100vh; }
	header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
	header { display: flex; gap: 1.5rem; align-items: baseline; }
	header strong { font-size: 1.25rem; margin-inline-end: auto; }
	h1 { font-size: 2.75rem; line-height: 1.1; text-wrap: balance; }
	form { display: grid; gap: 1rem; max-width: 24rem; }
	label { display: grid; gap: .25rem; }
	input, button { font: inherit; padding: .6rem .8rem; }
	footer { opacity: .7; font-size: .875rem; }`;

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
			return `<h1>${name}: the simple way to do ${job}</h1>
				<p>Teams everywhere use ${name} every day. Start for free, bring your colleagues, keep everything in one place.</p>
				<p><a href="/signup">Get started</a></p>`;
	}
}

/** A believable plain page of a vendor: landing, sign-up, log-in, upload. The same input gives the same bytes. */
export function vendorPage(host: string, path: string, vendor: Vendor): string {
	const safe = { name: escapeHtml(vendor.name), job: escapeHtml(vendor.job) };
	return `<!doctype html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width">
	<title>${safe.name} (${escapeHtml(host)})</title>
	<style>${style}</style>
</head>
<body>
	<header><strong>${safe.name}</strong> <a href="/">Product</a> <a href="/upload">Upload</a> <a href="/login">Log in</a> <a href="/signup">Sign up</a></header>
	<main>${body(path, safe)}</main>
	<footer>A stand-in for ${escapeHtml(host)}: this page comes from your own machine.</footer>
</body>
</html>
`;
}
