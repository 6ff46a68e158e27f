import { isButtonInput, nameOf } from './page-text.ts';
import { isVisible, type Root } from './tree.ts';
import { enterWords, goOnWords, passkeyWords, providerWords } from './words.ts';

/** Where identity providers ask people who they are. */
const providerAddress = new RegExp(
	[
		'accounts\\.google\\.com/(o/oauth2|gsi|signin|v3)',
		'login\\.(microsoftonline|live|windows)\\.(com|net)',
		'appleid\\.apple\\.com/auth',
		'github\\.com/login/oauth',
		'gitlab\\.com/oauth',
		'slack\\.com/openid',
		'facebook\\.com/(v[\\d.]+/)?dialog/oauth',
		'linkedin\\.com/oauth',
		'[\\w-]+\\.(okta|oktapreview|auth0|onelogin|pingone|duosecurity)\\.com/',
		'open\\.weixin\\.qq\\.com/connect',
		'access\\.line\\.me/oauth2',
	]
		.map((place) => `^https://${place}`)
		.join('|'),
	'i',
);
/** A site's own address that hands over to one. */
const handover =
	/\/(auth|oauth2?|login|signin|sso|social|\.auth\/login)\/(google|microsoft|apple|github|gitlab|slack|facebook|linkedin|azure|aad|okta|saml|oidc|openid|sso)/i;
/** A site's own address where people come in. */
const entrance =
	/(^|\/)(\.?auth|oauth2?|sso|saml2?|log-?in|sign-?in|sign-?up|register|external|idp|broker|openid|sessions?|shibboleth\.sso)(?=[/?#]|$)/i;
/** Where signing in is only written about. */
const reading = /\/(help|docs?|support|hc|blog|articles?|kb|learn|guides?|wiki)\//i;
const notHere = /^\s*how |[?？]\s*$/i;

const clickable = 'button,input,[role=button],a,iframe';

function addressOf(element: Element): string {
	const own = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
	const form = element.closest('form')?.getAttribute('action') ?? '';
	return element.localName === 'a' || element.localName === 'iframe' ? own : form;
}

function leadsElsewhere(element: Element): boolean {
	const address = addressOf(element);
	const isLink = element.localName === 'a' && !/^(#|javascript:|$)/i.test(address);
	return isLink && (reading.test(address) || !entrance.test(address.replace(/^https?:\/\/[^/]+/, '')));
}

/** Whether one click here hands somebody's identity over: to a provider that vouches for them, or to a passkey. */
function isWayIn(element: Element): boolean {
	if (element.localName === 'input' && !isButtonInput(element)) return false;
	const address = addressOf(element).replace(/^about:blank#/, '');
	if (providerAddress.test(address) || handover.test(address)) return true;
	if (element.localName === 'iframe' || leadsElsewhere(element)) return false;
	const name = nameOf(element);
	if (notHere.test(name)) return false;
	const enters = enterWords.test(name) || goOnWords.test(name);
	return enters && (providerWords.test(name) || passkeyWords.test(name));
}

/** The buttons, links and frames under a root by which one click is enough to sign in. */
export function waysInUnder(root: Root): Element[] {
	return [...root.querySelectorAll(clickable)].filter((element) => isVisible(element) && isWayIn(element));
}
