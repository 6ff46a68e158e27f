import type { Offer } from '../contracts/policy-wire.ts';
import type { Alternative } from '../contracts/view.ts';
import { type Languages, localized } from './localized.ts';

/** An approved app as a person is offered it. */
export function asAlternative(offer: Offer, languages: Languages): Alternative {
	return {
		id: offer.id,
		name: offer.name,
		goodFor: offer.goodFor ? localized(offer.goodFor, languages) : '',
		open: offer.open,
		access: offer.access ? localized(offer.access, languages) : null,
	};
}
