/** Signs of a place where people have accounts: what they type to get in, and where they are sent to do it. */
const signs = [
	'input[type=password]',
	'input[autocomplete~=username]',
	...[
		'login',
		'log-in',
		'signin',
		'sign-in',
		'signup',
		'sign-up',
		'register',
		'logout',
		'sign-out',
		'oauth',
		'sso',
	].map((word) => `a[href*="${word}" i],form[action*="${word}" i]`),
	'link[rel=manifest]',
].join();

/** Whether this document shows them; that of another origin is not ours to look at. */
function showsSign(place: Window): boolean {
	try {
		return place.document.querySelector(signs) !== null;
	} catch {
		return false;
	}
}

/**
 * Whether a page on no list is a service that people sign in to, as against something to read. A frame is part of the
 * service that the pages around it are, as far as they are of its origin.
 */
export function looksLikeService(): boolean {
	for (let place: Window = window; ; place = place.parent) {
		if (showsSign(place)) return true;
		if (place === place.parent) return false;
	}
}
