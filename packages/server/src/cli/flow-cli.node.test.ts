import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { flowFolder, loadFlow } from '@guichet/triage/parse';
import { runCommandLine } from './run.ts';
import { temporaryDir } from '../testing/temporary-dir.ts';

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const guichet = async (...args: readonly string[]): Promise<Run> => {
  let [out, err] = ['', ''];
  const status = await runCommandLine({
    args,
    environment: {},
    print: (line) => (out += `${line}\n`),
    complain: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
};

/** A copy of the cyber flow's folder, with one edit of a file. */
const editedCyber = async (t: TestContext, file: string, from: RegExp, to: string): Promise<string> => {
  const dir = await temporaryDir(t, 'guichet-flow');
  const folder = join(dir, 'cyber');
  await cp(flowFolder('cyber'), folder, { recursive: true });
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  assert.match(text, from);
  await writeFile(path, text.replace(from, to));
  return folder;
};

interface CheckOutput {
  readonly ok: boolean;
  readonly problems: { code: string; node: string; message: string }[];
  readonly figures: { paths: number; states: number; facts: { count: number; withSource: number } };
}

test('T-7 guichet flow check proves the cyber orienter and counts what it saw', async () => {
  const { status, out, err } = await guichet('flow', 'check', 'cyber');
  assert.equal(status, 0, err);
  assert.match(out, /^Flow cyber, version \d+: [\d,]+ paths, [\d,]+ states, [\d.]+ s\.$/m);
  assert.match(out, /^Questions per path: median [1-6], at most [1-9]\.$/m);
  assert.match(out, /^Outcomes: individual \d+, company \d+, association \d+, local-authority \d+, unknown \d+\.$/m);
  assert.match(out, /^Facts: \d+; with a source: 100 %/m);
  assert.match(out, /^Problems: none\.$/m);
});

test('T-7 T-9 a check that fails is status 1, in words and in JSON, and names the node', async () => {
  const facts = Object.values(loadFlow('cyber').facts);
  const first = [...facts].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))[0] ?? assert.fail();
  const later = new Date(Date.parse(first.expiresOn) + 86_400_000).toISOString().slice(0, 10);

  const words = await guichet('flow', 'check', 'cyber', '--today', later);
  assert.equal(words.status, 1);
  assert.ok(words.out.includes(`  fact.expired: Fact « ${first.id} » expired on ${first.expiresOn}`), words.out);
  assert.match(words.err, /^The flow « cyber » does not hold: \d+ problems?\.\n$/);

  const json = await guichet('flow', 'check', 'cyber', '--json', '--today', later);
  assert.equal(json.status, 1);
  const report = JSON.parse(json.out) as CheckOutput;
  assert.equal(report.ok, false);
  assert.ok(report.problems.some(({ code, node }) => code === 'fact.expired' && node === first.id));
  assert.equal(report.figures.facts.withSource, 1);
  assert.ok(report.figures.paths > report.figures.states);
});

