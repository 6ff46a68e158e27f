import { type Field, type FieldKind, isFresh, knowsIdentity } from './fields.ts';
import type { Scope } from './scopes.ts';
import { enterWords, newsWords, payWords, proofWords, registerWords, startWords } from './words.ts';

/** Whether what is asked for here is an account: to sign in to, or to make. */
export function asksForAccount(scope: Scope): boolean {
	const { fields } = scope;
	const of = (...kinds: FieldKind[]) => fields.filter(({ kind }) => kinds.includes(kind));
	if (of('card', 'long').length > 0 || of('place').length > 1) return false;
	const passwords = of('password');
	if (passwords.length > 0) return asksForPassword(scope, passwords);
	if (of('code').length > 0) return asksForProof(scope, of('code'));
	return asksWhoItIs(scope, of('identity'), of('other', 'search'));
}

const says = (scope: Scope, words: RegExp) => words.test(scope.calls) || words.test(scope.title);

function isEntrance(scope: Scope): boolean {
	return says(scope, enterWords) || says(scope, registerWords);
}

function asksForPassword(scope: Scope, passwords: readonly Field[]): boolean {
	const [first, second, third] = passwords;
	if (!first || third) return false;
	const others = (kinds: readonly FieldKind[]) => scope.fields.filter(({ kind }) => kinds.includes(kind));
	const knowsWho = others(['identity']).length > 0;
	// Twice, the second time to be sure: a new account, or a new password for one that is open.
	if (second) return isFresh(second) && isFresh(first) === !isOld(first) && (knowsWho || isEntrance(scope));
	if (isEntrance(scope)) return true;
	if (first.autocomplete.includes('current-password')) return true;
	if (!knowsWho) return knowsIdentity(scope.element);
	return others(['other', 'choice']).length === 0 && (!isFresh(first) || others(['person']).length > 0);
}

function isOld({ autocomplete, hint }: Field): boolean {
	return autocomplete.includes('current-password') || /old|current|aktuell|actuel|actual/i.test(hint);
}

function asksForProof(scope: Scope, codes: readonly Field[]): boolean {
	if (payWords.test(scope.about) || payWords.test(scope.calls)) return false;
	if (says(scope, enterWords)) return true;
	return codes.some(({ autocomplete }) => autocomplete.includes('one-time-code')) || says(scope, proofWords);
}

/** The first of several steps, or the only one: who somebody is. */
function asksWhoItIs(scope: Scope, identities: readonly Field[], others: readonly Field[]): boolean {
	if (identities.some(({ autocomplete }) => autocomplete.some((token) => token === 'username' || token === 'webauthn')))
		return true;
	if (newsWords.test(scope.about) || newsWords.test(scope.title)) return false;
	if (identities.length === 0) return others.length === 1 && scope.fields.length === 1 && says(scope, enterWords);
	return others.length === 0 && (says(scope, enterWords) || startWords.test(scope.title));
}
