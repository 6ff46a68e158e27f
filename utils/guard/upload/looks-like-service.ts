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

/** Whether a page on no list is a service that people sign in to, as against something to read. */
export function looksLikeService(): boolean {
	return document.querySelector(signs) !== null;
}
