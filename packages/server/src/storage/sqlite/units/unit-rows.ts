import type { UnitListRecord, UnitRecord } from '../../units-port.ts';
import type { UnitListRow, UnitRow } from '../schema.ts';

export const unitListOf = (row: UnitListRow): UnitListRecord => ({
  name: row.name,
  rank: row.rank,
  source: { name: row.source_name, date: row.source_date, licence: row.licence },
  sample: row.sample === 1,
});

export const unitListRowOf = ({ name, rank, source, sample }: UnitListRecord): UnitListRow => ({
  name,
  rank,
  source_name: source.name,
  source_date: source.date,
  licence: source.licence,
  sample: sample ? 1 : 0,
});

export const unitOf = ({ body }: Pick<UnitRow, 'body'>): UnitRecord => JSON.parse(body) as UnitRecord;

/** Members in one order, so that the same unit is the same text. */
export const unitRowOf = (list: string, unit: UnitRecord): UnitRow => ({
  list,
  id: unit.id,
  body: JSON.stringify({
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    street: unit.street,
    postcode: unit.postcode,
    city: unit.city,
    insee: unit.insee,
    department: unit.department,
    phone: unit.phone,
    email: unit.email,
    url: unit.url,
    latitude: unit.latitude,
    longitude: unit.longitude,
    precision: unit.precision,
    hours: unit.hours,
    hoursComment: unit.hoursComment,
    services: unit.services,
    wheelchair: unit.wheelchair,
    aliases: unit.aliases,
    ...(unit.date === undefined ? {} : { date: unit.date }),
  } satisfies UnitRecord),
});
