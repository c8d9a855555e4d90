// A button of the page's own opens the conversation: `guichet` is the one global of guichet.js.
document.querySelector('#ask')?.addEventListener('click', () => window.guichet?.open());
