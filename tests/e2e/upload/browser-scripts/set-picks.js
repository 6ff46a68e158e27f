/* Firefox's own window: what the person will choose in the next dialog; `null` closes it. */
async (json) => {
	window.signpostPicks = JSON.parse(json);
};
