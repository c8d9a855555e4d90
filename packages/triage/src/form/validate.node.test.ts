import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { loadForm } from '../parse/load-form.ts';
import { FULLEST, SHORTEST } from '../testing/home-watch-values.ts';
import { homeWatchCheck } from './home-watch/check.ts';
import { normaliseForm } from './normalise.ts';
import { validateForm } from './validate.ts';
import type { FormValues } from './values.ts';

const { form, rules } = loadForm('home-watch');
assert.ok(rules);
const check = homeWatchCheck(rules);
const today = '2026-11-22';
const faults = (values: unknown, zone = 'police') => validateForm(form, values, { today, given: { zone }, check });
const said = (values: unknown, zone?: string) => faults(values, zone).map(({ path, code }) => `${path} ${code}`);

describe('V-5 what is sent is held against the form', () => {
  test('the shortest and the fullest request may be sent, and normalising them changes nothing', () => {
    for (const values of [SHORTEST, FULLEST]) {
      assert.deepEqual(faults(values), []);
      assert.deepEqual(normaliseForm(form, values, { zone: 'police' }), values);
    }
  });

  test('everything that is required is said, in the order of the form', () => {
    const required = ['commune', 'residence', 'from', 'to', 'lastName', 'firstName', 'mobile', 'email', 'homeType', 'street', 'postcode']; // prettier-ignore
    assert.deepEqual(said({}), [...required.map((path) => `${path} required`), 'truthful accepted']);
    for (const path of required) {
      const { [path]: left, ...rest } = SHORTEST;
      assert.notEqual(left, undefined);
      assert.deepEqual(said(rest), [`${path} required`]);
      assert.deepEqual(said({ ...SHORTEST, [path]: ' \n ' }), [`${path} required`]);
    }
    assert.deepEqual(said({ ...SHORTEST, truthful: false }), ['truthful accepted']);
  });

  test('each kind of value is refused for what it is', () => {
    const refused = (values: FormValues, ...expected: string[]) => {
      assert.deepEqual(said({ ...SHORTEST, ...values }), expected);
    };
    refused({ from: '2026-02-30' }, 'from date.invalid');
    refused({ to: '15/12/2026' }, 'to date.invalid');
    refused({ mobile: '06 12' }, 'mobile phone.invalid');
    refused({ email: 'camille@example' }, 'email email.invalid');
    refused({ email: 'a@example.org\nBcc: b@example.org' }, 'email email.invalid');
    refused({ email: 'a@b@example.org' }, 'email email.invalid');
    refused({ postcode: '3850' }, 'postcode postcode.invalid');
    refused({ commune: 'Voiron' }, 'commune commune.invalid');
    refused({ residence: 'both' }, 'residence not-offered');
    refused({ homeType: 'constructor' }, 'homeType not-offered');
    refused({ lastName: 'x'.repeat(81) }, 'lastName too-long');
    refused({ alarm: 'yes' }, 'alarm wrong-type');
    refused({ lastName: true }, 'lastName wrong-type');
    refused({ contacts: {} });
    refused({ contacts: { lastName: 'x' } }, 'contacts wrong-type');
    refused({ contacts: [{ lastName: 'x' }] }, 'contacts.0.mobile required');
    refused({ contacts: [{}, { mobile: '17', lastName: 'x' }] }, 'contacts.1.mobile phone.invalid');
    refused(
      { contacts: Array.from({ length: 4 }, () => ({ lastName: 'x', mobile: '0612345678' })) },
      'contacts too-many',
    );
    refused({ vehicleLeft: true, vehicles: [{ plate: '???', description: 'x' }] }, 'vehicles.0.plate plate.invalid');
  });

  test('what the form does not have is refused, in groups too', () => {
    assert.deepEqual(said({ ...SHORTEST, alarmCode: '1234' }), ['alarmCode unknown']);
    assert.deepEqual(said({ ...SHORTEST, toString: 'x' }), ['toString unknown']);
    assert.deepEqual(said(JSON.parse(JSON.stringify(SHORTEST).replace('{', '{"__proto__":"x",'))), [
      '__proto__ unknown',
    ]);
    assert.deepEqual(said({ ...SHORTEST, contacts: [{ lastName: 'x', mobile: '0612345678', code: '1' }] }), [
      'contacts.0.code unknown',
    ]);
    assert.deepEqual(said({ ...SHORTEST, ['x'.repeat(999)]: '1' }), [`${'x'.repeat(40)} unknown`]);
    for (const strange of [null, undefined, 'text', 3, [], [SHORTEST]])
      assert.deepEqual(said(strange), [' wrong-type']);
  });

  test('V-7 what is not asked is neither looked at nor sent', () => {
    const hidden = {
      ...SHORTEST,
      animals: false,
      animalsDetail: 'x'.repeat(999),
      outdoorAlarm: 'what',
      force: 'nobody',
    };
    assert.deepEqual(said(hidden), []);
    assert.deepEqual(normaliseForm(form, hidden, { zone: 'police' }), { ...SHORTEST, animals: false });
    // Shown again, it counts again.
    assert.deepEqual(said({ ...hidden, animals: true }), ['animalsDetail too-long']);
  });

  test('V-3 the force is asked only where both are', () => {
    assert.deepEqual(said(SHORTEST, 'both'), ['force required']);
    assert.deepEqual(said({ ...SHORTEST, force: 'gendarmerie' }, 'both'), []);
    const long = { ...SHORTEST, to: '2027-06-01' };
    assert.deepEqual(said({ ...long, force: 'police' }, 'both'), ['to absence.too-long']);
    assert.deepEqual(said({ ...long, force: 'gendarmerie' }, 'both'), []);
    assert.deepEqual(said(long, 'unknown'), []);
    assert.deepEqual(validateForm(form, long, { today, check }), [], 'without a zone it is unknown');
    // A force that is hidden decides nothing.
    assert.deepEqual(said({ ...long, force: 'gendarmerie' }, 'police'), ['to absence.too-long']);
  });

  test('V-2 the zone rules are said at their fields, and only where the field itself is right', () => {
    assert.deepEqual(said({ ...SHORTEST, residence: 'secondary' }), ['residence residence.not-taken']);
    assert.deepEqual(said({ residence: 'secondary', from: '2026-11-01' }).slice(0, 3), [
      'commune required',
      'residence residence.not-taken',
      'from date.past',
    ]);
    assert.deepEqual(said({ ...SHORTEST, to: '2026-12-32' }), ['to date.invalid']);
  });
});

