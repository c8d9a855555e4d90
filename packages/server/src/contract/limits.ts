/** Longest message or note, in UTF-16 code units (what `textarea.maxLength` counts). */
export const MESSAGE_MAX_CHARACTERS = 4000;
