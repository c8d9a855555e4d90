import type { Static, TSchema } from 'typebox';
import { createContractCheck } from '../plugins/validation.ts';
import { UsageError } from './options.ts';

/**
 * A check of a record against the contract for commands.
 *
 * @returns the record as it was given, or throws a UsageError that names the member which the contract refuses
 */
export const contractCheck = <S extends TSchema>(schema: S, what: string): ((record: Static<S>) => Static<S>) => {
  const check = createContractCheck<Static<S>>(schema);
  return (record) => {
    try {
      return check(record);
    } catch (error) {
      const detail =
        error instanceof Error && 'details' in error ? (error.details as { detail?: string }).detail : undefined;
      throw new UsageError(`The ${what} is not valid (${detail ?? 'unknown member'}).`);
    }
  };
};
