// Fails when what browsers load weighs more than agreed (issue « First live conversation », performance budgets).
import { join } from 'node:path';
import {
  brotliBytes,
  describeMeasure,
  firstLoadBytes,
  isOver,
  laterChunks,
  ownFiles,
  readEmbedManifest,
  type Measure,
} from './budgets/measure.ts';

const limits = {
  launcherBytes: 4_096,
  panelBytes: 3_000,
  frameBytes: 45_000,
  orienterBytes: 20_000,
  orienterPageBytes: 60_000,
  deskBytes: 60_000,
};

function measureAll(packages: string): Measure[] {
  const embed = join(packages, 'widget', 'dist', 'embed');
  const frame = join(packages, 'widget', 'dist', 'frame');
  const desk = join(packages, 'desk', 'dist');
  const frameIn = (locale: string): Measure => ({
    name: `frame, first load in ${locale}`,
    bytes: firstLoadBytes(frame, `chat.${locale}.html`),
    limitBytes: limits.frameBytes,
  });
  const orienterIn = (locale: string): Measure[] => {
    const page = `cyber.${locale}.html`;
    // Words of the questions are content, fetched beside the code.
    const own = ownFiles(frame, page, `chat.${locale}.html`).filter((file) => !file.includes('cyber-questions-'));
    return [
      {
        name: `orienter in ${locale}, beyond what it shares`,
        bytes: own.reduce((total, file) => total + brotliBytes(frame, file), 0),
        limitBytes: limits.orienterBytes,
      },
      {
        name: `orienter, first load in ${locale}`,
        bytes: firstLoadBytes(frame, page),
        limitBytes: limits.orienterPageBytes,
      },
    ];
  };
  return [
    { name: 'launcher', bytes: brotliBytes(embed, 'guichet.js'), limitBytes: limits.launcherBytes },
    {
      name: 'launcher, what an open panel adds',
      bytes: brotliBytes(embed, readEmbedManifest(embed).panel.file),
      limitBytes: limits.panelBytes,
    },
    frameIn('fr'),
    frameIn('en'),
    ...orienterIn('fr'),
    ...orienterIn('en'),
    ...laterChunks('frame', frame),
    { name: 'desk, first load', bytes: firstLoadBytes(desk, 'index.html'), limitBytes: limits.deskBytes },
    ...laterChunks('desk', desk),
  ];
}

const measures = measureAll(process.argv[2] ?? join(import.meta.dirname, '..', 'packages'));
for (const measure of measures) console.log(describeMeasure(measure));
if (measures.some(isOver)) process.exitCode = 1;
