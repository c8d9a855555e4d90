import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDepartment } from '../services/departments.ts';
import { SAMPLE_COMMUNES, SAMPLE_COMPETENCE } from './competence.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from './units.ts';

it('U-24 the sample’s competence names the sample’s communes and units only', () => {
  const units = new Map(SAMPLE_UNITS.map((unit) => [unit.id, unit]));
  const communes = new Set(SAMPLE_COMMUNES.map(({ insee }) => insee));
  assert.equal(units.size, SAMPLE_UNITS.length);
  for (const { insee, force, unitId } of SAMPLE_COMPETENCE) {
    assert.ok(communes.has(insee), insee);
    assert.equal(units.get(unitId!)?.kind, force, unitId!);
  }
});

it('the sample is no place on earth: its own département, numbers kept for fiction, and every place says so', () => {
  assert.equal(SAMPLE_UNIT_LIST.sample, true);
  assert.equal(isDepartment('00'), false);
  for (const { department, insee, phone, name } of SAMPLE_UNITS) {
    assert.equal(department, '00');
    assert.match(insee ?? '', /^00/);
    assert.match(phone ?? '0536490000', /^053649\d{4}$/);
    assert.match(name, /\(exemple\)$/);
  }
});
