tinymce.init({ selector: '#editor', height: 300, images_upload_url: '/sink.json', promotion: false });
