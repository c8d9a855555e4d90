import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { selfHostOf, zipOf } from '../../scripts/self-host/self-host.ts';

const root = join(import.meta.dirname, '..', '..');
const embedDir = join(root, 'packages', 'widget', 'dist', 'embed');

/** The policy of a site that allows nothing but the line of the folder's README. */
const strictPolicy = (apiUrl: string, types: string) =>
  `default-src 'none'; script-src 'self'; frame-src ${apiUrl}; ${types}base-uri 'none'`;

const page = (snippet: string, head = '') => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8">${head}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Une page de la commune</title></head>
<body><main><h1>Bienvenue</h1></main>${snippet}</body></html>`;

/** A page with the line of the server's `sri.json`: the version that is built, from its own path, and no other bytes. */
export const pinnedPage = (apiUrl: string, site: string): string => {
  const { snippet } = JSON.parse(readFileSync(join(embedDir, 'sri.json'), 'utf8')) as { snippet: string };
  return page(snippet.replace('{origin}', apiUrl).replace('"mairie-exemple"', `"${site}"`));
};

/**
 * What a webmaster's server sends once the archive is unpacked at its root: its files, and one page with the line of `sri.json`.
 *
 * @param path of the page
 * @param types what its policy says of Trusted Types
 */
export const selfHosted = (
  path: string,
  apiUrl: string,
  site: string,
  types = "require-trusted-types-for 'script'; ",
): Record<string, string> => {
  const selfHost = selfHostOf({ embedDir, root, api: apiUrl, site });
  const unpacked = Object.entries(unzipSync(zipOf(selfHost)));
  const files = Object.fromEntries(unpacked.map(([file, content]) => [`/${file}`, Buffer.from(content).toString()]));
  const { snippet } = JSON.parse(files[`/${selfHost.folder}/sri.json`]!) as { snippet: string };
  return {
    ...files,
    [path]: page(snippet, `<meta http-equiv="content-security-policy" content="${strictPolicy(apiUrl, types)}">`),
  };
};
