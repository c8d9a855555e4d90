// The choice of a language, with its words (`PartsController`).
export { speakParts } from '../locales/part-words.ts';
export { LanguagePickerElement } from './language-picker/language-picker-element.ts';
