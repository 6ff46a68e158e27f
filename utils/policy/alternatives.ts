import type { AppRecord, Offer } from '../contracts/policy-wire.ts';
import { standingFor } from './resolve.ts';

export const maxAlternatives = 3;

/**
 * Up to three apps that do the same job and are approved for these groups now: those the app names, in IT's order;
 * where it names none that is approved, those of its category. Never the app itself.
 */
export function alternativesFor(
	app: Pick<AppRecord, 'id' | 'category' | 'alternatives'>,
	offers: readonly Offer[],
	groups: readonly string[],
	now: number,
): Offer[] {
	const approved = offers.filter((offer) => offer.id !== app.id && standingFor(offer, groups, now) === 'approved');
	const named = (app.alternatives ?? []).flatMap((id) => approved.find((offer) => offer.id === id) ?? []);
	const found = named.length > 0 ? named : approved.filter((offer) => offer.category === app.category);
	return found.slice(0, maxAlternatives);
}
