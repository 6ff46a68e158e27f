/** Everything inside the guard's dialog. */
export { default as guardStyles } from './guard.css?inline';
/** The dialog itself, and the element that carries its shadow root. */
export { default as guardHostStyles } from './host.css?inline';
