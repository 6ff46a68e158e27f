import { create } from 'filepond';
import 'filepond/dist/filepond.min.css';

create(document.querySelector('#widget'), { allowMultiple: true, server: { process: '/sink' } });
