const ready = () => document.documentElement.setAttribute('data-ready', '');
tinymce.init({
	selector: '#editor',
	height: 300,
	images_upload_url: '/sink.json',
	promotion: false,
	init_instance_callback: ready,
});