describe('V-6 what is kept is in one form', () => {
  const kept = (values: FormValues): FormValues => normaliseForm(form, { ...SHORTEST, ...values }, { zone: 'police' });

  test('texts are trimmed and cleaned of what nobody sees', () => {
    assert.equal(kept({ lastName: '  Le\u00a0 Goff\n' })['lastName'], 'Le Goff');
    assert.equal(kept({ lastName: 'Le\u202eGoff\u0000' })['lastName'], 'LeGoff');
    assert.equal(kept({ firstName: 'Zoe\u0308' })['firstName'], 'Zo\u00eb');
    assert.equal(kept({ directions: ' a \r\n\r\n\r\n\r\nb ' })['directions'], 'a\n\nb');
    assert.equal(kept({ email: ' Camille@Example.ORG ' })['email'], 'Camille@example.org');
    assert.equal(kept({ postcode: ' 38 500' })['postcode'], '38500');
    assert.equal(kept({ commune: '2a004' })['commune'], '2A004');
  });

  test('phones by where the home is, plates, groups without their empty members', () => {
    assert.equal(kept({ mobile: '06 12 34 56 78' })['mobile'], '+33612345678');
    assert.equal(kept({ commune: '98818', mobile: '12 34 56' })['mobile'], '+687123456');
    const contacts = [{ lastName: ' ' }, { lastName: 'x', mobile: '0692 12 34 56' }, {}];
    assert.deepEqual(kept({ contacts })['contacts'], [{ lastName: 'x', mobile: '+262692123456' }]);
    assert.equal(Object.hasOwn(kept({ contacts: [{}] }), 'contacts'), false);
    const vehicles = kept({ vehicleLeft: true, vehicles: [{ plate: 'aa 229 aa', description: 'x' }] })['vehicles'];
    assert.deepEqual(vehicles, [{ plate: 'AA-229-AA', description: 'x' }]);
  });

  test('whatever a stranger sends, nothing breaks, and normalising twice is normalising once', () => {
    const ids = form.steps.flatMap(({ fields }) => fields).map(({ id }) => id);
    const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids, 'lastName', 'mobile') }, fc.string());
    const leaf = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constantFrom('2026-12-01', 'main', '0612345678'),
    );
    const anything = fc.dictionary(
      key,
      fc.oneof(leaf, fc.jsonValue(), fc.array(fc.dictionary(key, leaf), { maxLength: 5 })),
    );
    fc.assert(
      fc.property(anything, (values) => {
        const found = faults(values);
        assert.ok(found.every(({ path, code }) => typeof path === 'string' && code.length > 0));
        const once = normaliseForm(form, values as FormValues, { zone: 'both' });
        assert.deepEqual(normaliseForm(form, once, { zone: 'both' }), once);
        assert.deepEqual(
          Object.keys(once).filter((id) => !ids.includes(id)),
          [],
        );
      }),
      { numRuns: 400 },
    );
  });
});
