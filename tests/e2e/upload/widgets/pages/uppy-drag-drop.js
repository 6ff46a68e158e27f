import Uppy from '@uppy/core';
import DragDrop from '@uppy/drag-drop';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/drag-drop/css/style.min.css';

new Uppy({ autoProceed: true })
	.use(DragDrop, { target: '#widget', height: 200 })
	.use(XHRUpload, { endpoint: '/sink.json' });
