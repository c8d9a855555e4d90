import type { ApiErrorCode } from '../contract.ts';
import { ApiError, isApiError } from '../errors.ts';

/** The code of whatever was caught: an answer that we could not read is garbage. Nothing else of it is kept or shown. */
export const codeOf = (error: unknown): ApiErrorCode => (isApiError(error) ? error.code : 'server.garbage');

/** The list that an answer must hold: a proxy's own page may be JSON, too. */
export const itemsOf = <Item>(answer: { readonly items: readonly Item[] } | null): readonly Item[] => {
  const items = answer?.items;
  const isList: boolean = Array.isArray(items);
  if (items === undefined || !isList) throw new ApiError('server.garbage');
  return items;
};
