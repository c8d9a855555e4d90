/** Whose tiles they are, and where that is explained. */
export interface Attribution {
  readonly words: string;
  /** An https address; null: none was given. */
  readonly url: string | null;
}

/** Takes the operator's text apart: « © IGN – Géoplateforme https://… » is words with a link. Nothing else of it is markup. */
export const attributionOf = (text: string): Attribution => {
  const [, words = '', url] = /^(.*?)\s*(https:\/\/\S+)?\s*$/s.exec(text) ?? [];
  if (url === undefined || !URL.canParse(url)) return { words: text.trim(), url: null };
  return { words: words === '' ? new URL(url).host : words, url };
};
