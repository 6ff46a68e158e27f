/* Firefox's own window: stands in for the system's file dialog, and answers after the moment a person takes. */
async () => {
	const { classes: Cc, interfaces: Ci, manager } = Components;
	const registrar = manager.QueryInterface(Ci.nsIComponentRegistrar);
	const takesMs = 120;
	const fileAt = (path) => {
		const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
		file.initWithPath(path);
		return file;
	};
	class Picker {
		QueryInterface = ChromeUtils.generateQI(['nsIFilePicker']);
		init() {}
		appendFilters() {}
		appendFilter() {}
		appendRawFilter() {}
		isModeSupported() {
			return Promise.resolve(true);
		}
		get file() {
			return fileAt(this.picks[0]);
		}
		get files() {
			const files = this.picks.map(fileAt).values();
			let next = files.next();
			return {
				QueryInterface: ChromeUtils.generateQI(['nsISimpleEnumerator']),
				hasMoreElements: () => !next.done,
				getNext() {
					const { value } = next;
					next = files.next();
					return value;
				},
			};
		}
		open(callback) {
			this.picks = window.signpostPicks;
			const { returnOK, returnCancel } = Ci.nsIFilePicker;
			setTimeout(() => callback.done(this.picks ? returnOK : returnCancel), takesMs);
		}
	}
	registrar.registerFactory(Services.uuid.generateUUID(), 'a stand-in', '@mozilla.org/filepicker;1', {
		QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
		createInstance: (wanted) => new Picker().QueryInterface(wanted),
	});
};
