import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import Tus from '@uppy/tus';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';

new Uppy({ autoProceed: true })
	.use(Dashboard, { target: '#widget', inline: true, width: 600, height: 300 })
	.use(Tus, { endpoint: '/tus' });
