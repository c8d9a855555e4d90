// Turns the desk's index.html, written against the sources, into the page of the built files.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const entryTag = /<script\b[^>]*\bsrc="\.\/main\.ts"[^>]*><\/script>/;
const styleTag = /<link\b[^>]*\bhref="\.\/([\w-]+)\.css"[^>]*>/g;

const scriptFor = ({ file, integrity }) => `<script type="module" src="/${file}" integrity="${integrity}"></script>`;
const preloadFor = ({ file, integrity }) => `<link rel="modulepreload" href="/${file}" integrity="${integrity}">`;
const styleFor = ({ file, integrity }) => `<link rel="stylesheet" href="/${file}" integrity="${integrity}">`;

/** The template with hashed names and integrity; throws when it names a file that the build did not make. */
export function deskHtml(template, manifest) {
  if (!entryTag.test(template)) throw new Error('desk index.html has no <script type="module" src="./main.ts">');
  const { entry, preload } = manifest.entries.main;
  const tags = [...preload.map(preloadFor), scriptFor(entry)].join('\n    ');
  return template
    .replace(entryTag, () => tags)
    .replaceAll(styleTag, (_tag, name) => {
      const asset = manifest.css.find(({ file }) => basename(file).startsWith(`${name}-`));
      if (asset === undefined) throw new Error(`desk index.html names ./${name}.css, which is not built`);
      return styleFor(asset);
    });
}

export function writeDeskPage(templatePath, folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'index.html'), deskHtml(readFileSync(templatePath, 'utf8'), manifest));
}
