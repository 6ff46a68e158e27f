/* The worker of an app that works without its server: it answers for `/app/` with what it put by when it was installed. */
const files = ['/routes.html', '/recorder.js', '/routes.js'];

addEventListener('install', (event) => {
	event.waitUntil(caches.open('app').then((cache) => cache.addAll(files)));
});

addEventListener('fetch', (event) => {
	const { origin, pathname } = new URL(event.request.url);
	if (origin !== location.origin || !pathname.startsWith('/app/')) return;
	event.respondWith(caches.match(pathname.slice('/app'.length)));
});
