// The module for Drupal 10 and 11: a block, a library, settings with their schema.
import { OPTIONS, PACK_NAMES } from '../../packages/widget/src/embed-kit/options.ts';
import { quoteYaml } from '../../packages/widget/src/embed-kit/escape.ts';
import { writePo } from './gettext.ts';
import { PackFiles, WORDS, type Pack, type Sources, type WordKey } from './pack.ts';
import { phpFile } from './php.ts';

const ofSite = OPTIONS.filter(({ on, name }) => on !== 'element' || name === 'position');
const ofBlock = OPTIONS.filter(({ on }) => on !== 'source');

/** Drupal puts values in the place of `@name`. */
const drupalText = (text: string): string => text.replaceAll(/\{(\w+)\}/g, '@$1');
const drupalWords = (catalogue: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, drupalText(text)]));

const mapping = (rows: readonly (readonly [name: string, label: string])[]): string =>
  rows.map(([name, label]) => `    ${name}:\n      type: string\n      label: ${quoteYaml(label)}\n`).join('');

const rowsOf = (options: readonly (typeof OPTIONS)[number][]) =>
  options.map(({ parameter, name }) => [parameter, WORDS.en[`option.${name}`]] as const);

const configSchema = (): string => `guichet.settings:
  type: config_object
  label: Guichet
  mapping:
${mapping([['delivery', WORDS.en['settings.delivery']], ...rowsOf(ofSite)])}
block.settings.${PACK_NAMES.drupalBlock}:
  type: block_settings
  label: Guichet
  mapping:
${mapping([['services', WORDS.en['option.services']], ...rowsOf(ofBlock)])}`;

const installedSettings = (): string =>
  `delivery: bundled\n${ofSite.map(({ parameter }) => `${parameter}: ''\n`).join('')}`;

const translations = () =>
  Object.entries(WORDS.en).map(([key, english]) => ({
    english: drupalText(english),
    french: drupalText(WORDS.fr[key as WordKey]),
  }));

export function drupalPack(sources: Sources): Pack {
  const files = new PackFiles(sources);
  const { assetFolder: folder, integrity } = files;
  return files
    .addSources('drupal', { description: WORDS.en['pack.description'], assets: folder, integrity })
    .addEmbed('src/Embed', 'Drupal\\guichet\\Embed')
    .addAssets('assets')
    .add('src/Embed/words.php', phpFile(drupalWords(WORDS.en)))
    .add('src/Embed/bundle.php', phpFile({ folder, integrity }))
    .add('config/schema/guichet.schema.yml', configSchema())
    .add('config/install/guichet.settings.yml', installedSettings())
    .add('translations/fr.po', writePo(translations(), 'fr'))
    .pack('drupal', 'guichet');
}
