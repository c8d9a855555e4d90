import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { format, resolveConfig } from 'prettier';
import { requireChrome } from '../../../scripts/chrome.mjs';
import { peerVersions } from './install.ts';
import type { Condition } from './measure.ts';
import { summaries, type Measured, type Summary } from './summary.ts';
import { PEERS } from './widgets.ts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'docs', 'performance.md');
const REFERENCE = 'guichet-chat';
const CONDITIONS: Readonly<Record<Condition['name'], string>> = {
  cpu1: 'Processor as it is',
  cpu4: 'Processor four times slower',
  slow: 'Processor four times slower, slow 4G (1.6 Mbit/s, 150 ms)',
};

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const times = (value: number, reference: number) =>
  reference > 0 ? `×${(value / reference).toFixed(value / reference < 10 ? 1 : 0)}` : '';
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const loads = (all: readonly Summary[]) => {
  const of = all.filter(({ condition }) => condition === 'cpu1');
  const ours = of.find(({ name }) => name === REFERENCE)!;
  return table(
    [
      'product',
      'page, requests',
      'page, KB',
      'with panel, requests',
      'with panel, KB',
      `KB against ${REFERENCE}`,
      'other origins',
    ],
    of.map(({ name, pageRequests, pageBytes, requests, bytes, foreign }) => [
      name,
      pageRequests,
      kilobytes(pageBytes),
      requests,
      kilobytes(bytes),
      times(bytes, ours.bytes),
      foreign,
    ]),
  );
};

const pace = (all: readonly Summary[], condition: Condition['name']) => {
  const of = all.filter((each) => each.condition === condition);
  const ours = of.find(({ name }) => name === REFERENCE)!;
  return table(
    [
      'product',
      'button, ms',
      'panel, ms',
      `panel against ${REFERENCE}`,
      'program ready, ms',
      'script, ms',
      'long tasks',
      'in them, ms',
      'CLS',
      'heap, KB',
    ],
    of.map((each) => [
      each.name,
      each.launcherMs ?? 'none',
      each.panelMs,
      times(each.panelMs, ours.panelMs),
      each.readyMs ?? each.panelMs,
      each.scriptMs,
      each.longTasks,
      each.longTaskMs,
      each.layoutShift,
      each.heapKb,
    ]),
  );
};

const machine = () => {
  const browser = execFileSync(requireChrome(), ['--version'], { encoding: 'utf8' }).trim();
  const [{ model = 'unknown processor' } = {}, ...others] = cpus();
  const memoryGb = Math.round(totalmem() / 1e9);
  return `${String(others.length + 1)} cores (${model.trim()}), ${String(memoryGb)} GB, ${process.platform}, ${browser}, Node ${process.version}`;
};

const described = () =>
  PEERS.map(({ name, packages, how }) => {
    const versions = packages.map((each) => `\`${each}\` ${peerVersions[each]}`).join(', ');
    return `- **${name}**: ${versions}: ${how}.`;
  }).join('\n');

/** Writes `docs/performance.md`: what was measured, on what, and how each compares. */
export const writeReport = async (measured: readonly Measured[], runs: number): Promise<void> => {
  const all = summaries(measured);
  const day = new Date().toISOString().slice(0, 10);
  const paces = (Object.keys(CONDITIONS) as Condition['name'][])
    .map((condition) => `### ${CONDITIONS[condition]}\n\n${pace(all, condition)}`)
    .join('\n\n');
  const load = loadavg()[0]!.toFixed(1);
  const text = `---
title: Guichet beside others
---

# Guichet beside others

Written by a program; do not edit. ${day}, ${machine()}. Medians of ${String(runs)} cold visits each, all in one run and in turn:

\`\`\`sh
npm run -s build && npm run -s bench -- peers --write
\`\`\`

Absolute times move with the machine and with what else it does (load average ${load} at the end); what a table compares was measured in turn. [How our own figures are measured](guides/measuring.md) says more.

## What is compared

These products do not do the same thing. Each is put into the same page as its documentation says, installed from npm in an exact version (\`test/bench/peers/peers.json\`), bundled by esbuild for production where it is
a module, and sent packed by brotli at its best, as ours is. Behind each, a local server answers just enough of its protocol for its panel to be painted. Nothing is measured after that: no message is sent.

- **guichet-chat**, **guichet-cyber**: this build, by the real server: the chat with its composer, the orienter with its first question.
${described()}

A product without a button of its own is in the page at once: what it costs, every visitor of the page pays. « page » is what is asked for before anybody presses anything; « with panel » is everything.

- **panel**: from the press (without a button: from the start) to the first paint of the place to write or answer. Ours comes from HTML, and what is written in it then is kept; **program ready** is when the program has taken it over. The others paint by program.
- **script**, **heap**: of the page and of the frame together; heap after garbage was collected, beyond the empty page’s. **long tasks** (over 50 ms) and **CLS** are those of the partner’s page; what runs in a frame of another site does not hold it up.
- **other origins**: requests to somebody else than the page’s site and the product’s own server. They lead nowhere here.

## What is loaded

${loads(all)}

## How long it takes

${paces}
`;
  const style = await resolveConfig(FILE);
  writeFileSync(FILE, await format(text, { ...style, filepath: FILE }));
};
