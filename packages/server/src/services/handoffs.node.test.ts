import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Flow, FlowDocument } from '@guichet/triage';
import type { Handoff } from '../contract/index.ts';
import { isGuichetError } from '../errors.ts';
import { cyberDocument, editedDocument, loveScam } from '../testing/cyber-document.ts';
import { createHandoffs } from './handoffs.ts';

const handoffs = createHandoffs(cyberDocument);
const replay = (change: Partial<Handoff> = {}, of = handoffs) => of.replay({ ...loveScam, ...change });
const refuses = (code: string, change: Partial<Handoff>): void => {
  assert.throws(
    () => replay(change),
    (error) => isGuichetError(error) && error.code === code && Object.keys(error.details).length === 0,
    JSON.stringify(change),
  );
};
const answers = (...given: readonly (readonly [string, string])[]): Handoff['answers'] =>
  given.map(([question, answer]) => ({ question, answer }));
const unsure = answers(['danger', 'no'], ['audience', 'company'], ['touched', 'unknown']);

describe('T-14 a handoff', () => {
  it('is read in French, in the order in which it was asked, whatever the order in which it came', () => {
    const expected = {
      view: {
        flow: 'cyber',
        version: 3,
        outcome: { id: 'love-scam', title: 'Escroquerie aux sentiments' },
        urgency: 'today',
        answers: [
          { question: 'Quelqu’un est-il en danger maintenant ?', answer: 'Non' },
          { question: 'Pour qui faites-vous cette démarche ?', answer: 'Pour moi ou pour une autre personne' },
          { question: 'La victime a-t-elle moins de 18 ans ?', answer: 'Non, elle est majeure' },
          { question: 'Qu’est-ce qui est touché ?', answer: 'Une relation rencontrée sur internet' },
          { question: 'Avez-vous déjà rencontré cette personne ?', answer: 'Non, jamais' },
          { question: 'Savez-vous qui est cette personne ?', answer: 'Non, son identité réelle m’est inconnue' },
        ],
        evidence: ['Les messages échangés'],
        doors: ['3018', 'Plainte en ligne THESEE', 'Commissariat ou brigade de gendarmerie', 'Discuter avec un agent'],
        postcode: '35000',
      },
      inDanger: false,
    };
    assert.deepEqual(replay(), expected);
    assert.deepEqual(replay({ answers: loveScam.answers.toReversed() }), expected);
  });

  it('says only the doors that are open to this person', () => {
    const minor = loveScam.answers.map((given) => (given.question === 'minor' ? { ...given, answer: 'yes' } : given));
    assert.deepEqual(replay({ answers: minor }).view.doors, [
      '3018',
      'Commissariat ou brigade de gendarmerie',
      'Discuter avec un agent',
    ]);
  });

  it('lists evidence in the order of the flow; none and no postcode are fine', () => {
    assert.deepEqual(replay({ evidence: ['payment-proof', 'messages'] }).view.evidence, [
      'Les messages échangés',
      'Les preuves de paiement',
    ]);
    const { postcode: _none, ...without } = loveScam;
    const { view } = handoffs.replay({ ...without, evidence: [] });
    assert.deepEqual([view.evidence, view.postcode], [[], null]);
  });

  it('« je ne sais pas » is read as it was said', () => {
    const { view } = replay({
      answers: unsure,
      outcome: 'unsure',
      evidence: [],
    });
    assert.equal(view.answers[2]?.answer, 'Je ne sais pas');
    assert.deepEqual([view.outcome.title, view.urgency], ['Plusieurs situations sont possibles', 'soon']);
  });

  it('shows what the site had set beforehand as the answer that would have said it', () => {
    const company = answers(['danger', 'no'], ['touched', 'account']);
    const { view } = replay({
      answers: company,
      preset: { audience: 'company' },
      start: 'touched',
      outcome: 'account-hacked',
      evidence: [],
    });
    assert.deepEqual(view.answers, [
      { question: 'Pour qui faites-vous cette démarche ?', answer: 'Pour une entreprise ou une association' },
      { question: 'Quelqu’un est-il en danger maintenant ?', answer: 'Non' },
      { question: 'Qu’est-ce qui est touché ?', answer: 'Un compte en ligne' },
    ]);
  });

  it('does not say more than the site had set, nor say it twice', () => {
    const { flow } = cyberDocument;
    const { audience } = flow.questions;
    const individual = { audience: 'individual' };
    const answersOf = [
      { id: 'witness', set: { ...individual, met: 'no' }, to: 'touched' },
      { id: 'minor', set: { ...individual, minor: 'yes' }, to: 'touched' },
      { id: 'adult', set: { ...individual, minor: 'no' }, to: 'touched' },
      ...audience!.answers.filter(({ id }) => id !== 'individual'),
    ];
    const words = { 'question.audience.answers.adult': 'Pour moi, je suis majeur' };
    const document: FlowDocument = {
      ...cyberDocument,
      flow: { ...flow, questions: { ...flow.questions, audience: { id: 'audience', answers: answersOf } } },
      texts: { fr: { ...cyberDocument.texts['fr'], ...words } },
    };
    const preset = { audience: 'individual', minor: 'no', met: 'yes', author: 'known' };
    const skipped = answers(['danger', 'no'], ['touched', 'account']);
    const handoff = { ...loveScam, answers: skipped, preset, outcome: 'account-hacked', evidence: [] };
    assert.deepEqual(createHandoffs(document).replay(handoff).view.answers, [
      { question: 'Pour qui faites-vous cette démarche ?', answer: 'Pour moi, je suis majeur' },
      { question: 'Avez-vous déjà rencontré cette personne ?', answer: 'Oui' },
      { question: 'Quelqu’un est-il en danger maintenant ?', answer: 'Non' },
      { question: 'Qu’est-ce qui est touché ?', answer: 'Un compte en ligne' },
    ]);
    const unsaid = { ...handoff, preset: { audience: 'company', met: 'yes' } };
    assert.throws(() => createHandoffs(document).replay(unsaid), { code: 'handoff.mismatch' });
  });

  it('may start at an entry of the flow', () => {
    const direct = answers(['danger', 'no'], ['audience', 'individual'], ['minor', 'no']);
    const { view } = replay({ answers: direct, start: 'account-hacked', outcome: 'account-hacked', evidence: [] });
    assert.equal(view.outcome.title, 'Compte piraté');
  });

  it('T-17 raises the danger when the answers say so', () => {
    const inDanger = loveScam.answers.map((given) =>
      given.question === 'danger' ? { ...given, answer: 'yes' } : given,
    );
    assert.equal(replay({ answers: inDanger }).inDanger, true);
    const silent = loveScam.answers.map((given) =>
      given.question === 'danger' ? { ...given, answer: 'unknown' } : given,
    );
    assert.equal(replay({ answers: silent }).inDanger, false);
  });
});

