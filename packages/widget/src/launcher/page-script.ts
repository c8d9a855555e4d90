/** The tag of guichet.js: only a classic script knows its own element, and only while it runs. */
export const pageScript = document.currentScript as HTMLScriptElement | null;
