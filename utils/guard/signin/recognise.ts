import type { OpenRoot } from '../upload/file-input.ts';
import { asksForAccount } from './judge-scope.ts';
import { type Scope, scopesIn } from './scopes.ts';
import { isSignedIn } from './signed-in.ts';
import { type Root, rootsOf } from './tree.ts';
import { waysInUnder } from './ways-in.ts';

/** A sign-in or sign-up that a page shows now. */
export interface SignIn {
	/** Forms, and groups of fields without one. */
	scopes: readonly Scope[];
	/** What takes one click: identity providers, passkeys. */
	waysIn: readonly Element[];
	/** Where they are. */
	roots: readonly Root[];
}

/**
 * Looks whether a page asks somebody to sign in or to make an account, by its structure and its own words alone: no value
 * of a field is read. `null` where it does not, and where somebody is signed in already.
 */
export function recognise(document: Document, openRoot: OpenRoot): SignIn | null {
	const roots = rootsOf(document, openRoot);
	const scopes = scopesIn(roots).filter(asksForAccount);
	const waysIn = roots.flatMap(waysInUnder);
	if (scopes.length + waysIn.length === 0 || isSignedIn(roots)) return null;
	return { scopes, waysIn, roots };
}
