/** Names a language in the interface's language; the tag itself when the browser does not know it. */
export const languageName = (tag: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
