import { en } from '../locales/embed-kit.en.ts';
import { fr } from '../locales/embed-kit.fr.ts';
import { chosenOptions, type Configuration } from './configuration.ts';
import { escapeBlockJson, escapeHtml, escapeParameter, quoteYaml } from './escape.ts';
import { COMMUNE_FALLBACK, FALLBACKS, OPTIONS, PACK_NAMES, type OptionName, type Service } from './options.ts';

const sources = ['release', 'version', 'integrity', 'script'] as const satisfies readonly OptionName[];
const everyOption = OPTIONS.map(({ name }) => name);

/** What a configuration can be written as, and the options that stand in each; the others are lost in it. */
export const OUTPUTS = {
  /** Script and elements: what every pack renders. */
  html: everyOption,
  npm: everyOption.filter((name) => !(sources as readonly OptionName[]).includes(name)),
  /** WordPress, `[guichet …]`. */
  shortcode: everyOption,
  /** WordPress, the comment that the block editor keeps. */
  block: everyOption,
  spip: everyOption,
  drupal: everyOption,
  /** Settings of the service for tarteaucitron, and elements. */
  tarteaucitron: everyOption,
  iframe: ['api', 'site', 'locale', 'insee'],
  link: ['api', 'site', 'locale', 'insee'],
} as const satisfies Record<string, readonly OptionName[]>;
export type Output = keyof typeof OUTPUTS;

type Attribute = readonly [name: string, value: string | true];

const tag = (name: string, attributes: readonly Attribute[], content: string): string => {
  const written = attributes.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
};

/** The words that stand in the page: English when the configuration says so, otherwise French. */
const wordsOf = ({ locale }: Configuration) => (locale === 'en' ? en : fr);

/** The options of that place that say something about a service. */
const attributesOf = (configuration: Configuration, on: 'page' | 'element', prefix = '', service?: Service) =>
  chosenOptions(configuration)
    .filter((each) => each.on === on && (service === undefined || each.services.includes(service)))
    .map(({ attribute, value }): Attribute => [prefix + attribute, value]);

/** Address of guichet.js. */
export function scriptAddress({ api, release, version, script }: Configuration): string {
  if (release === 'own') return script;
  return release === 'latest' ? `${api}/embed/guichet.js` : `${api}/embed/${version}/guichet.js`;
}

/** Whether the script alone says it all: it adds the conversation to a page that has no element of ours. */
const isScriptEnough = ({ services, position }: Configuration): boolean =>
  services.join() === 'chat' && position === 'end';

/** The script's tag. */
export function writeScript(configuration: Configuration): string {
  const { api, release, integrity, labelChat } = configuration;
  const fingerprint: Attribute[] = [
    ['integrity', integrity],
    ['crossorigin', 'anonymous'],
  ];
  const label: Attribute[] = isScriptEnough(configuration) && labelChat !== '' ? [['data-label', labelChat]] : [];
  const attributes: Attribute[] = [
    ['src', scriptAddress(configuration)],
    ...(integrity === '' ? [] : fingerprint),
    // From the public origin the script knows it by its own address.
    ...(release === 'own' ? [['data-api', api] as const] : []),
    ...attributesOf(configuration, 'page', 'data-'),
    ...label,
    ['async', true],
  ];
  return tag('script', attributes, '');
}

/** The link inside an element, for pages without script. */
function writeFallback(configuration: Configuration, service: Service): string {
  const { api, insee } = configuration;
  const isCommune = service === 'units' && insee !== '';
  const fallback = isCommune ? COMMUNE_FALLBACK : FALLBACKS[service];
  if (fallback === null) return '';
  const href = fallback.href.replace('{api}', api).replace('{insee}', insee);
  const rel: Attribute[] = isCommune ? [] : [['rel', 'noreferrer']];
  return tag('a', [['href', href], ...rel], escapeHtml(wordsOf(configuration)[fallback.words]));
}

/** The elements' tags, one a line; empty when the script is enough. */
export function writeElements(configuration: Configuration): readonly string[] {
  if (isScriptEnough(configuration)) return [];
  return configuration.services.map((service) =>
    tag(
      `guichet-${service}`,
      attributesOf(configuration, 'element', '', service),
      writeFallback(configuration, service),
    ),
  );
}

