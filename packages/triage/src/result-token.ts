import type { Case, Flow } from './flow.ts';
import { own } from './own.ts';
import { run, type Given } from './run.ts';
import { bytesOf, createReader, fnv1a, fromBase64Url, hashOf, toBase64Url } from './token-bytes.ts';
import { isEntry, offeredAnswers, type AnswerMap } from './walk.ts';

/** What a token says, or why it says nothing. */
export type DecodedResult =
  | {
      readonly ok: true;
      readonly answers: AnswerMap;
      readonly preset: Case;
      readonly start: string | null;
      /** The flow's version when the token was made. */
      readonly version: number;
      /** Another version since, or an answer, entry or preset that is gone: what is left may lead elsewhere. */
      readonly changed: boolean;
    }
  | {
      readonly ok: false;
      /** `malformed`: no token at all. `damaged`: cut, mistyped, or of another flow. `newer`: of a later format. */
      readonly error: 'malformed' | 'damaged' | 'newer';
    };

/** First byte of every format; the checksum is the last two of every format. */
const FORMAT = 1;
/** Twice what a path of 30 questions needs. */
const MAX_CHARACTERS = 256;

/** The 16 bits that stand for an answer in a token; checks keep them apart. */
export const answerHash = (question: string, answer: string): number => folded(hashOf(`${question}/${answer}`));
const presetHash = (variable: string, value: string): number => hashOf(`${variable}=${value}`);
const checksumOf = (flow: Flow, bytes: readonly number[]): number => folded(fnv1a([hashOf(flow.id), ...bytes]));

function folded(hash: number): number {
  return (hash >>> 16) ^ (hash & 0xffff);
}

/**
 * A result as a short text for the fragment of a link (spec T-13): the flow's version and a 16-bit hash of each answer of the
 * trail; nothing that anybody wrote, and no answer that does not lie on the way.
 *
 * @returns base64url, about 36 characters
 * @throws FlowRunError as `run`
 */
export function encodeResult(flow: Flow, given: Given): string {
  const { trail } = run(flow, given.answers, given);
  const presets = Object.entries(given.preset ?? {});
  const starts = typeof given.start === 'string' ? [given.start] : [];
  const bytes = [
    FORMAT,
    ...bytesOf(flow.version, 3),
    ...[starts.length, ...starts.flatMap((start) => bytesOf(hashOf(start), 4))],
    ...[presets.length, ...presets.flatMap(([variable, value]) => bytesOf(presetHash(variable, value), 4))],
    ...[trail.length, ...trail.flatMap(({ question, answer }) => bytesOf(answerHash(question, answer), 2))],
  ];
  return toBase64Url([...bytes, ...bytesOf(checksumOf(flow, bytes), 2)]);
}

/**
 * Reads a token with the flow as it is now. Nothing that a stranger types makes it throw. Answers that still exist are found by
 * their own hashes, in whatever order the flow now asks.
 */
export function decodeResult(flow: Flow, token: string): DecodedResult {
  const bytes = token.length > MAX_CHARACTERS ? undefined : fromBase64Url(token);
  if (bytes === undefined) return { ok: false, error: 'malformed' };
  const content = bytes.slice(0, -2);
  if (createReader(bytes.slice(-2)).number(2) !== checksumOf(flow, content)) return { ok: false, error: 'damaged' };
  const reader = createReader(content);
  if (reader.number(1) !== FORMAT) return { ok: false, error: 'newer' };
  const version = reader.number(3);
  const starts = reader.list(4);
  const presets = reader.list(4);
  const given = reader.list(2);
  if (version === undefined || !starts || !presets || !given || !reader.atEnd()) return { ok: false, error: 'damaged' };

  const preset = presetOf(flow, presets);
  const start = entryOf(flow, starts[0]);
  const { answers, lost } = answersOf(flow, given, { preset, start });
  const changed =
    version !== flow.version ||
    lost ||
    starts.length !== (start === null ? 0 : 1) ||
    Object.keys(preset).length !== presets.length;
  return { ok: true, answers, preset, start, version, changed };
}

const entryOf = (flow: Flow, hash: number | undefined): string | null =>
  [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)].find(
    (id) => hashOf(id) === hash && isEntry(flow, id),
  ) ?? null;

function presetOf(flow: Flow, hashes: readonly number[]): Case {
  const known = Object.entries(flow.variables).flatMap(([variable, values]) =>
    values.map((value) => [variable, value] as const),
  );
  return Object.fromEntries(known.filter(([variable, value]) => hashes.includes(presetHash(variable, value))));
}

/** Goes along the flow and takes the answer that it finds for each question; what is over is looked for everywhere. */
function answersOf(flow: Flow, hashes: readonly number[], options: { preset: Case; start: string | null }) {
  const left = [...hashes];
  const answers: Record<string, string> = {};
  for (;;) {
    const { at, case: known } = run(flow, answers, options);
    const question = at.kind === 'question' ? own(flow.questions, at.id) : undefined;
    if (question === undefined) break;
    const offered = offeredAnswers(question, known);
    const index = left.findIndex((hash) => offered.some(({ id }) => answerHash(question.id, id) === hash));
    const answer = offered.find(({ id }) => answerHash(question.id, id) === left[index]);
    if (answer === undefined) break;
    answers[question.id] = answer.id;
    left.splice(index, 1);
  }
  const all = Object.values(flow.questions).flatMap(({ id, answers: of }) =>
    of.map((answer) => [id, answer.id] as const),
  );
  for (const hash of left) {
    const found = all.filter(([question, answer]) => answerHash(question, answer) === hash);
    // A hash that two answers share says nothing; what the way has settled stays.
    for (const [question, answer] of found.length === 1 ? found : []) answers[question] ??= answer;
  }
  return { answers, lost: left.length > 0 };
}
