// Markdown to HTML as the site needs it: anchors as on GitHub, links that somebody resolves, nothing inline that a policy would refuse.
import MarkdownIt from 'markdown-it';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** Languages of pages. */
export type Language = 'fr' | 'en';

/** A heading that the page's contents may lead to. */
export interface Heading {
  /** 2 or 3. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A page's text, rendered. */
export interface Rendered {
  /** Words of the first heading of level 1. */
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

interface Options {
  readonly language: Language;
  /** Turns what a link or an image names into what stands in the page. */
  readonly resolve: (target: string) => string;
  /** HTML to put in the place of a paragraph `{{name}}`, by name. */
  readonly generated?: Readonly<Record<string, string>>;
}

/** What opens a file: its title and the like are not part of the text. */
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** The anchor that GitHub gives a heading, so that links work here and there. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');

/** What is read of inline tokens, without their marks. */
const plainText = (token: Token): string =>
  (token.children ?? []).map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : '')).join('');

/** French keeps a sign with its word: « ainsi » ; the sources are typed with plain spaces. */
export const unbroken = (text: string): string =>
  text.replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;?!])/g, '\u00a0');

/** `- **D-3** …`: rules are cited by number, and have an anchor of that name. */
const RULE = /^[A-Z]-\d+$/;

const ruleOf = (tokens: readonly Token[], index: number): string | null => {
  const [first, second, third] = tokens.slice(index + 1, index + 4);
  const inline = first?.type === 'inline' ? first : second?.type === 'inline' ? second : third;
  const [empty, strong, text] = inline?.children ?? [];
  const words = empty?.type === 'strong_open' ? strong : strong?.type === 'strong_open' ? text : undefined;
  return words && RULE.test(words.content) ? words.content : null;
};

const wideTables = (markdown: MarkdownIt, language: Language): void => {
  const label = language === 'fr' ? 'Tableau' : 'Table';
  markdown.renderer.rules['table_open'] = () =>
    `<div class="wide" role="group" aria-label="${label}" tabindex="0"><table>\n`;
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  const fence = (tokens: Token[], index: number): string => {
    const { content, info } = tokens[index]!;
    const [name = ''] = info.split(' ');
    const known = name === '' ? '' : ` class="language-${markdown.utils.escapeHtml(name)}"`;
    return `<pre tabindex="0"><code${known}>${markdown.utils.escapeHtml(content)}</code></pre>\n`;
  };
  markdown.renderer.rules['fence'] = fence;
  markdown.renderer.rules['code_block'] = fence;
};

/** Cells say how they are aligned by a class: no style stands in a page. */
const withoutStyles = (token: Token): void => {
  const style = token.attrGet('style');
  if (style === null) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrJoin('class', style.replace('text-align:', ''));
};

/**
 * Renders one file.
 *
 * @throws Error when it has no title, or names something generated that there is not
 */
export function renderMarkdown(text: string, { language, resolve, generated = {} }: Options): Rendered {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  wideTables(markdown, language);
  const tokens = markdown.parse(text.replace(FRONT_MATTER, ''), {});
  const headings: Heading[] = [];
  const taken = new Map<string, number>();
  let title: string | null = null;
  const visitInline = (token: Token): void => {
    for (const child of token.children ?? []) {
      if (child.type === 'text') child.content = unbroken(child.content);
      const name = child.type === 'image' ? 'src' : 'href';
      const target = child.attrGet(name);
      if (target === null) continue;
      child.attrSet(name, resolve(target));
      if (/^https?:/.test(target)) child.attrSet('rel', 'noreferrer');
    }
  };
  for (const [index, token] of tokens.entries()) {
    withoutStyles(token);
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'inline') visitInline(token);
    if (token.type === 'list_item_open') {
      const rule = ruleOf(tokens, index);
      if (rule !== null) token.attrSet('id', rule.toLowerCase());
    }
    if (token.type !== 'heading_open') continue;
    const words = plainText(tokens[index + 1]!);
    const slug = slugOf(words);
    const times = taken.get(slug) ?? 0;
    taken.set(slug, times + 1);
    const id = times === 0 ? slug : `${slug}-${String(times)}`;
    token.attrSet('id', id);
    const level = Number(token.tag.slice(1));
    if (level === 1) title ??= words;
    else if (level <= 3) headings.push({ level, id, text: words });
  }
  if (title === null) throw new Error('a page without a heading of level 1');
  const html = markdown.renderer
    .render(tokens, markdown.options, {})
    // Nothing is headed by nothing.
    .replaceAll(/<th[^>]*><\/th>/g, '<td></td>')
    .replaceAll(/<p>\{\{([\w-]+)\}\}<\/p>/g, (_all, name: string) => {
      const piece = generated[name];
      if (piece === undefined) throw new Error(`nothing is generated under the name « ${name} »`);
      return piece;
    });
  return { title, html, headings };
}
