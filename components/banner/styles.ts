/** Everything inside the banner's shadow root. */
export { default as bannerStyles } from './banner.css?inline';
/** Where the banner's host element stands: add it to the same shadow root. */
export { default as bannerHostStyles } from './host.css?inline';
