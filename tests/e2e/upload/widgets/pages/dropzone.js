import Dropzone from 'dropzone';
import 'dropzone/dist/dropzone.css';

new Dropzone('#widget');