/** Address of a service's own page, for a frame or a link. */
export function pageAddress({ api, site, locale, insee }: Configuration, service: Service): string {
  const lang = locale === 'auto' ? '' : `&lang=${locale}`;
  const place = service === 'units' && insee !== '' ? `#insee=${insee}` : '';
  return `${api}/frame/${service}?site=${site}${lang}${place}`;
}

const writeNpm = (configuration: Configuration): string[] => {
  const { api, services } = configuration;
  const page = attributesOf(configuration, 'page');
  return [
    ...services.map((service) => `import '@guichet/widget/define/guichet-${service}.js';`),
    '',
    ...services.map((service) =>
      tag(
        `guichet-${service}`,
        [['api', api], ...page, ...attributesOf(configuration, 'element', '', service)],
        writeFallback(configuration, service),
      ),
    ),
  ];
};

const writeIframe = (configuration: Configuration, service: Service): string => {
  const words = wordsOf(configuration);
  const attributes: Attribute[] = [
    ['src', pageAddress(configuration, service)],
    ['title', words[`service.${service}`]],
    ['width', '100%'],
    ['height', '680'],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
    ['allow', service === 'units' ? 'clipboard-write; geolocation' : 'clipboard-write'],
  ];
  return tag('iframe', attributes, '');
};

/** Services and chosen options by their names in packs. */
const parametersOf = (configuration: Configuration): readonly (readonly [string, string])[] => [
  ['services', configuration.services.join(',')],
  ...chosenOptions(configuration).map(({ parameter, value }) => [parameter, value] as const),
];

/** What the service of tarteaucitron writes on the script; the rest stands on the elements. */
const writeTarteaucitron = (configuration: Configuration): readonly string[] => {
  const elements = writeElements(configuration);
  const chosen = chosenOptions(configuration).filter(({ on }) => on !== 'element' || elements.length === 0);
  const options = escapeBlockJson(Object.fromEntries(chosen.map(({ name, value }) => [name, value])));
  return [
    '<script>',
    `tarteaucitron.user.${PACK_NAMES.tarteaucitron} = ${options};`,
    `(tarteaucitron.job = tarteaucitron.job || []).push('${PACK_NAMES.tarteaucitron}');`,
    '</script>',
    ...elements,
  ];
};

const writers: Record<Output, (configuration: Configuration) => readonly string[]> = {
  html: (configuration) => [writeScript(configuration), ...writeElements(configuration)],
  npm: writeNpm,
  shortcode: (configuration) => {
    const written = parametersOf(configuration).map(([name, value]) => ` ${name}="${escapeParameter(value)}"`);
    return [`[${PACK_NAMES.shortcode}${written.join('')}]`];
  },
  block: (configuration) => {
    const values = Object.fromEntries(chosenOptions(configuration).map(({ name, value }) => [name, value]));
    const written = escapeBlockJson({ services: configuration.services, ...values });
    return [`<!-- wp:${PACK_NAMES.block} ${written} /-->`];
  },
  spip: (configuration) => {
    const written = parametersOf(configuration).map(([name, value]) => `|${name}=${escapeParameter(value)}`);
    return [`<${PACK_NAMES.model}${written.join('')}>`];
  },
  drupal: (configuration) => [
    `plugin: ${PACK_NAMES.drupalBlock}`,
    'settings:',
    ...parametersOf(configuration).map(([name, value]) => `  ${name}: ${quoteYaml(value)}`),
  ],
  tarteaucitron: writeTarteaucitron,
  iframe: (configuration) => configuration.services.map((service) => writeIframe(configuration, service)),
  link: (configuration) =>
    configuration.services.map((service) =>
      tag(
        'a',
        [
          ['href', pageAddress(configuration, service)],
          ['rel', 'noreferrer'],
        ],
        escapeHtml(wordsOf(configuration)[`service.${service}`]),
      ),
    ),
};

/**
 * Writes what a webmaster pastes, lines parted by `\n`. What every pack renders is byte for byte `html` of the same configuration.
 *
 * @param configuration without refusals; `normalise` makes it
 */
export const writeSnippet = (configuration: Configuration, output: Output): string =>
  writers[output](configuration).join('\n');
