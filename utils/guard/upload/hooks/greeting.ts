/**
 * How the two worlds find each other before the page's first script. The lookout puts a comment into the document and
 * fires the greeting at it; the hooks take it out, and answer there with their event target. A page may listen on the
 * window of its frame before the frame's document is there, but an event of this type alone never comes to the window
 * (https://dom.spec.whatwg.org/#interface-document, "get the parent"), and what is out of the document doesn't either.
 */
export const greeting = 'load';
export const reply = 'signpost-hooks';
