/** The lookout's first event on the window, and the hooks' answer to it: before the page's first script, nobody else hears. */
export const greeting = 'signpost-lookout';
export const reply = 'signpost-hooks';
