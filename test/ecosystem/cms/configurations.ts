// What webmasters choose, mostly what is meant and now and then anything; and what hostile authors write.
import * as fc from 'fast-check';
import { normalise, type Configuration } from '../../../packages/widget/src/embed-kit/configuration.ts';
import { SERVICES, type OptionName } from '../../../packages/widget/src/embed-kit/options.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constantFrom(
    '',
    '</script><script>alert(1)</script>',
    '[guichet services="otv"]',
    "l’été à 5 h, n'est-ce pas ?",
    'a" onclick="x',
    '|services=otv>',
    '&amp;&quot;&#34;',
    '\\',
    '<!--/guichet-->',
  ),
);

/** Values of a form, by name. */
export const inputs = fc.record({
  services: fc.oneof(fc.subarray([...SERVICES]), fc.constantFrom('chat, units', 'otv', 'none')),
  api: fc.constantFrom('https://guichet.example', ' HTTPS://Guichet.Example/ ', 'http://localhost:4100', 'ftp://x', ''),
  site: fc.constantFrom('mairie-exemple', ' Mairie-Exemple', 'a', '<b>', ''),
  release: fc.constantFrom('', 'latest', 'major', 'exact', 'own', 'other'),
  version: fc.constantFrom('', '1', '1.4.0', '2.0.0-beta.1', '1.4', 'x'),
  integrity: fc.constantFrom('', `sha384-${'aB3+/'.repeat(12)}aB3+`, 'sha384-x'),
  script: fc.constantFrom('', '/guichet-1.4.0/guichet.js', 'https://www.exemple.fr/js/g.js', '//x/y.js'),
  accent: fc.oneof(fc.constantFrom('', '#1F4B99', '#1f4b99\n'), words),
  theme: fc.constantFrom('', 'neutral', 'Forest', 'slate', 'other'),
  scheme: fc.constantFrom('', 'site', 'auto', 'Dark', 'other'),
  locale: fc.constantFrom('', 'auto', 'fr', 'en', 'de'),
  exitUrl: fc.oneof(fc.constantFrom('', 'https://meteo.exemple.fr/a?b=c#d', 'javascript:alert(1)'), fc.webUrl(), words),
  insee: fc.constantFrom('', '83069', '2a004', '97411', 'x'),
  position: fc.constantFrom('', 'start', 'end'),
  labelChat: words,
  labelCyber: words,
  labelUnits: words,
  labelOtv: words,
});

/** Options without which nothing can be written; some only for a release. */
const NEEDED: readonly (OptionName | 'services')[] = ['services', 'api', 'site', 'version', 'script'];

/** A configuration of anything; null when something that it needs is missing or refused. */
export const writable = (input: Readonly<Record<string, unknown>>): Configuration | null => {
  const { configuration, refusals } = normalise(input);
  return refusals.some(({ option }) => NEEDED.includes(option)) ? null : configuration;
};

/** Configurations that can be written; the same each time. */
export const configurations = (count: number, seed: number): Configuration[] =>
  fc
    .sample(inputs, { numRuns: count * 40, seed })
    .flatMap((input) => writable(input) ?? [])
    .slice(0, count);
