import type { DatabaseSync } from 'node:sqlite';
import { GuichetError } from '../../../errors.ts';
import type { PlaceAction, PlaceAuthor, PlaceImportInput, PlaceRemoval, PlaceWrite } from '../../places-port.ts';
import type { UnitChanges } from '../../units-port.ts';
import type { PlaceChangeRow } from '../schema.ts';
import { Statement } from '../statement.ts';
import type { UnitTables } from '../units/unit-tables.ts';

type Values<T> = { [Key in keyof T]: T[Key] };

/** Places of sites and the journal of who changed them, in one transaction each. */
export class PlaceTables {
  readonly #units: UnitTables;
  readonly #next: Statement<{ name: string }, { value: number }>;
  readonly #latest: Statement<{ subject: string; list: string }, { ordinal: number | null }>;
  readonly #note: Statement<Values<PlaceChangeRow>, unknown>;

  constructor(database: DatabaseSync, units: UnitTables) {
    this.#units = units;
    this.#next = new Statement(database, (query, p) =>
      query
        .insertInto('counters')
        .values({ name: p.name, value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ value: (expression) => expression('counters.value', '+', 1) }),
        )
        .returning('value'),
    );
    this.#latest = new Statement(database, (query, p) =>
      query
        .selectFrom('place_changes')
        .select((expression) => expression.fn.max('ordinal').as('ordinal'))
        .where('subject', 'in', [p.subject, p.list]),
    );
    this.#note = new Statement(database, (query, p) =>
      query.insertInto('place_changes').values({
        ordinal: p.ordinal,
        site: p.site,
        subject: p.subject,
        action: p.action,
        count: p.count,
        officer_id: p.officer_id,
        officer_name: p.officer_name,
        at_ms: p.at_ms,
      }),
    );
  }

  /** Numbers are never used twice: what somebody wrote down of a place that is gone leads to no other. */
  put({ list, id, place, revision, author }: PlaceWrite): string {
    if (id !== null) this.#requireRevision(list.name, id, revision);
    const placeId = id ?? `site:${author.site}:${String(this.#count(`places:${author.site}`))}`;
    this.#units.put(list, { ...place, id: placeId });
    this.#journal(author, placeId, id === null ? 'created' : 'changed', null);
    return placeId;
  }

  remove({ list, id, revision, author }: PlaceRemoval): null {
    this.#requireRevision(list, id, revision);
    this.#units.remove(list, id);
    this.#journal(author, id, 'removed', null);
    return null;
  }

  import({ list, places, author }: PlaceImportInput): UnitChanges {
    const changes = this.#units.replace(list, places);
    this.#journal(author, list.name, 'imported', places.length);
    return changes;
  }

  #requireRevision(list: string, id: string, revision: number | null): void {
    if (!this.#units.has(list, id)) throw new GuichetError('unit.unknown');
    const latest = this.#latest.get({ subject: id, list })?.ordinal ?? 0;
    if (latest !== revision) throw new GuichetError('place.outdated');
  }

  #journal(author: PlaceAuthor, subject: string, action: PlaceAction, count: number | null): void {
    const { site, officerId, officerName, atMs } = author;
    const ordinal = this.#count('place-changes');
    const officer = { officer_id: officerId, officer_name: officerName };
    this.#note.run({ ordinal, site, subject, action, count, ...officer, at_ms: atMs });
  }

  #count(name: string): number {
    return this.#next.get({ name })!.value;
  }
}
