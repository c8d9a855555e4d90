import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor } from 'xstate';
import { viewMachine, type ViewEvent } from './view.machine.ts';

const after = (...sent: ViewEvent[]) => {
  const actor = createActor(viewMachine).start();
  for (const event of sent) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { view: value, ...context };
};

describe('view', () => {
  it('S-1 « oui » opens what to do in danger, « non » stays', () => {
    assert.deepEqual(after({ type: 'danger.answered', danger: 'yes' }), {
      view: 'danger',
      danger: 'yes',
      language: null,
    });
    assert.deepEqual(after({ type: 'danger.answered', danger: 'no' }), { view: 'chat', danger: 'no', language: null });
  });

  it('C-5 a « yes » stays when one turns back; looking at the numbers alone marks nothing', () => {
    assert.equal(after({ type: 'danger.answered', danger: 'yes' }, { type: 'view.left' }).danger, 'yes');
    assert.equal(after({ type: 'danger.asked' }, { type: 'view.left' }).danger, 'unanswered');
    assert.equal(after({ type: 'danger.asked' }, { type: 'danger.continued' }).danger, 'yes');
  });

  it('C-5 danger can be told from everywhere', () => {
    for (const before of ['languages.asked', 'menu.asked', 'danger.asked'] as const) {
      assert.equal(after({ type: before }, { type: 'danger.asked' }).view, 'danger');
    }
  });

  it('the menu closes by its own button, languages close by a choice', () => {
    assert.equal(after({ type: 'menu.asked' }, { type: 'menu.asked' }).view, 'chat');
    assert.deepEqual(after({ type: 'languages.asked' }, { type: 'language.chosen', language: 'ps' }), {
      view: 'chat',
      danger: 'unanswered',
      language: 'ps',
    });
  });
});
