export type { Catalogue, Message, MessageArguments, MessageValues, PluralMessage, Translation } from './catalogue.ts';
export { nearestLanguage } from './nearest-language.ts';
export { createTranslator, type Translate, type Translator, type TranslatorOptions } from './translator.ts';
