// Fails when what browsers load weighs more than agreed (issue « First live conversation », performance budgets).
import { join } from 'node:path';
import {
  brotliBytes,
  describeMeasure,
  filesOf,
  filledPageBytes,
  firstLoadBytes,
  isOver,
  isShared,
  laterChunks,
  readEmbedManifest,
  type Measure,
} from './budgets/measure.ts';
import { otvBytes } from './budgets/otv.ts';
import { unitBytes, type UnitBytes } from './budgets/units.ts';

const limits = {
  launcherBytes: 4_096,
  /** From the click: HTML, CSS and JavaScript in all. */
  panelBytes: 45_000,
  orienterBytes: 20_000,
  orienterPageBytes: 60_000,
  deskBytes: 60_000,
  /** Of requests to watch a home: HTML, CSS, words and code that no other page of the frame loads. */
  otvFormBytes: 25_600,
  /** Of the page where webmasters make their code: HTML, CSS, words and code; its preview and poster come later. */
  configuratorBytes: 33_000,
};

/** Of the unit locator (issue « The unit locator »); the inline file is one request, Lit and both languages included. */
const unitLimits: Readonly<Record<keyof UnitBytes, number>> = {
  inline: 27_000,
  list: 8_192,
  detail: 4_096,
  page: 26_000,
  map: 45_000,
};
const unitNames: Readonly<Record<keyof UnitBytes, string>> = {
  inline: 'units, the file of partners’ pages',
  list: 'units, the list beyond what pages share',
  detail: 'units, one place by itself',
  page: 'units, the frame’s page beyond what it shares',
  map: 'units, the map after its click',
};

/** What the server writes into a page, packed: the site's name, its record, its origins. */
const FILLED_IN_BYTES = 250;

const unitsIn = (bytes: UnitBytes): Measure[] =>
  (Object.keys(unitLimits) as (keyof UnitBytes)[]).map((part) => ({
    name: unitNames[part],
    bytes: bytes[part],
    limitBytes: unitLimits[part],
  }));

const requestsIn = (frame: string): Measure[] => {
  const { form, page, later } = otvBytes(frame);
  return [
    { name: 'requests, beyond what other pages load', bytes: form, limitBytes: limits.otvFormBytes },
    { name: 'requests, the page beyond Lit, XState and the common chunk', bytes: page, limitBytes: null },
    { name: 'requests, loaded later', bytes: later, limitBytes: null },
  ];
};

function measureAll(packages: string): Measure[] {
  const embed = join(packages, 'widget', 'dist', 'embed');
  const frame = join(packages, 'widget', 'dist', 'frame');
  const desk = join(packages, 'desk', 'dist');
  const configure = join(packages, 'widget', 'dist', 'configure');
  const attached = brotliBytes(embed, readEmbedManifest(embed).panel.file);
  const panelIn = (locale: string): Measure => ({
    name: `panel of the conversation in ${locale}, from the click`,
    bytes: attached + firstLoadBytes(frame, `chat.${locale}.html`) + FILLED_IN_BYTES,
    limitBytes: limits.panelBytes,
  });
  const orienterIn = (locale: string): Measure[] => {
    const page = `cyber.${locale}.html`;
    const own = filesOf(frame, page).filter((file) => !isShared(file));
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
    panelIn('fr'),
    panelIn('en'),
    ...orienterIn('fr'),
    ...orienterIn('en'),
    ...unitsIn(unitBytes(embed, frame, isShared)),
    ...requestsIn(frame),
    ...laterChunks('frame', frame),
    { name: 'desk, first load', bytes: firstLoadBytes(desk, 'index.html'), limitBytes: limits.deskBytes },
    ...laterChunks('desk', desk),
    ...(['fr', 'en'] as const).map((locale) => ({
      name: `configurator in ${locale}, first load`,
      bytes: filledPageBytes(configure, `configure.${locale}.html`),
      limitBytes: limits.configuratorBytes,
    })),
    ...laterChunks('configurator', configure),
  ];
}

const measures = measureAll(process.argv[2] ?? join(import.meta.dirname, '..', 'packages'));
for (const measure of measures) console.log(describeMeasure(measure));
if (measures.some(isOver)) process.exitCode = 1;
