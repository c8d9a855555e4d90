// The reference of the elements, from the manifest that editors read, each with the element itself.
import type { Attribute, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { elementsOf } from '../packages/manifest.ts';
import type { Page } from './layout.ts';
import type { Language } from './markdown.ts';
import { WORDS } from './words.ts';

/** What stands inside an element where the service does not: the State's own page, or ours without script. */
const FALLBACKS: Readonly<Record<string, readonly [href: string, words: string]>> = {
  'guichet-chat': ['https://www.masecurite.interieur.gouv.fr', 'masecurite.interieur.gouv.fr'],
  'guichet-cyber': ['https://17cyber.gouv.fr', '17cyber.gouv.fr'],
  'guichet-units': ['https://www.service-public.fr', 'service-public.fr'],
  'guichet-otv': ['https://www.service-public.fr/particuliers/vosdroits/R43241', 'service-public.fr'],
};

/** The sample's own town: the units of the demonstration are there. */
const DEMO_ATTRIBUTES: Readonly<Record<string, string>> = { 'guichet-units': ' insee="00002"' };

/** An element as a page holds it, and who answers here. */
export const demoOf = (tag: string, language: Language): string => {
  const [href, words] = FALLBACKS[tag] ?? ['https://www.service-public.fr', 'service-public.fr'];
  const { none, live } = WORDS[language].demo;
  return `<div class="demo">
<p data-demo="none">${escapeHtml(none)}</p>
<p data-demo="live" hidden>${escapeHtml(live)}</p>
<${tag}${DEMO_ATTRIBUTES[tag] ?? ''}><a href="${href}" rel="noreferrer">${words}</a></${tag}>
</div>`;
};

/** « `code` » in a comment is code in the page. */
const prose = (text = ''): string => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** A table of what there is: a column that no row fills is left out, a table without rows as well. */
const table = (id: string, heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const filled = (_cell: string, column: number) => rows.some((row) => row[column] !== '');
  const cells = (row: readonly string[]) => row.filter(filled).map((cell) => `<td>${cell}</td>`);
  const columns = head.filter(filled).map((name) => `<th scope="col">${name}</th>`);
  return `<h2 id="${id}">${heading}</h2>
<div class="wide" role="group" aria-label="${heading}" tabindex="0"><table><thead><tr>${columns.join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')}</tbody></table></div>`;
};

const attributeRow = ({ name, type, default: initial, description }: Attribute): string[] => [
  code(name),
  code(type?.text ?? 'string'),
  initial === undefined ? '' : code(initial),
  prose(description),
];

const tables = (element: CustomElementDeclaration): string => {
  const { attributes = [], members = [], events = [], slots = [], cssProperties = [], cssParts = [] } = element;
  const methods = members.flatMap((member) => (member.kind === 'method' ? [member] : []));
  const signature = (method: (typeof methods)[number]): string => {
    const parameters = (method.parameters ?? []).map((each) => `${each.name}: ${each.type?.text ?? 'unknown'}`);
    return `${method.name}(${parameters.join(', ')})`;
  };
  return [
    table('attributes', 'Attributes', ['Name', 'Type', 'Default', 'What it does'], attributes.map(attributeRow)),
    table(
      'methods',
      'Methods',
      ['Method', 'What it does'],
      methods.map((method) => [code(signature(method)), prose(method.description)]),
    ),
    table(
      'events',
      'Events',
      ['Name', 'Type', 'When'],
      events.map(({ name, type, description }) => [code(name), code(type.text), prose(description)]),
    ),
    table(
      'slots',
      'Slots',
      ['Name', 'What stands there'],
      slots.map(({ name, description }) => [name === '' ? 'default' : code(name), prose(description)]),
    ),
    table(
      'custom-properties',
      'Custom properties',
      ['Name', 'Default', 'What it does'],
      cssProperties.map(({ name, default: initial, description }) => [
        code(name),
        initial === undefined ? '' : code(initial),
        prose(description),
      ]),
    ),
    table(
      'parts',
      'Parts',
      ['Name', 'What it is'],
      cssParts.map(({ name, description }) => [code(`::part(${name})`), prose(description)]),
    ),
  ].join('\n');
};

/** Headings of level 2 of a piece of HTML that we made. */
export const headingsIn = (html: string): Page['headings'] =>
  [...html.matchAll(/<h2 id="([^"]+)">([^<]+)</g)].map(([, id = '', text = '']) => ({ level: 2, id, text }));

const elementPage = (element: CustomElementDeclaration & { readonly tagName: string }): Page => {
  const { tagName, name, summary, description } = element;
  const html = `<h1>${escapeHtml(`<${tagName}>`)}</h1>
<p>${prose(summary)}</p>
<p>${prose(description)}</p>
<h2 id="try-it">${WORDS.en.demo.heading}</h2>
${demoOf(tagName, 'en')}
<h2 id="use-it">Use it</h2>
<p>On a page without a build, beside the script of the <a href="../guides/webmaster.html">webmaster’s guide</a>:</p>
<pre tabindex="0"><code class="language-html">${escapeHtml(`<${tagName}></${tagName}>`)}</code></pre>
<p>In a project, as in the <a href="../guides/developer.html">developer’s guide</a>; the class is ${code(name)}:</p>
<pre tabindex="0"><code class="language-js">${escapeHtml(`import '@guichet/widget/define/${tagName}.js';`)}</code></pre>
${tables(element)}`;
  return {
    out: `elements/${tagName}.html`,
    language: 'en',
    section: 'elements',
    inMenu: true,
    title: `<${tagName}>`,
    html,
    headings: headingsIn(html),
    live: true,
  };
};

/** What the French page says of each element; an element without a line of its own stops the build. */
const FRENCH: Readonly<Record<string, string>> = {
  'guichet-chat': 'Une conversation en direct. Son bouton flotte en bas de cette page, pas dans le cadre.',
  'guichet-cyber':
    'Quelques questions sur une arnaque, un piratage ou une menace, puis quoi faire et à qui s’adresser.',
  'guichet-units': 'Qui couvre une commune, qui est proche, qui est ouvert maintenant.',
  'guichet-otv': 'La demande de surveillance d’un logement vide (« Opération Tranquillité Vacances »).',
};

const frenchPage = (tags: readonly string[]): Page => {
  const parts = tags.map((tag) => {
    const words = FRENCH[tag];
    if (words === undefined) throw new Error(`no French sentence says what <${tag}> is`);
    return `<h2 id="${tag}"><code>${escapeHtml(`<${tag}>`)}</code></h2>
<p>${escapeHtml(words)} <a href="${tag}.html" hreflang="en">Référence complète</a> (en anglais).</p>
${demoOf(tag, 'fr')}`;
  });
  return {
    out: 'elements/index.html',
    language: 'fr',
    section: 'elements',
    inMenu: true,
    title: 'Essayer les éléments',
    html: `<h1>Essayer les éléments</h1>\n<p>Chaque cadre contient le vrai élément, pas une image.</p>\n${parts.join('\n')}`,
    headings: tags.map((tag) => ({ level: 2, id: tag, text: `<${tag}>` })),
    live: true,
  };
};

/** A page for each element of the manifest, and one in French with all of them. */
export function elementPages(manifest: Package): Page[] {
  const elements = elementsOf(manifest).flatMap((element) => {
    const { tagName } = element;
    return tagName === undefined ? [] : [{ ...element, tagName }];
  });
  return [frenchPage(elements.map(({ tagName }) => tagName)), ...elements.map(elementPage)];
}
