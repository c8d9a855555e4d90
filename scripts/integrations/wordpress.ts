// The plugin for WordPress 6.1 and later: block, shortcode, settings page.
import { OPTIONS, PACK_NAMES, SERVICES } from '../../packages/widget/src/embed-kit/options.ts';
import { writeMo, writePo, type Translated } from './gettext.ts';
import { PackFiles, WORDS, type Pack, type Sources, type WordKey } from './pack.ts';
import { phpFile } from './php.ts';

/** The block's attributes, by the kit's names. An empty text is « as the site's settings say ». */
const blockAttributes = () => ({
  services: { type: 'array', items: { type: 'string', enum: SERVICES }, default: ['chat'] },
  ...Object.fromEntries(OPTIONS.map(({ name }) => [name, { type: 'string', default: '' }])),
});

const blockJson = (version: string) => ({
  $schema: 'https://schemas.wp.org/trunk/block.json',
  apiVersion: 3,
  name: PACK_NAMES.block,
  version,
  title: WORDS.en['block.title'],
  description: WORDS.en['block.description'],
  category: 'widgets',
  icon: 'format-chat',
  keywords: ['police', 'gendarmerie', 'chat'],
  textdomain: 'guichet',
  attributes: blockAttributes(),
  supports: { html: false, className: false, customClassName: false },
  editorScript: 'guichet-editor',
  editorStyle: 'guichet-editor',
  render: 'file:./render.php',
});

const translated = (): Translated[] => [
  ...Object.entries(WORDS.en).map(([key, english]) => ({ english, french: WORDS.fr[key as WordKey] })),
  // WordPress translates what stands in block.json under contexts of its own.
  ...(['title', 'description'] as const).map((name) => ({
    english: WORDS.en[`block.${name}`],
    french: WORDS.fr[`block.${name}`],
    context: `block ${name}`,
  })),
];

export function wordpressPack(sources: Sources): Pack {
  const files = new PackFiles(sources);
  const { assetFolder: folder, integrity } = files;
  return files
    .addSources('wordpress', { description: WORDS.en['pack.description'] })
    .addEmbed('embed')
    .addAssets('assets')
    .add('embed/words.php', phpFile(WORDS.en))
    .add('embed/bundle.php', phpFile({ folder, integrity }))
    .add('block/block.json', `${JSON.stringify(blockJson(files.version), null, 2)}\n`)
    .add('languages/guichet.pot', writePo(translated(), ''))
    .add('languages/guichet-fr_FR.po', writePo(translated(), 'fr_FR'))
    .add('languages/guichet-fr_FR.mo', writeMo(translated(), 'fr_FR'))
    .pack('wordpress', 'guichet');
}
