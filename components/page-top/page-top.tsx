import { SignpostMark } from '../icon/signpost-mark.tsx';

/** What a page of ours is about: the first thing on it, or in its first card. */
export function PageTop({ heading, intro }: { heading: string; intro: string }) {
	return (
		<header class="page-top">
			<SignpostMark />
			<div>
				<h1>{heading}</h1>
				<p>{intro}</p>
			</div>
		</header>
	);
}
