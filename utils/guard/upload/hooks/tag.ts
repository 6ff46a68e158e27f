/** Name of the element by which the hooks in the page's world and the sentinel find each other. */
export const hooksTag = 'signpost-hooks';
