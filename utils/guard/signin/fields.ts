import { isVisible } from './tree.ts';

/** What a field asks for, by what the page says of it. */
export type FieldKind =
	| 'password'
	| 'identity'
	| 'code'
	| 'card'
	| 'place'
	| 'person'
	| 'long'
	| 'search'
	| 'choice'
	| 'other';

export interface Field {
	element: Element;
	kind: FieldKind;
	/** The tokens of `autocomplete`. */
	autocomplete: readonly string[];
	/** What the page calls it: name, id, label, placeholder. Never what is in it. */
	hint: string;
}

const fieldSelector = 'input,textarea,select';
/** Fields that are no question to the person, or that answer themselves. */
const noField = ['hidden', 'submit', 'button', 'image', 'reset', 'checkbox', 'radio', 'file', 'color', 'range'];

const isSearch = /^(q|s|wd|query|search|keywords?)$|search|suche|buscar|recherche/i;
const isCard = /card.?(number|no|holder)|\bcvc|\bcvv|\bpan\b|expir|\bexp\b|mm ?\/ ?yy|iban|security code|kartennummer/i;
const isPlace = /street|address.?(line|1|2)|postal|post.?code|\bzip|\bcity\b|\bplz\b|strasse|straße/i;
const isPerson =
	/first.?name|last.?name|full.?name|your.?name|\bname\b|job.?title|\btitle\b|compan(y|ies)|firma|phone|country|employees|nombre|nome|nom\b|imi[eę]|nazwisko/i;
const isIdentity =
	/e-?mail|\bmail|user.?(name|id)?\b|username|log.?in|account|identi(fier|ty|fiant|ficador)|kennung|benutzer|gebruiker|användar|anvandar|usuario|usuário|utente|customer.?(no|number|id)|custno|correo|courriel|adresse|メール|ログイン名|手机|手机号|邮箱|账号|البريد/i;
const isCode =
	/\botp|totp|one.?time|2fa|mfa|passcode|\btan\b|sms.?code|(verification|authentication|log.?in|security|access) ?code|code.?sms|验证码|認証コード/i;
const isNew = /new|confirm|repeat|again|choose|create|set a|neues|nouveau|nueva|crea/i;

/** The fields that a person sees under a root, in the order of the page. */
export function fieldsIn(root: ParentNode): Field[] {
	return [...root.querySelectorAll(fieldSelector)]
		.filter((element) => !noField.includes(typeOf(element)) && isVisible(element))
		.map(asField);
}

/** Whether a password is one that somebody makes up now. */
export function isFresh({ autocomplete, hint }: Field): boolean {
	return autocomplete.includes('new-password') || (!autocomplete.includes('current-password') && isNew.test(hint));
}

/** Whether a hidden field of the page says whom it already knows. */
export function knowsIdentity(scope: ParentNode): boolean {
	return [...scope.querySelectorAll('input')].some((input) => isIdentity.test(namesOf(input)) && !isVisible(input));
}

function typeOf(element: Element): string {
	return element.getAttribute('type')?.toLowerCase() ?? '';
}

function namesOf(element: Element): string {
	return ['name', 'id'].map((name) => element.getAttribute(name) ?? '').join(' ');
}

function labelsOf(element: Element): string {
	const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
	const root = element.getRootNode();
	const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const named = root instanceof Document || root instanceof ShadowRoot ? ids.map((id) => root.getElementById(id)) : [];
	return [...labels, ...named].map((label) => label?.textContent ?? '').join(' ');
}

function asField(element: Element): Field {
	const autocomplete = (element.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const said = ['placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
	const hint = [namesOf(element), ...said, labelsOf(element)].join(' ').replace(/[_[\]]/g, ' ');
	return { element, autocomplete, hint, kind: kindOf(element, autocomplete, hint) };
}

function kindOf(element: Element, autocomplete: readonly string[], hint: string): FieldKind {
	if (element.localName === 'textarea') return 'long';
	if (element.localName === 'select') return 'choice';
	const type = typeOf(element);
	const says = (...tokens: string[]) => autocomplete.some((token) => tokens.includes(token));
	const longest = Number(element.getAttribute('maxlength') ?? Number.POSITIVE_INFINITY);
	if (says('one-time-code')) return 'code';
	if (says('current-password', 'new-password')) return 'password';
	if (says('username', 'webauthn')) return 'identity';
	if (autocomplete.some((token) => token.startsWith('cc-')) || isCard.test(hint)) return 'card';
	if (type === 'password') return longest <= 4 ? 'card' : 'password';
	if (type === 'search' || isSearch.test(element.getAttribute('name') ?? '')) return 'search';
	if (autocomplete.some((token) => /^(street-)?address|^postal/.test(token)) || isPlace.test(hint)) return 'place';
	if (isCode.test(hint)) return 'code';
	if (type === 'email' || says('email') || isIdentity.test(hint)) return 'identity';
	if (type === 'tel' || /name$|organization/.test(autocomplete.join(' ')) || isPerson.test(hint)) return 'person';
	return 'other';
}
