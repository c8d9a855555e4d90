import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '@guichet/triage/form';
import { splitSecrets } from './secret-fields.ts';

const form: Form = {
  id: 'form',
  version: 1,
  steps: [
    {
      id: 'one',
      fields: [
        { id: 'name', type: 'text' },
        { id: 'code', type: 'text', secret: true },
        {
          id: 'people',
          type: 'group',
          repeat: { max: 3 },
          fields: [
            { id: 'name', type: 'text' },
            { id: 'pin', type: 'text', secret: true },
          ],
        },
        { id: 'key', type: 'group', fields: [{ id: 'place', type: 'text', secret: true }] },
      ],
    },
  ],
};

test('V-34 secret fields are apart, in groups at the place of their member', () => {
  const values = { name: 'A', code: '1', people: [{ name: 'B' }, { name: 'C', pin: '2' }], key: { place: '3' } };
  assert.deepEqual(splitSecrets(form, values), {
    open: { name: 'A', people: [{ name: 'B' }, { name: 'C' }], key: {} },
    secret: { code: '1', people: [{}, { pin: '2' }], key: { place: '3' } },
  });
  assert.deepEqual(splitSecrets(form, { name: 'A', people: [{ name: 'B' }] }).secret, {});
});

test('V-34 what the form does not know counts as secret: it was filled in in another version', () => {
  const former = { name: 'A', formerCode: '1', people: [{ name: 'B', formerPin: '2' }] };
  assert.deepEqual(splitSecrets(form, former), {
    open: { name: 'A', people: [{ name: 'B' }] },
    secret: { formerCode: '1', people: [{ formerPin: '2' }] },
  });
  assert.deepEqual(splitSecrets(null, former), { open: {}, secret: former });
});
