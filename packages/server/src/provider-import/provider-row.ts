import type { ProviderRecord } from '../storage/port.ts';
import type { Columns, Member } from './columns.ts';
import { httpsUrlOf, phoneOf } from './contact.ts';
import { isSiret } from './siret.ts';
import { readAreas, readAudiences, readServices } from './words.ts';

const LONGEST_NAME_CHARACTERS = 120;
const LONGEST_LABEL_CHARACTERS = 60;
const EXPERT_CYBER = 'ExpertCyber';

/** A row that was understood, or every reason why it was not. */
export type ReadRow = { readonly provider: ProviderRecord } | { readonly reasons: readonly string[] };

/**
 * Reads one row. Nothing is guessed: whatever is not understood refuses the row, with all of its reasons at once.
 *
 * @param cells as many as the header has
 */
export const readRow = (cells: readonly string[], columns: Columns): ReadRow => {
  const cell = (member: Member): string => {
    const index = columns.indexes[member];
    return index === undefined ? '' : (cells[index] ?? '').replace(/[ \u00A0\u202F]+/g, ' ').trim();
  };
  const reasons: string[] = [];
  const refuse = (isRefused: boolean, reason: string) => isRefused && reasons.push(reason);

  const name = cell('name');
  refuse(name === '', 'the name is missing');
  refuse(
    name.length > LONGEST_NAME_CHARACTERS,
    `the name is longer than ${String(LONGEST_NAME_CHARACTERS)} characters`,
  );
  const label = labelOf(cell('label'));
  refuse(
    (label ?? '').length > LONGEST_LABEL_CHARACTERS,
    `the label is longer than ${String(LONGEST_LABEL_CHARACTERS)} characters`,
  );
  refuse(/[\p{Cc}\p{Cf}]/u.test(name + (label ?? '')), 'the name or the label holds a character that nobody can see');

  const siret = cell('siret').replace(/\s/g, '');
  const siretFault = faultOfSiret(siret);
  if (siretFault !== null) reasons.push(siretFault);

  const areas = readAreas(cell('areas'));
  reasons.push(
    ...areas.unknown.map((part) => `« ${part} » is no department${part === '20' ? ': write 2A or 2B' : ''}`),
  );
  refuse(areas.unknown.length === 0 && areas.values.length === 0 && !areas.isCountry, 'no department is named');
  const audiences = readAudiences(cell('audiences'));
  reasons.push(...audiences.unknown.map((part) => `« ${part} » is no audience`));
  const services = readServices(cell('services'));
  reasons.push(...services.unknown.map((part) => `« ${part} » is no service`));
  refuse(services.unknown.length === 0 && services.values.length === 0, 'no service is named');

  const phone = cell('phone') === '' ? null : phoneOf(cell('phone'));
  refuse(cell('phone') !== '' && phone === null, `« ${cell('phone')} » is no French telephone number`);
  const url = cell('site') === '' ? null : httpsUrlOf(cell('site'));
  refuse(cell('site') !== '' && url === null, `« ${cell('site')} » is no https address`);
  refuse(cell('phone') === '' && cell('site') === '', 'there is neither a telephone number nor a site');

  if (reasons.length > 0) return { reasons };
  return {
    provider: {
      siret,
      name,
      label,
      departments: areas.values,
      audiences: audiences.values,
      services: services.values,
      phone,
      url,
    },
  };
};

/** The one label that everybody writes differently is written as its owner does. */
const labelOf = (text: string): string | null => {
  if (text === '') return null;
  return /^expert[ -]?cyber$/i.test(text) ? EXPERT_CYBER : text;
};

const faultOfSiret = (siret: string): string | null => {
  if (siret === '') return 'the SIRET is missing';
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(siret))
    return `the SIRET « ${siret} » was rounded by a spreadsheet: make its column text`;
  if (!/^\d+$/.test(siret)) return `the SIRET « ${siret} » does not hold digits alone`;
  if (siret.length !== 14) {
    const hint = siret.length === 13 ? ' (a spreadsheet may have taken a zero at its beginning)' : '';
    return `the SIRET « ${siret} » must have 14 digits and has ${String(siret.length)}${hint}`;
  }
  return isSiret(siret) ? null : `the SIRET « ${siret} » is wrong: its control digit does not fit`;
};
