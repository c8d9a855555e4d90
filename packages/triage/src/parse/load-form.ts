import { basename } from 'node:path';
import type { Fact } from '../flow.ts';
import type { Form, FormDocument, FormTexts, Step } from '../form/form.ts';
import type { HomeWatchRules } from '../form/home-watch/rules.ts';
import { FlowError, type FlowFault } from './flow-error.ts';
import { readFlowFiles } from './flow-folder.ts';
import { formFolder } from './form-folder.ts';
import { readSteps } from './read-fields.ts';
import { readFormTexts } from './read-form-texts.ts';
import { readRules } from './read-rules.ts';
import { readFact } from './read-world.ts';
import { defined } from './reading.ts';
import { parseSource } from './source-file.ts';
import { entries, items, members, text, wholeNumber, type Spot } from './spot.ts';

interface Found {
  id?: string | undefined;
  version?: number | undefined;
  given?: Form['given'];
  steps?: readonly Step[];
  rules?: HomeWatchRules | undefined;
  readonly facts: Record<string, Fact>;
  readonly texts: Record<string, FormTexts>;
}

const readFile = (found: Found, file: Spot): void => {
  const locale = /^texts\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.yaml$/.exec(file.source.file)?.[1];
  if (locale !== undefined) {
    found.texts[locale] = readFormTexts(file);
    return;
  }
  const read = members(file, ['id', 'version', 'given', 'steps', 'facts', 'rules']);
  if (read.id !== undefined) found.id = text(read.id);
  if (read.version !== undefined) found.version = wholeNumber(read.version);
  if (read.given !== undefined) {
    found.given = Object.fromEntries(entries(read.given).map(([id, at]) => [id, defined(items(at).map(text))]));
  }
  if (read.steps !== undefined) found.steps = readSteps(read.steps);
  if (read.rules !== undefined) found.rules = readRules(read.rules);
  for (const [id, at] of read.facts === undefined ? [] : entries(read.facts)) found.facts[id] = readFact(id, at);
};

/**
 * Turns the files of a form into a document.
 *
 * @param name how errors call the form
 * @param files text by path in the folder of the form: `form.yaml`, `texts/fr.yaml`
 * @throws FlowError with every fault at once
 */
export const parseForm = (name: string, files: ReadonlyMap<string, string>): FormDocument => {
  const faults: FlowFault[] = [];
  const found: Found = { facts: {}, texts: {} };
  for (const [path, content] of files) {
    const source = parseSource(path, content, faults);
    if (source.value !== null) readFile(found, { value: source.value, source, path: [], faults });
  }
  const missing = (['id', 'version', 'steps'] as const).filter((key) => found[key] === undefined);
  for (const key of faults.length === 0 ? missing : []) {
    const message = `« ${key} » is missing: form.yaml says it`;
    faults.push({ code: 'missing', file: '', line: null, path: key, message });
  }
  const { id, version, given, steps, rules = null, facts, texts } = found;
  if (faults.length > 0 || id === undefined || version === undefined || steps === undefined) {
    throw new FlowError(name, faults, 'form');
  }
  return { form: { id, version, ...(given === undefined ? {} : { given }), steps }, rules, facts, texts };
};

/**
 * Reads the folder of a form.
 *
 * @param idOrFolder id of a form of this package (`home-watch`), or the path of a folder
 * @throws FlowError with every fault at once
 */
export const loadForm = (idOrFolder: string): FormDocument => {
  const folder = formFolder(idOrFolder);
  return parseForm(basename(folder), readFlowFiles(folder));
};
