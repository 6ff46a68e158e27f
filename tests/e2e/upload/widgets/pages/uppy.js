import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import DragDrop from '@uppy/drag-drop';
import Tus from '@uppy/tus';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';

const target = '#widget';
/** By what stands behind the question mark of the address. */
const kinds = {
	dashboard: (uppy) =>
		uppy.use(Dashboard, { target, inline: true, width: 600, height: 300 }).use(Tus, { endpoint: '/tus' }),
	'drag-drop': (uppy) => uppy.use(DragDrop, { target, height: 200 }).use(XHRUpload, { endpoint: '/sink.json' }),
};

kinds[location.search.slice(1)](new Uppy({ autoProceed: true }));
