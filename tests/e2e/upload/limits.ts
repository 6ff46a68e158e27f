type Word = 'held' | 'noticed' | 'not seen' | 'no such route';

/** What no script of an extension can hold in time, and why. */
export const limits: readonly { title: string; chromium: Word; firefox: Word; why: string }[] = [
	{
		title: 'Share targets',
		chromium: 'not seen',
		firefox: 'no such route',
		why: 'The system hands files to an installed app as a form that the browser posts by itself: no page is there yet.',
	},
	{
		title: 'Handles that a page was given earlier and keeps',
		chromium: 'not seen',
		firefox: 'no such route',
		why: 'The choice was decided when it was made; reading the same file again is no new one.',
	},
	{
		title: 'A file that the browser puts back into a form after a restart, read by a script',
		chromium: 'not seen',
		firefox: 'not seen',
		why: 'No event tells. Sending the form is held.',
	},
	{
		title: '`navigator.clipboard.read()`',
		chromium: 'not seen',
		firefox: 'not seen',
		why: 'The page asks the browser, and the browser asks the person. It gives pictures and text, never files.',
	},
	{
		title: 'A page that reaches into a frame of its own before that frame has loaded its first page, by `window[0]`',
		chromium: 'not seen',
		firefox: 'not seen',
		why: "The browser lets no extension into the empty page that is there for a moment. Whoever goes in by the frame's element finds it guarded; a page's own global properties can't be watched, and the listeners stay ahead of every extension's.",
	},
	{
		title:
			'The first page of a host for which no hooks are prepared: a picker of an input outside the document, where the page kept the functions for it from before anybody was there',
		chromium: 'not seen',
		firefox: 'not seen',
		why: 'Hooks in every page would cost every page 4 ms of script. They come when a pointer moves there (in a frame: at a click), something is dragged in or a field gets the focus, well before a person has opened a picker and chosen; what a page put aside until then stays as it was, and one that writes itself anew goes unwatched until somebody clicks or types there. The next page of that host has the hooks first. A lenient frame in a stricter page is such a host too. So is one of the policy beyond its strictest hundred: in Firefox; and in Chromium where another site sends the browser on to it, where the site answers before the worker is awake, beyond the next thousand, and in a policy of more than some 20,000 patterns.',
	},
	{
		title: 'A frame within a frame that hides itself from it (`referrerpolicy`): what stands against the one between',
		chromium: 'held',
		firefox: 'not seen',
		why: 'Firefox tells a frame of each page around it as much as that page wants. The innermost frame and the page in the tab count all the same.',
	},
	{
		title: '`getAsFileSystemHandle()` of a plain file, where more than 20 things were dropped at once',
		chromium: 'held',
		firefox: 'no such route',
		why: 'Asking for each would keep the page waiting. After **Go on** the answer is none, and the files come by every other way; the first 20 things that may be folders have their handles.',
	},
];
