import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { announcement } from './announcement.ts';
import { buildNeed } from './build-state.ts';

describe('whether a build is needed', () => {
  let root: string;
  const write = (file: string, changedAtSeconds: number) => {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, changedAtSeconds, changedAtSeconds);
  };
  const sources = [
    'packages/core/src/index.ts',
    'packages/triage/src/index.ts',
    'packages/triage/flows/cyber/flow.yaml',
    'packages/widget/src/frame/chat.ts',
    'packages/desk/src/main.ts',
    'scripts/build/plugins.mjs',
    'scripts/integrations/packs.ts',
    'integrations/shared/Configuration.php',
    'rollup.config.mjs',
    'package-lock.json',
  ];
  const outputs = [
    'packages/widget/dist/embed/manifest.json',
    'packages/widget/dist/embed/packs/packs.json',
    'packages/widget/dist/frame/chat.fr.html',
    'packages/widget/dist/frame/chat.en.html',
    'packages/widget/dist/frame/cyber.fr.html',
    'packages/widget/dist/frame/cyber.en.html',
    'packages/widget/dist/configure/configure.fr.html',
    'packages/widget/dist/configure/preview.fr.html',
    'packages/desk/dist/index.html',
  ];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guichet-build-'));
    for (const file of sources) write(file, 1_000);
    for (const file of outputs) write(file, 2_000);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is not, when everything built is newer than every source', () => {
    assert.equal(buildNeed(root), null);
  });

  for (const source of sources) {
    it(`is, after a change of ${source}`, () => {
      write(source, 3_000);
      assert.equal(buildNeed(root), 'old');
    });
  }

  it('is, when one file is missing; is not, when only a test has changed', () => {
    write('packages/core/src/deep/new.node.test.ts', 3_000);
    assert.equal(buildNeed(root), null);
    rmSync(join(root, 'packages/desk/dist/index.html'));
    assert.equal(buildNeed(root), 'missing');
  });
});

describe('what npm start prints', () => {
  const running = {
    publicUrl: 'http://localhost:4100',
    deskUrl: 'http://localhost:4101',
    partners: [{ name: 'Town hall', url: 'http://mairie.localhost:4200' }],
    dataDir: '.guichet',
  };

  it('R-1 holds every address and the one-time password', () => {
    const text = announcement({ ...running, firstOfficer: { login: 'camille', oneTimePassword: 'abcd-efgh' } });
    for (const part of [running.publicUrl, running.deskUrl, 'http://mairie.localhost:4200', 'camille', 'abcd-efgh']) {
      assert.ok(text.includes(part), part);
    }
  });

  it('R-1 says where to begin afresh once the password has been changed', () => {
    const text = announcement({ ...running, firstOfficer: { login: 'camille', oneTimePassword: null } });
    assert.match(text, /camille, with the password chosen earlier \(delete \.guichet to begin afresh\)/);
  });
});
