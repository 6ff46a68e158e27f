/** The mark of Signpost: a post with two arms, one for each way. `assets/icon.svg` is the same drawing, for small sizes. */
export function SignpostMark() {
	return (
		<svg
			class="signpost-mark"
			viewBox="0 0 32 32"
			fill="none"
			stroke="currentColor"
			stroke-width="2.2"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d="M16 3.5v25" />
			<path d="M16 6.5h9l3.5 3.5-3.5 3.5h-9z" fill="currentColor" fill-opacity=".16" />
			<path d="M16 15.5H7L3.5 19 7 22.5h9z" fill="currentColor" fill-opacity=".16" />
		</svg>
	);
}
