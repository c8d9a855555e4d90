import { basename } from 'node:path';
import type { FlowDocument } from '../flow.ts';
import { compile } from './compile.ts';
import { FlowError } from './flow-error.ts';
import { flowFolder, readFlowFiles } from './flow-folder.ts';
import { readDestination, readHours } from './read-destinations.ts';
import { readCountdown, readItem, readOutcome } from './read-items.ts';
import { readBranch, readQuestion, readSubflow } from './read-questions.ts';
import { readTexts } from './read-texts.ts';
import { HEAD_KEYS, readConstraints, readFact, readHead, readVariable } from './read-world.ts';
import { declare, startReading, type PartName, type Parts, type Reading } from './reading.ts';
import { checkReferences, PART_NAMES } from './references.ts';
import { parseSource } from './source-file.ts';
import { entries, members, type Spot } from './spot.ts';
import { checkShape } from './shape.ts';

type Reader<T> = (reading: Reading, id: string, spot: Spot) => T;

const READERS: { readonly [P in Exclude<PartName, 'constraints'>]: Reader<Parts[P]> } = {
  variables: (_reading, id, spot) => readVariable(id, spot),
  questions: readQuestion,
  branches: readBranch,
  subflows: readSubflow,
  outcomes: readOutcome,
  steps: readItem,
  evidence: readItem,
  destinations: readDestination,
  hours: (_reading, _id, spot) => readHours(spot),
  countdowns: readCountdown,
  facts: (_reading, id, spot) => readFact(id, spot),
};

const readPart = <P extends Exclude<PartName, 'constraints'>>(reading: Reading, part: P, spot: Spot): void => {
  const read: Reader<Parts[P]> = READERS[part];
  for (const [id, at] of entries(spot)) declare(reading.parts[part], id, read(reading, id, at), at);
};

const readFile = (reading: Reading, file: Spot): void => {
  const locale = /^texts\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\//.exec(file.source.file)?.[1];
  if (locale !== undefined) {
    readTexts(reading, locale, file);
    return;
  }
  const found = members(file, [...HEAD_KEYS, ...PART_NAMES, 'constraints']);
  for (const head of HEAD_KEYS) {
    const spot = found[head];
    if (spot !== undefined) readHead(reading, head, spot);
  }
  for (const part of PART_NAMES) {
    const spot = found[part];
    if (spot !== undefined) readPart(reading, part, spot);
  }
  if (found.constraints !== undefined) readConstraints(reading, found.constraints);
};

const checkHeads = (reading: Reading): void => {
  for (const head of HEAD_KEYS) {
    if (reading.heads.has(head)) continue;
    const message = `« ${head} » is missing: one file of the flow says it, at its top`;
    reading.faults.push({ code: 'missing', file: '', line: null, path: head, message });
  }
  if (!reading.texts.has('fr')) {
    const message = 'there are no French words: put them into texts/fr/';
    reading.faults.push({ code: 'missing', file: '', line: null, path: 'texts', message });
  }
};

/**
 * Turns the files of a flow into a document: reads each, puts them together, normalises the short forms, flattens the
 * words to keys and checks every reference.
 *
 * @param name how errors call the flow
 * @param files text by path in the folder of the flow, such as `texts/fr/money.yaml`
 * @throws FlowError with every fault at once
 */
export const parseFlow = (name: string, files: ReadonlyMap<string, string>): FlowDocument => {
  const reading = startReading();
  const { faults } = reading;
  const sources = [...files].map(([path, text]) => parseSource(path, text, faults));
  for (const source of sources) {
    if (source.value !== null) readFile(reading, { value: source.value, source, path: [], faults });
  }
  // What an unreadable file declares is unknown: its absence would be reported all over the others.
  if (sources.every(({ value }) => value !== null)) {
    checkHeads(reading);
    checkReferences(reading);
  }
  if (faults.length > 0) throw new FlowError(name, faults);
  const document = compile(reading);
  checkShape(document);
  return document;
};

/**
 * Reads the folder of a flow.
 *
 * @param idOrFolder id of a flow of this package (`cyber`), or the path of a folder
 * @throws FlowError with every fault at once
 */
export const loadFlow = (idOrFolder: string): FlowDocument => {
  const folder = flowFolder(idOrFolder);
  return parseFlow(basename(folder), readFlowFiles(folder));
};
