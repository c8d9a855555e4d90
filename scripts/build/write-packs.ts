// Writes the packs for content management systems beside the embed that has just been built (spec W-9).
// Its own process, because it runs the packages' sources.
import { join } from 'node:path';
import { writeArchives } from '../integrations/archives.ts';
import { packs } from '../integrations/packs.ts';

const [embedDir] = process.argv.slice(2);
if (embedDir === undefined) throw new TypeError('usage: write-packs.ts <dist/embed>');

writeArchives(packs({ root: join(import.meta.dirname, '..', '..'), embedDir }), join(embedDir, 'packs'));
