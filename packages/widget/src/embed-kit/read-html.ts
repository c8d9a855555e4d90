import { OPTIONS, SERVICES, type Service } from './options.ts';
import { tagsIn, type Tag } from './tags.ts';

/** What was found, as `normalise` takes it. */
export type Found = Record<string, unknown> & { services: Service[] };

const isService = (name: string): name is Service => (SERVICES as readonly string[]).includes(name);

/** The first that was said stays. */
const keep = (found: Found, name: string, value: string | undefined) => {
  if (value !== undefined && value !== '') found[name] ??= value;
};

/** Where the script comes from: its release, and the server it belongs to. */
function readSource(found: Found, script: Tag): void {
  const src = (script.attributes.get('src') ?? '').trim().replace(/[?#].*$/s, '');
  const api = script.attributes.get('data-api')?.trim();
  const [, origin, version] = /^(https?:\/\/[^/]+)\/embed\/(?:([^/]+)\/)?guichet\.js$/i.exec(src) ?? [];
  const isServers = origin !== undefined && (api === undefined || api.replace(/\/+$/, '') === origin);
  keep(found, 'api', isServers ? origin : api);
  if (!isServers) {
    found['release'] = 'own';
    keep(found, 'script', src);
  } else if (version !== undefined) {
    found['release'] = version.includes('.') ? 'exact' : 'major';
    keep(found, 'version', version);
  }
  keep(found, 'integrity', script.attributes.get('integrity')?.trim());
}

function readScript(found: Found, script: Tag, hasElements: boolean): void {
  readSource(found, script);
  const { attributes } = script;
  for (const { name, on, attribute, services } of OPTIONS) {
    if (on === 'page') keep(found, name, attributes.get(`data-${attribute}`));
    else if (attribute === 'label')
      keep(found, name, attributes.get(services[0] === 'chat' ? 'data-label' : `data-${services[0]}-label`));
  }
  if (hasElements) return;
  const added = attributes.get('data-element') ?? 'chat';
  if (isService(added)) found.services.push(added);
}

function readElement(found: Found, element: Tag): void {
  const service = element.name.slice('guichet-'.length) as Service;
  if (!found.services.includes(service)) found.services.push(service);
  keep(found, 'api', element.attributes.get('api'));
  for (const { name, on, attribute, services } of OPTIONS) {
    if (on !== 'source' && services.includes(service)) keep(found, name, element.attributes.get(attribute));
  }
}

const isOurScript = ({ name, attributes }: Tag): boolean =>
  name === 'script' &&
  (attributes.has('data-site') || /(^|\/)guichet\.js($|[?#])/.test((attributes.get('src') ?? '').trim()));

const isElement = ({ name }: Tag): boolean => name.startsWith('guichet-') && isService(name.slice('guichet-'.length));

/** Reads script and elements, with or without one of them; null when neither is there. */
export function readEmbed(text: string): { at: number; found: Found; hasScript: boolean } | null {
  const tags = tagsIn(text, (name) => name === 'script' || name.startsWith('guichet-'));
  const script = tags.find(isOurScript);
  const elements = tags.filter(isElement);
  const first = [script, ...elements].filter((tag) => tag !== undefined).sort((one, other) => one.at - other.at)[0];
  if (first === undefined) return null;
  const found: Found = { services: [] };
  if (script !== undefined) readScript(found, script, elements.length > 0);
  for (const element of elements) readElement(found, element);
  return { at: first.at, found, hasScript: script !== undefined };
}

/** Reads frames or links that lead to our pages; null when there is none. */
export function readPages(text: string, tagName: 'iframe' | 'a'): { at: number; found: Found } | null {
  const found: Found = { services: [] };
  let at: number | null = null;
  for (const tag of tagsIn(text, (name) => name === tagName)) {
    const address = (tag.attributes.get(tagName === 'a' ? 'href' : 'src') ?? '').trim();
    const [, origin, service = '', query = '', fragment = ''] =
      /^(https?:\/\/[^/?#]+)\/frame\/([a-z]+)\?([^#]*)(?:#(.*))?$/is.exec(address) ?? [];
    if (origin === undefined || !isService(service)) continue;
    at ??= tag.at;
    if (!found.services.includes(service)) found.services.push(service);
    const parameters = new URLSearchParams(query);
    keep(found, 'api', origin);
    keep(found, 'site', parameters.get('site') ?? undefined);
    keep(found, 'locale', parameters.get('lang') ?? undefined);
    keep(found, 'insee', new URLSearchParams(fragment).get('insee') ?? undefined);
  }
  return at === null ? null : { at, found };
}
