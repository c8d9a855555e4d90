import type { DatabaseSync } from 'node:sqlite';
import type { CommuneCentre } from '../../centres-port.ts';
import type { CommuneCentreRow } from '../schema.ts';
import { Statement } from '../statement.ts';

type Nothing = Record<never, never>;

/** Counts the changes of centres in the table of counters. */
export const CENTRES_COUNTER = 'commune-centres';
/** Ten-millionths of a degree are whole numbers in every database. */
export const E7 = 10_000_000;

/** Centres of communes from the operator's file. */
export class CentreReads {
  readonly #all: Statement<Nothing, CommuneCentreRow>;
  readonly #version: Statement<Nothing, { value: number }>;

  constructor(database: DatabaseSync) {
    this.#all = new Statement(database, (query) => query.selectFrom('commune_centres').selectAll().orderBy('insee'));
    this.#version = new Statement(database, (query) =>
      query.selectFrom('counters').select('value').where('name', '=', CENTRES_COUNTER),
    );
  }

  version = (): number => this.#version.get({})?.value ?? 0;
  all = (): CommuneCentre[] =>
    this.#all.all({}).map(({ insee, latitude_e7, longitude_e7 }) => ({
      insee,
      latitude: latitude_e7 / E7,
      longitude: longitude_e7 / E7,
    }));
}
