import { oneOf, required, UsageError } from './options.ts';

/**
 * `name=Nom,siret=Numéro` → member by member.
 *
 * @throws UsageError for an unknown member or an empty name
 */
export const columnPairs = <Member extends string>(
  text: string,
  members: readonly Member[],
): Partial<Record<Member, string>> => {
  const columns: Partial<Record<Member, string>> = {};
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=');
    if (at === -1) {
      throw new UsageError(`--columns takes pairs such as ${members[0] ?? 'name'}=Nom, not « ${pair} ».`);
    }
    columns[oneOf('columns', pair.slice(0, at).trim(), members)] = required('columns', pair.slice(at + 1));
  }
  return columns;
};
