import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { normalise } from './configuration.ts';
import { needsOf, writeCspLine } from './csp-line.ts';
import { readCsp } from './read-csp.ts';

const chat = normalise({ api: 'https://guichet.example', site: 'ab', services: 'chat' }).configuration;
const units = { ...chat, services: ['units'] as const };
const needs = needsOf(chat, 'html');
const verdicts = (text: string, of = needs) =>
  readCsp(text, of)?.policies.map(({ verdicts }) =>
    verdicts.map(({ directive, verdict }) => `${directive} ${verdict}`).join(', '),
  );
const both = (verdict: string) => [`script-src ${verdict}, frame-src ${verdict}`];

describe('reading a policy', () => {
  it('G-5 allows what the line allows, and what browsers would', () => {
    for (const policy of [
      `default-src 'none'; ${writeCspLine(chat, 'html')}`,
      'default-src https:',
      'default-src *',
      "default-src 'self' https://*.example",
      'default-src guichet.example',
      'default-src GUICHET.example:443',
      'default-src http://guichet.example:*',
      "script-src https://guichet.example/embed/; frame-src https://guichet.example/frame/; default-src 'none'",
      "script-src-elem https://guichet.example; script-src 'none'; child-src https://guichet.example; default-src 'none'",
      "img-src 'self'",
      "default-src 'none'; default-src *; script-src https://guichet.example; frame-src https://guichet.example",
    ])
      assert.deepEqual(verdicts(policy), both('allowed'), policy);
  });

  it('G-5 refuses what browsers refuse', () => {
    for (const policy of [
      "default-src 'self'",
      "default-src 'none'",
      'default-src https://*.guichet.example',
      'default-src https://guichet.example.fr',
      'default-src https://xguichet.example',
      'default-src https://guichet.example:8443',
      'default-src http:x',
      'default-src data: blob:',
      'default-src https://guichet.example/autre/',
      'default-src https://guichet.example/embed',
      'default-src;',
      // Without its header's name, and the first of a directive counts.
      "default-src 'self'; default-src *",
    ])
      assert.deepEqual(verdicts(policy), both('blocked'), policy);
    assert.deepEqual(verdicts('default-src http:'), both('allowed'));
  });

  it('G-5 says that a nonce does where the origin does not', () => {
    assert.deepEqual(verdicts("script-src 'nonce-abc'; frame-src https:"), ['script-src nonce, frame-src allowed']);
    assert.deepEqual(verdicts("script-src 'nonce-abc' 'strict-dynamic' https:; frame-src https:"), [
      'script-src nonce, frame-src allowed',
    ]);
    assert.deepEqual(verdicts("script-src 'strict-dynamic' https://guichet.example; frame-src https:"), [
      'script-src blocked, frame-src allowed',
    ]);
  });

  it('G-5 looks at the list’s own needs, at sandboxes, at several policies and at those that only report', () => {
    const ofUnits = needsOf(units, 'html');
    assert.deepEqual(
      verdicts("connect-src 'self'; trusted-types dompurify; require-trusted-types-for 'script'", ofUnits),
      ['script-src allowed, frame-src allowed, connect-src blocked, trusted-types blocked'],
    );
    assert.deepEqual(verdicts('sandbox allow-scripts'), ['script-src allowed, frame-src allowed, sandbox blocked']);
    const several = readCsp(
      "Content-Security-Policy: frame-src https:\r\nContent-Security-Policy-Report-Only: default-src 'none'",
      needs,
    );
    assert.deepEqual(
      several?.policies.map(({ isReportOnly }) => isReportOnly),
      [false, true],
    );
    assert.equal(several?.isAllowed, true);
    assert.equal(readCsp("frame-src https:, script-src 'self'", needs)?.isAllowed, false);
    const meta = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; img-src *">';
    assert.deepEqual(verdicts(meta), both('blocked'));
    assert.deepEqual(verdicts(`add_header Content-Security-Policy "default-src 'self'" always;`), both('blocked'));
    assert.deepEqual(verdicts(`Header always set Content-Security-Policy "default-src https:"`), both('allowed'));
    assert.equal(readCsp('Bonjour, voici ma page.', needs), null);
    assert.equal(readCsp('', needs), null);
  });

  it('G-5 what it writes keeps what was allowed', () => {
    const reading = readCsp("default-src 'self' https://cdn.example; img-src *; frame-src 'none'", needs);
    assert.deepEqual(reading?.mended, [
      "Content-Security-Policy: default-src 'self' https://cdn.example; img-src *; frame-src https://guichet.example; script-src 'self' https://cdn.example https://guichet.example",
    ]);
  });

  it('G-5 a policy that was mended allows everything, whatever it was', () => {
    const source = fc.constantFrom(
      "'self'",
      "'none'",
      '*',
      'https:',
      'https://a.example',
      "'unsafe-inline'",
      'data:',
      "'nonce-x'",
    );
    const directive = fc.tuple(
      fc.constantFrom('default-src', 'script-src', 'script-src-elem', 'frame-src', 'child-src', 'connect-src', 'trusted-types', 'img-src', 'sandbox'),
      fc.array(source, { maxLength: 3 }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(directive, { minLength: 1, maxLength: 6 }), (directives) => {
        const ofUnits = needsOf(units, 'html');
        const text = directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
        const mended = readCsp(text, ofUnits)!.mended.join('\n');
        for (const { verdicts: each } of readCsp(mended, ofUnits)!.policies)
          for (const { directive: name, verdict } of each)
            assert.equal(verdict, 'allowed', `${name}: ${text} → ${mended}`);
      }),
      { numRuns: 500 },
    );
  });
});
