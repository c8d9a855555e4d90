import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translator } from '../../locales/translator.ts';
import { queueSentences } from './queue-sentences.ts';

await translator.setLocale('fr');

const say = (ahead: number, estimateMs: number | null, officersOnDuty = true) =>
  queueSentences({ version: 1, ahead, estimateMs, officersOnDuty }, translator.t);

describe('place in the queue', () => {
  it('C-3 says how many are ahead and how long, in words', () => {
    assert.deepEqual(say(3, 360_000), ['Il y a 3 personnes avant vous.', 'Environ 6 minutes.']);
    assert.deepEqual(say(1, 61_000), ['Il y a 1 personne avant vous.', 'Environ 2 minutes.']);
    assert.deepEqual(say(0, 20_000), ['Vous êtes la prochaine personne.', 'Moins d’une minute d’attente.']);
    assert.deepEqual(say(0, 4_000_000)[1], 'Plus d’une heure d’attente.');
  });

  it('C-3 says no time that is not known, and no time when nobody is on duty', () => {
    assert.deepEqual(say(2, null), ['Il y a 2 personnes avant vous.']);
    assert.match(say(2, 60_000, false)[1] ?? '', /^Personne n’est disponible/);
  });

  it('C-3 says only that the request is recorded while the place is unknown', () => {
    assert.match(queueSentences(null, translator.t).join(), /enregistrée/);
  });
});
