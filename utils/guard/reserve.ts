import type { ArmedLookout } from './upload/armed-lookout.ts';
import type { Hear } from './upload/listen.ts';
import type { Visit } from './visit.ts';

/** What a sentinel needs once something happens in its frame. Most frames see nothing, and never have it made. */
export interface Reserve {
	openVisit(): Visit;
	openLookout(hear: Hear): ArmedLookout;
}

declare global {
	/** Makes it. In every frame, ahead of the sentinel, in the extension's own world. */
	var signpostReserve: () => Reserve;
}
