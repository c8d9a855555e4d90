import { annuaireV2 } from './annuaire-v2.ts';
import { dila2020 } from './dila-2020.ts';
import type { Format } from './format.ts';
import { gendarmerieCsv, gendarmerieJson } from './gendarmerie.ts';
import { ownCsv } from './own-csv.ts';
import { policeCsv } from './police-csv.ts';

/** Every form in which units can be imported, by the name that the command line takes. */
export const FORMATS = {
  'gendarmerie-csv': gendarmerieCsv,
  'gendarmerie-json': gendarmerieJson,
  'police-csv': policeCsv,
  'annuaire-v2': annuaireV2,
  'dila-2020': dila2020,
  csv: ownCsv,
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
export type { Format } from './format.ts';