test('T-7 a folder that cannot be read is said with its file and line; wrong words are one sentence', async (t) => {
  const folder = await editedCyber(t, 'questions.yaml', /to: audience/, 'to: adience');
  const broken = await guichet('flow', 'check', folder);
  assert.equal(broken.status, 1);
  assert.match(
    broken.err,
    /^The flow « cyber » cannot be read \(faults: 1\)\.\nquestions\.yaml:\d+: question « danger », .*did you mean « audience »\?\n$/,
  );
  for (const [args, message] of [
    [['flow', 'check'], /^Takes <flow>, not «  »\.\n$/],
    [['flow', 'check', 'cyber', 'cyber'], /^Takes <flow>/],
    [['flow', 'check', 'ciber'], /there is no such flow and no such folder; the flows are cyber/],
    [['flow', 'check', 'cyber', '--today', '2026-02-30'], /^--today takes a day/],
    [['flow', 'diff', 'cyber'], /^Takes <flow before> <flow after>/],
    [['flow', 'explain', 'cyber', '--answers', 'tuched=message'], /^--answers: there is no question « tuched »/],
    [
      ['flow', 'explain', 'cyber', '--answers', 'touched=massage'],
      /^--answers: question « touched » has no answer « massage »; it has message, /,
    ],
    [
      ['flow', 'explain', 'cyber', '--answers', 'no,nobody'],
      /^--answers: question « audience » comes next and does not offer « nobody »; it offers /,
    ],
    [['flow', 'explain', 'cyber', '--preset', 'audience=town'], /^--preset: « audience » has no value « town »/],
    [['flow', 'explain', 'cyber', '--start', 'danger'], /^--start: sites may not start at « danger »; they may at /],
  ] as const) {
    const { status, err } = await guichet(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(err, message);
  }
});

test('T-7 guichet flow draw prints a Mermaid diagram', async () => {
  const { status, out } = await guichet('flow', 'draw', 'cyber');
  assert.equal(status, 0);
  assert.match(out, /^flowchart LR\n/);
  assert.match(out, /^ {2}q_danger -->\|"toutes les réponses"\| q_audience$/m);
});

test('T-7 guichet flow diff names the paths that a rule moves, and counts words apart', async (t) => {
  const rule = await editedCyber(t, 'questions-natures.yaml', /(call-kind:[\s\S]*?support: \{ to: \{ via: support-gate, to: )fake-support/, '$1unsure-call'); // prettier-ignore
  const moved = await guichet('flow', 'diff', 'cyber', rule);
  assert.equal(moved.status, 0, moved.err);
  assert.match(moved.out, /^Of \d+ paths, [1-9]\d* lead elsewhere or to another page:$/m);
  assert.match(
    moved.out,
    /^ {2}\d+ paths move from outcome fake-support to outcome unsure-call \(individual; .*\); for instance danger=\w+, audience=.*-kind=support/m,
  );
  assert.match(moved.out, /^Texts in fr: 0 changed, 0 added, 0 removed\.$/m);

  const words = await editedCyber(t, 'texts/fr/questions.yaml', /ask: .*/, 'ask: Quoi ?');
  const said = await guichet('flow', 'diff', 'cyber', words);
  assert.match(said.out, /^All of the \d+ paths lead to the same page\.$/m);
  assert.match(said.out, /^Texts in fr: 1 changed, 0 added, 0 removed\.$/m);

  const json = await guichet('flow', 'diff', 'cyber', words, '--json');
  const diff = JSON.parse(json.out) as { paths: string; unchanged: string; changes: unknown[] };
  assert.deepEqual([diff.paths, diff.changes], [diff.unchanged, []]);
});

test('T-6 guichet flow explain takes answers by name or in order, and says why not elsewhere', async () => {
  const order = await guichet('flow', 'explain', 'cyber', '--answers', 'no,company,purchase');
  // A company is not asked about purchases: the sentence says what is offered instead.
  assert.equal(order.status, 1);
  assert.match(order.err, /question « touched » comes next and does not offer « purchase »/);

  const { status, out, err } = await guichet('flow', 'explain', 'cyber', '--answers', 'danger=no,audience=company,touched=device,ransom'); // prettier-ignore
  assert.equal(status, 0, err);
  assert.match(out, /^Chemin\n {2}1\. .* → Non$/m);
  assert.match(out, /^Question suivante : /m);

  const whole = await guichet('flow', 'explain', 'cyber', '--start', 'ransomware', '--preset', 'audience=company', '--answers', 'no'); // prettier-ignore
  assert.equal(whole.status, 0, whole.err);
  assert.match(whole.out, /^Résultat : .* \(ransomware ; urgence : maintenant\)$/m);
  assert.match(whole.out, /^Où aller\n(?: {2}- .*\n)* {2}- .*\(station\)$/m);
  assert.match(
    whole.out,
    /^Ne prend pas ce cas\n(?: {2}- .*\n)* {2}- .*\(thesee-complaint\) : Ce service est réservé aux particuliers/m,
  );

  const json = await guichet('flow', 'explain', 'cyber', '--start', 'love-scam', '--answers', 'no,me', '--json');
  const explanation = JSON.parse(json.out) as {
    outcome: { view: { id: string } };
    destinations: { id: string; eligibility: string; reasons: string[] }[];
  };
  assert.equal(json.status, 0, json.err);
  assert.equal(explanation.outcome.view.id, 'love-scam');
  const perceval = explanation.destinations.find(({ id }) => id === 'perceval');
  assert.equal(perceval?.eligibility, 'not');
  assert.ok(perceval.reasons.length > 0);
});
