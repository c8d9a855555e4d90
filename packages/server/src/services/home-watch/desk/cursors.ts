import { GuichetError } from '../../../errors.ts';
import type { RequestSummary } from './request-index.ts';

/** A part of a list: each part is sorted for itself, one after the other. */
export interface ListPart {
  /** One small letter; parts stand in their order. */
  readonly name: string;
  readonly items: readonly RequestSummary[];
}

export interface ListPage {
  readonly items: readonly RequestSummary[];
  readonly nextCursor: string | null;
}

const CURSOR = /^([a-z])([A-Za-z0-9_-]{22})$/;

/**
 * The page after a cursor: the part and the request where the last page ended, so that no date stands in an address, and
 * nothing is left out when what was shown is verified meanwhile and goes elsewhere.
 *
 * @param all every request that the cursor may name, also those that are in no part any more
 * @throws GuichetError `request.malformed` for a cursor that leads nowhere, or nowhere any more
 */
export const pageAfter = (
  parts: readonly ListPart[],
  all: readonly RequestSummary[],
  order: (one: RequestSummary, other: RequestSummary) => number,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): ListPage => {
  const [, name, id] = cursor === undefined ? [] : (CURSOR.exec(cursor) ?? ['', '', '']);
  const last = id === undefined ? undefined : all.find((item) => item.id === id);
  if (cursor !== undefined && last === undefined) throw new GuichetError('request.malformed', { detail: '/cursor' });
  const found: { readonly part: string; readonly item: RequestSummary }[] = [];
  for (const part of parts) {
    if (name !== undefined && part.name < name) continue;
    for (const item of part.items) {
      if (part.name === name && last !== undefined && order(item, last) <= 0) continue;
      if (found.length > limit) break;
      found.push({ part: part.name, item });
    }
  }
  const shown = found.slice(0, limit);
  const end = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ item }) => item),
    nextCursor: end === undefined ? null : `${end.part}${end.item.id}`,
  };
};
