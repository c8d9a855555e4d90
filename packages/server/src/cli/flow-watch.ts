import { loadFlow } from '@guichet/triage/parse';
import { join } from 'node:path';
import { openSheets, SHEETS_URL, SheetsFailure } from '../source-watch/open-sheets.ts';
import { watchSources, type WatchReport } from '../source-watch/watch-sources.ts';
import { DownloadFailure } from '../unit-fetch/download-failure.ts';
import { CommandFailure, type Command } from './command.ts';
import { readOperands, wholeNumber } from './options.ts';

const OPTIONS = {
  json: { type: 'flag', help: 'prints the report as JSON' },
  sheets: {
    type: 'text',
    help: `the sheets: a folder, an XML file, a ZIP archive, or its address; default ${SHEETS_URL}`,
  },
  data: { type: 'text', help: 'folder where a download is kept; default .guichet' },
  'silence-seconds': { type: 'text', help: 'how long a server may say nothing; default 30' },
} as const;

const linesOf = ({ figures, findings }: WatchReport): readonly string[] => [
  `Facts: ${String(figures.facts)}; read in a sheet: ${String(figures.citing)}, of ${String(figures.cited)} sheets.`,
  `Sheets read: ${String(figures.read)} of ${String(figures.sheets)} given; not among them: ${String(figures.notLookedAt)}. Words looked for: ${String(figures.lookedFor)}.`,
  ...findings.map(({ kind, message }) => `  ${kind}: ${message}`),
];

/** Holds facts against the State's open data of the sheets they cite; status 1 when somebody has to read again. */
export const flowWatchCommand: Command = {
  name: 'flow watch',
  operands: '<flow>',
  summary: 'says which sheets of service-public.gouv.fr changed since facts were read there',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['flow'], args, environment);
    const [name = ''] = operands;
    const silenceMs = wholeNumber('silence-seconds', values['silence-seconds'] ?? '30', 1, 600) * 1000;
    const from = values.sheets ?? SHEETS_URL;
    const keepIn = join(values.data ?? '.guichet', 'sheets');
    const report = await look(name, { from, keepIn, silenceMs, today: new Date().toISOString().slice(0, 10) });
    const toRead = report.findings.filter(({ kind }) => kind !== 'touched').length;
    if (values.json) print(JSON.stringify({ flow: name, ok: toRead === 0, from, ...report }, null, 2));
    else for (const line of linesOf(report)) print(line);
    if (toRead > 0) throw new CommandFailure(`To be read again: ${String(toRead)}.`);
  },
};

const look = async (name: string, options: Parameters<typeof openSheets>[0]): Promise<WatchReport> => {
  try {
    const sheets = await openSheets(options);
    return await watchSources(loadFlow(name), sheets);
  } catch (error) {
    if (error instanceof SheetsFailure || error instanceof DownloadFailure) throw new CommandFailure(error.message);
    throw error;
  }
};
