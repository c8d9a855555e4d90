import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ERRORS, type ErrorCode } from '../../../../server/src/contract/errors.ts';
import type { ApiErrorCode } from '@guichet/core';
import { en as cyberEn } from '../../locales/cyber.en.ts';
import { fr as cyberFr } from '../../locales/cyber.fr.ts';
import { en } from '../../locales/en.ts';
import { fr } from '../../locales/fr.ts';
import { translator } from '../../locales/translator.ts';
import { errorKey } from './error-key.ts';

await translator.setLocale('fr');

/** What only a desk can be told, and what is counted without anybody being told. */
const NOT_FOR_CITIZENS: readonly ErrorCode[] = [
  'officer.credentials',
  'password.change-required',
  'officer.unknown',
  'queue.unknown',
  'conversation.taken',
  'conversation.not-held',
  'officer.unavailable',
  'capacity.reached',
  'view.stale',
  'key.invalid',
  'key.unknown',
  'site.outdated',
  'site.refused',
  'reply.outdated',
  'place.outdated',
  'place.refused',
  'officer.throttled',
  'node.unknown',
];
/** What only the orienter can be told: the sentences are in its own catalogue, under the code. */
const ORIENTER_ONLY = ['handoff.mismatch', 'handoff.outdated'] as const satisfies readonly ErrorCode[];
/** What only the unit locator asks for: neither the chat nor the orienter can be told. */
const LOCATOR_ONLY: readonly ErrorCode[] = [
  'commune.unknown',
  'unit.unknown',
  'geocoder.disabled',
  'geocoder.unavailable',
];
/** What only requests to watch a home can be told: their element has its own sentences. */
const REQUESTS_ONLY: readonly ErrorCode[] = [
  'otv.credentials',
  'otv.action',
  'otv.closed',
  'otv.unknown',
  'otv.outdated',
  'otv.state',
  'form.outdated',
  'otv.refused',
];
const CLIENT_CODES: readonly ApiErrorCode[] = ['network.unreachable', 'server.garbage', 'send.timeout'];

for (const code of [...(Object.keys(ERRORS) as ErrorCode[]), ...CLIENT_CODES]) {
  if ([...NOT_FOR_CITIZENS, ...ORIENTER_ONLY, ...LOCATOR_ONLY, ...REQUESTS_ONLY].some((other) => other === code))
    continue;
  it(`E-1 ${code} has a sentence of its own that says what to do, in French and English`, () => {
    const key = errorKey(code);
    assert.equal(key, `error.${code}`);
    for (const sentence of [fr[key], en[key]]) assert.ok(sentence.split(/[.!] ?/).length > 1, sentence);
  });
}

for (const code of ORIENTER_ONLY) {
  it(`E-1 T-14 ${code} has a sentence that says what to do in the orienter, and the general one elsewhere`, () => {
    for (const sentence of [cyberFr[code], cyberEn[code]]) assert.ok(sentence.split(/[.!] ?/).length > 2, sentence);
    assert.equal(errorKey(code), 'error.unknown');
  });
}

it('E-1 a code of a newer server still gets a sentence', () => {
  assert.equal(errorKey('brand.new' as ApiErrorCode), 'error.unknown');
});
