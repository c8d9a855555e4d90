import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compareCatalogues, pluralCategories } from './catalogues/compare.ts';

const faultsOf = (fr: Record<string, unknown>, en: Record<string, unknown>) =>
  compareCatalogues({ locale: 'fr', messages: fr }, { locale: 'en', messages: en });

describe('two catalogues', () => {
  it('I-1 the same keys, placeholders and plural forms: no fault', () => {
    const fr = {
      send: 'Envoyer',
      ahead: { one: '{count} personne', other: '{count} personnes' },
      hello: 'Bonjour {name}',
    };
    const en = { send: 'Send', ahead: { one: '{count} person', other: '{count} people' }, hello: 'Hello {name}' };
    assert.deepEqual(faultsOf(fr, en), []);
  });

  it('I-1 a key missing on either side is named', () => {
    assert.deepEqual(faultsOf({ send: 'Envoyer' }, {}), ['send: missing in en']);
    assert.deepEqual(faultsOf({}, { send: 'Send' }), ['send: in en but not in fr']);
  });

  it('I-1 another placeholder is a fault', () => {
    assert.match(faultsOf({ hello: 'Bonjour {name}' }, { hello: 'Hello {nom}' })[0] ?? '', /placeholders differ/);
  });

  it('I-1 a missing, an unknown and an empty plural form are faults', () => {
    const fr = { ahead: { one: '{count} personne', other: '{count} personnes' } };
    assert.deepEqual(faultsOf(fr, { ahead: { other: '{count} people' } }), ['ahead: no plural form « one » in en']);
    assert.deepEqual(faultsOf(fr, { ahead: { one: '{count} x', few: '{count} y', other: '{count} z' } }), [
      'ahead: « few » is not a plural form of en',
    ]);
    assert.deepEqual(faultsOf(fr, { ahead: { one: '', other: '{count} people' } }), [
      'ahead: plural form « one » is empty in en',
    ]);
  });

  it('I-1 plural on one side only, or an empty text, is a fault', () => {
    assert.deepEqual(faultsOf({ a: 'A' }, { a: { one: 'a', other: 'b' } }), ['a: plural in one language only']);
    assert.deepEqual(faultsOf({ a: 'A' }, { a: ' ' }), ['a: empty in en']);
  });

  it('I-1 the forms asked for are those that counts need', () => {
    assert.deepEqual([...pluralCategories('fr')].sort(), ['one', 'other']);
    assert.deepEqual([...pluralCategories('pl')].sort(), ['few', 'many', 'one', 'other']);
  });
});

describe('check-catalogues', () => {
  let root: string;
  const run = () => {
    const script = join(import.meta.dirname, 'check-catalogues.ts');
    const { status, stderr, stdout } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
    return { status, output: stderr + stdout };
  };
  const write = (file: string, content: string) => writeFileSync(join(root, 'widget', 'src', 'locales', file), content);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'guichet-catalogues-'));
    mkdirSync(join(root, 'widget', 'src', 'locales'), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  it('I-1 fails without any catalogue, with half a pair, and with a key missing; passes once repaired', () => {
    assert.equal(run().status, 1);

    write('launcher.fr.ts', "export const launcherFr = { open: 'Ouvrir', close: 'Fermer' };");
    assert.match(run().output, /launcher\.en\.ts is missing/);

    write('launcher.en.ts', "export const launcherEn = { open: 'Open' };");
    const broken = run();
    assert.equal(broken.status, 1);
    assert.match(broken.output, /widget\/src\/locales: close: missing in en/);

    write('launcher.en.ts', "export const launcherEn = { open: 'Open', close: 'Close' };");
    assert.deepEqual(run(), { status: 0, output: 'Catalogues: 2 files agree.\n' });
  });
});
