import { normalise, type Normalised } from './configuration.ts';
import { OPTIONS, PACK_NAMES } from './options.ts';
import { readEmbed, readPages } from './read-html.ts';
import { readAttributes, unescapeHtml } from './tags.ts';
import type { Output } from './write-snippet.ts';

/** What is read of a pasted text, in characters; a page is longer than its snippet, and nobody pastes a book. */
export const READ_AT_MOST = 50_000;

/** What was recognised in a text. */
export interface Read extends Normalised {
  /** What kind of snippet it is. */
  readonly output: Output;
}

interface Candidate {
  readonly output: Output;
  /** Where it begins: of several, the first one counts. */
  readonly at: number;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Parameters of a pack by the names of the options; others are left out. */
const fromParameters = (parameters: ReadonlyMap<string, string>): Record<string, unknown> => ({
  services: parameters.get('services'),
  ...Object.fromEntries(OPTIONS.map(({ name, parameter }) => [name, parameters.get(parameter)])),
});

function readShortcode(text: string): Candidate | null {
  const found = new RegExp(`\\[${PACK_NAMES.shortcode}(?=[\\s\\]])`).exec(text);
  if (found === null) return null;
  const { attributes } = readAttributes(text, found.index + found[0].length, (character) => character === ']');
  return { output: 'shortcode', at: found.index, input: fromParameters(attributes) };
}

/** JSON of an object; null when a text is none. */
function recordOf(json: string): Record<string, unknown> | null {
  try {
    const input: unknown = JSON.parse(json);
    return typeof input === 'object' && input !== null && !Array.isArray(input)
      ? (input as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function readBlock(text: string): Candidate | null {
  const start = `<!-- wp:${PACK_NAMES.block} `;
  const at = text.indexOf(start);
  const end = text.indexOf('-->', at);
  if (at < 0 || end < 0) return null;
  const input = recordOf(text.slice(at + start.length, end).replace(/\/\s*$/, ''));
  return input === null ? null : { output: 'block', at, input };
}

function readModel(text: string): Candidate | null {
  const found = new RegExp(`<${PACK_NAMES.model}[0-9]{0,6}\\|`).exec(text);
  const end = found === null ? -1 : text.indexOf('>', found.index);
  if (found === null || end < 0) return null;
  const parameters = new Map<string, string>();
  for (const part of text.slice(found.index + found[0].length, end).split('|')) {
    const [name = '', ...value] = part.split('=');
    parameters.set(name.trim(), unescapeHtml(value.join('=')));
  }
  return { output: 'spip', at: found.index, input: fromParameters(parameters) };
}

const plainYaml = (value: string): string => {
  const text = value.trim();
  if (/^'.*'$/s.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
};

function readDrupal(text: string): Candidate | null {
  const found = new RegExp(`^plugin: *['"]?${PACK_NAMES.drupalBlock}['"]? *$`, 'm').exec(text);
  if (found === null) return null;
  const parameters = new Map<string, string>();
  for (const line of text.slice(found.index).split('\n')) {
    const [, name, value] = /^ +([a-z_]{1,40}): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined && !parameters.has(name)) parameters.set(name, plainYaml(value!));
  }
  return { output: 'drupal', at: found.index, input: fromParameters(parameters) };
}

/** Settings of the service, on one line, and the elements of the page. */
function readTarteaucitron(text: string): Candidate | null {
  const start = `tarteaucitron.user.${PACK_NAMES.tarteaucitron} = `;
  const at = text.indexOf(start);
  if (at < 0) return null;
  const [line = ''] = text.slice(at + start.length).split('\n', 1);
  const options = recordOf(line.replace(/;?\s*$/, ''));
  if (options === null) return null;
  const embed = readEmbed(text.slice(at));
  return { output: 'tarteaucitron', at, input: { services: ['chat'], ...embed?.found, ...options } };
}

function readTags(text: string): Candidate | null {
  const embed = readEmbed(text);
  if (embed === null) {
    const frames = readPages(text, 'iframe');
    if (frames !== null) return { output: 'iframe', at: frames.at, input: frames.found };
    const links = readPages(text, 'a');
    return links === null ? null : { output: 'link', at: links.at, input: links.found };
  }
  const isNpm = !embed.hasScript;
  // A project's code begins with its imports.
  const imports = isNpm ? text.indexOf('@guichet/widget') : -1;
  const at = imports < 0 ? embed.at : Math.min(embed.at, imports);
  return { output: isNpm ? 'npm' : 'html', at, input: embed.found };
}

/**
 * Reads back what `writeSnippet` wrote, in any of its forms, on its own or in the middle of a page: the same configuration, as
 * far as that form carries it. What people wrote by hand is read as a browser, WordPress, SPIP or Drupal would. Text only:
 * nothing of it is run, fetched or put into a page.
 *
 * @returns null when nothing of ours is in the text
 */
export function readSnippet(text: string): Read | null {
  const begin = text.slice(0, READ_AT_MOST);
  const candidates = [readTarteaucitron, readTags, readShortcode, readBlock, readModel, readDrupal]
    .flatMap((read) => read(begin) ?? [])
    .sort((one, other) => one.at - other.at);
  const [first] = candidates;
  return first === undefined ? null : { output: first.output, ...normalise(first.input) };
}
