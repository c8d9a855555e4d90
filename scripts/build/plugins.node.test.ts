import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { slimXState } from './plugins.mjs';

const library = fileURLToPath(import.meta.resolve('xstate')).replace(/[^/\\]+$/, 'xstate.esm.js');

/** What the build would do with a module; a refusal is thrown. */
const transform = (code: string, id: string) => {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  return slimXState().transform.call({ error: refuse } as never, code, id);
};

describe('XState in the build', () => {
  it('loses what setup() offers and no machine of ours takes, and nothing else', () => {
    const slim = transform(readFileSync(library, 'utf8'), library)?.code ?? '';
    const offered = /function setup\([^]*?return \{([^]*?)createMachine/.exec(slim)?.[1];
    assert.deepEqual(offered?.match(/\w+/g), ['assign', 'raise']);
  });

  it('stops the build for another setup(), and for a machine that uses what is left out', () => {
    assert.throws(() => transform('function setup() {}', library), /setup\(\) of XState changed/);
    const machine = `import { setup } from 'xstate';\nexport const one = setup({}).createMachine({ entry: ACTION });`;
    const own = '/packages/core/src/one.machine.ts';
    assert.equal(transform(machine.replace('ACTION', 'raise({ type: 1 })'), own), null);
    assert.throws(() => transform(machine.replace('ACTION', 'sendTo(1, 2)'), own), /uses sendTo/);
  });
});
