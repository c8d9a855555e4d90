// Fails the build when a French and an English catalogue do not say the same things (spec I-1).
// usage: check-catalogues.ts [folder of packages]
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareCatalogues, type NamedCatalogue } from './catalogues/compare.ts';

const referenceLocale = 'fr';
const locales = ['fr', 'en'];

/** Catalogue files by interface: `fr.ts` and `en.ts` are one pair, `launcher.fr.ts` and `launcher.en.ts` another. */
function pairsIn(folder: string): Map<string, Map<string, string>> {
  const pairs = new Map<string, Map<string, string>>();
  for (const file of readdirSync(folder)) {
    const [, name, locale] = /^((?:[a-z-]+\.)?)([a-z]{2})\.ts$/.exec(file) ?? [];
    if (name === undefined || locale === undefined) continue;
    pairs.set(name, (pairs.get(name) ?? new Map<string, string>()).set(locale, join(folder, file)));
  }
  return pairs;
}

async function readCatalogue(locale: string, path: string): Promise<NamedCatalogue> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const exported = Object.values(module).filter((value) => typeof value === 'object' && value !== null);
  if (exported.length !== 1) throw new Error(`${path} must export one catalogue and exports ${exported.length}`);
  return { locale, messages: exported[0] as NamedCatalogue['messages'] };
}

async function faultsOfPair(name: string, files: Map<string, string>): Promise<string[]> {
  const missing = locales.filter((locale) => !files.has(locale));
  if (missing.length > 0) return missing.map((locale) => `${name}${locale}.ts is missing`);
  const catalogues = new Map<string, NamedCatalogue>();
  for (const [locale, path] of files) catalogues.set(locale, await readCatalogue(locale, path));
  const reference = catalogues.get(referenceLocale);
  if (reference === undefined) return [`${name}${referenceLocale}.ts is missing`];
  return [...catalogues.values()]
    .filter((catalogue) => catalogue !== reference)
    .flatMap((catalogue) => compareCatalogues(reference, catalogue));
}

async function main(root: string): Promise<void> {
  const folders = readdirSync(root)
    .map((name) => join(root, name, 'src', 'locales'))
    .filter((folder) => existsSync(folder));
  const faults: string[] = [];
  let fileCount = 0;
  for (const folder of folders) {
    for (const [name, files] of pairsIn(folder)) {
      const found = await faultsOfPair(name, files);
      faults.push(...found.map((fault) => `${relative(root, folder)}: ${fault}`));
      fileCount += files.size;
    }
  }
  if (fileCount === 0) faults.push(`no catalogue below ${root}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`Catalogues: ${fileCount} files agree.`);
}

await main(resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'packages')));
