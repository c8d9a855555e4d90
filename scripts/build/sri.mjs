// What a webmaster needs to pin a version of the embed: its files, their fingerprints, and the line to paste.
import { assetOf } from './assets.mjs';

/** Stands in `sri.json` for the address of whoever serves it. */
export const ORIGIN_PLACEHOLDER = '{origin}';

/**
 * The line of a page that runs this file and no other.
 *
 * @param {{ src: string, integrity: string, site?: string, api?: string, element?: string }} options `site`: short name of the
 *   site; `api`: where the API is, when the file comes from elsewhere; `element`: what a page without our elements gets
 */
export const pinnedSnippet = ({ src, integrity, site = 'mairie-exemple', api, element }) => {
  const attributes = [
    `src="${src}"`,
    `integrity="${integrity}"`,
    'crossorigin="anonymous"',
    ...(api === undefined ? [] : [`data-api="${api}"`]),
    `data-site="${site}"`,
    ...(element === undefined ? [] : [`data-element="${element}"`]),
    'async',
  ];
  return `<script ${attributes.join(' ')}></script>`;
};

/**
 * The content of `sri.json`.
 *
 * @param {string} folder of the built files
 * @param {string[]} files the entry first
 * @param {string} version of the widget
 * @returns {{ version: string, files: Record<string, { integrity: string, bytes: number }>, snippet: string }}
 * @see https://www.w3.org/TR/sri-2/
 */
export function sriOf(folder, files, version) {
  const assets = files.map((file) => assetOf(folder, file));
  const [entry] = assets;
  return {
    version,
    files: Object.fromEntries(assets.map(({ file, integrity, bytes }) => [file, { integrity, bytes }])),
    snippet: pinnedSnippet({
      src: `${ORIGIN_PLACEHOLDER}/embed/${version}/${entry.file}`,
      integrity: entry.integrity,
    }),
  };
}
