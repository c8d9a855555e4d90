// What holds of every page of the built site: links lead somewhere, nothing comes from elsewhere, nothing is inline.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Attributes by which a page loads something, and those by which it leads somewhere. */
const LOADED = /<(?:link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const LINKED = /<a\b[^>]*?\shref="([^"]*)"/g;
const IDS = /\sid="([^"]*)"/g;

const decoded = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => decoded(value));

/** Faults of what a policy would refuse; `code` shows examples, which nothing runs. */
const inlineFaults = (html: string): string[] => {
  const own = html.replaceAll(/<code[\s\S]*?<\/code>/g, '');
  return [
    ...(/\sstyle="/.test(own) ? ['has an inline style'] : []),
    ...(/<style\b/.test(own) ? ['has a style element'] : []),
    ...(/\son[a-z]+="/.test(own) ? ['has an inline handler'] : []),
    ...(/<script\b(?![^>]*\ssrc=)/.test(own) ? ['has an inline script'] : []),
    ...(own.includes('http-equiv="content-security-policy"') ? [] : ['says no policy']),
    ...([...own.matchAll(/<h1\b/g)].length === 1 ? [] : ['has not exactly one heading of level 1']),
  ];
};

/**
 * Looks at every page of a folder.
 *
 * @returns a sentence for each fault; none when the site is as it should be
 */
export function faultsOf(folder: string): string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const ids = new Map([...pages].map(([path, html]) => [path, all(html, IDS)]));
  const targetFault = (from: string, target: string): string | null => {
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
    if (!pages.has(to) && !existsSync(join(folder, to))) return `leads to ${target}, which is not there`;
    if (to.endsWith('/') || path.startsWith('/')) return `leads to ${target}, which is no file of the site`;
    if (anchor === undefined || !pages.has(to)) return null;
    return ids.get(to)?.includes(decodeURIComponent(anchor)) ? null : `leads to ${target}, where nothing has that name`;
  };
  return [...pages].flatMap(([path, html]) => {
    const own = ids.get(path) ?? [];
    const doubles = own.filter((id, index) => own.indexOf(id) !== index);
    const external = all(html, LOADED).filter((target) => /^(?:[a-z]+:|\/\/)/i.test(target));
    const targets = [...all(html, LOADED), ...all(html, LINKED)].filter(
      (target) => !/^(?:https?|mailto|tel|sms):/.test(target),
    );
    return [
      ...inlineFaults(html),
      ...external.map((target) => `loads ${target} from elsewhere`),
      ...doubles.map((id) => `has two things called « ${id} »`),
      ...targets.flatMap((target) => targetFault(path, target) ?? []),
    ].map((fault) => `${path} ${fault}`);
  });
}
