// Writes what editors, catalogues and type checkers read about the elements of @guichet/widget, beside what tsc emitted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssCustomData, htmlCustomData, webTypes } from './editors.ts';
import { jsxTypes, LIBRARIES } from './jsx.ts';
import { manifestOf } from './manifest.ts';

const folder = join(import.meta.dirname, '..', '..', 'packages', 'widget');
const dist = join(folder, 'dist');
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const manifest = manifestOf(folder);

const write = (file: string, content: unknown): void =>
  writeFileSync(join(dist, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);

mkdirSync(join(dist, 'types'), { recursive: true });
write('custom-elements.json', manifest);
write('html-custom-data.json', htmlCustomData(manifest));
write('css-custom-data.json', cssCustomData(manifest));
write('web-types.json', webTypes(manifest, { name, version }));
for (const library of Object.keys(LIBRARIES)) {
  write(`types/${library}.d.ts`, jsxTypes(manifest, library));
  // Types only; whoever imports the file as if it were code gets an empty module.
  write(`types/${library}.js`, 'export {};\n');
}
