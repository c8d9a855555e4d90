'use client';

// On the server these files register nothing and fail at nothing: tags are sent as they are, and come alive in the browser.
import '@guichet/widget/define/guichet-chat.js';
import '@guichet/widget/define/guichet-units.js';

export const Elements = () => null;
