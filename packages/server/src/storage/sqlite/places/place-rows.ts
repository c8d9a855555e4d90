import type { PlaceAction, PlaceChange } from '../../places-port.ts';
import type { PlaceChangeRow } from '../schema.ts';

export const changeOf = (row: PlaceChangeRow): PlaceChange => ({
  ordinal: row.ordinal,
  subject: row.subject,
  action: row.action as PlaceAction,
  count: row.count,
  officerName: row.officer_name,
  atMs: row.at_ms,
});