describe('T-14 refuses, without a word of what it was,', () => {
  const given = loveScam.answers;
  const refused: readonly [string, Partial<Handoff>][] = [
    ['another outcome', { outcome: 'fake-shop' }],
    ['an outcome that the flow does not have', { outcome: 'nowhere' }],
    ['an outcome by a name of every object', { outcome: 'constructor' }],
    ['a situation that they only looked at', { answers: unsure, outcome: 'account-hacked', evidence: [] }],
    ['evidence of another outcome', { evidence: ['order-page'] }],
    ['evidence that the flow does not have', { evidence: ['confession'] }],
    ['answers that stop before an outcome', { answers: given.slice(0, -1) }],
    ['no answer at all', { answers: [] }],
    ['an answer missing in between', { answers: given.filter(({ question }) => question !== 'touched') }],
    [
      'an answer that the question does not have',
      { answers: [...given.slice(0, -1), { question: 'author', answer: 'x' }] },
    ],
    ['a question that the flow does not have', { answers: [...given, { question: 'colour', answer: 'red' }] }],
    ['a question by a name of every object', { answers: [...given, { question: 'constructor', answer: 'name' }] }],
    ['an answer that does not lie on the way', { answers: [...given, { question: 'paid', answer: 'yes' }] }],
    ['two answers to one question', { answers: [...given, { question: 'met', answer: 'no' }] }],
    [
      'an answer that was not offered',
      {
        answers: answers(
          ['danger', 'no'],
          ['audience', 'company'],
          ['touched', 'person'],
          ['met', 'no'],
          ['author', 'known'],
        ),
      },
    ],
    ['a start that is no entry', { start: 'paid' }],
    ['a start that the flow does not have', { start: 'nowhere' }],
    ['a variable that the flow does not have', { preset: { colour: 'red' } }],
    ['a value that the variable does not take', { preset: { audience: 'martian' } }],
    ['an outcome set beforehand', { preset: { outcome: 'fake-shop' } }],
  ];
  for (const [what, change] of refused) it(what, () => refuses('handoff.mismatch', change));

  it('another version, newer or older, as outdated', () => {
    for (const version of [2, 4]) refuses('handoff.outdated', { version });
    assert.throws(() => replay({}, createHandoffs(editedDocument)), { code: 'handoff.outdated' });
  });

  it('a variable set beforehand that no answer could have said', () => {
    const { flow } = cyberDocument;
    const variables: Flow['variables'] = { ...flow.variables, secret: ['yes'] };
    const document: FlowDocument = { ...cyberDocument, flow: { ...flow, variables } };
    assert.throws(() => replay({ preset: { secret: 'yes' } }, createHandoffs(document)), { code: 'handoff.mismatch' });
  });
});

it('T-7 a flow without words is read by its ids rather than not at all', () => {
  const { view } = createHandoffs({ ...cyberDocument, texts: {} }).replay(loveScam);
  assert.deepEqual([view.outcome.title, view.evidence], ['love-scam', ['messages']]);
});
