import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';

/** Shape of a department's or overseas territory's code: `35`, `2A`, `971`. */
export const DepartmentCode = Type.String({ pattern: '^([0-9]{2}|2[AB]|9[78][0-9])$' });

/** What paid technical help may be needed for. A closed list, so that every list of providers can be searched alike. */
export const ProviderNeedId = Type.Union([
  Type.Literal('disinfect'),
  Type.Literal('recover-data'),
  Type.Literal('secure'),
  Type.Literal('incident-response'),
  Type.Literal('advice'),
]);
export type ProviderNeedId = Static<typeof ProviderNeedId>;

export const ProviderNeed = closed(
  {
    id: ProviderNeedId,
    /** In the language that was asked for. */
    label: Type.String(),
  },
  { $id: 'ProviderNeed' },
);
export type ProviderNeed = Static<typeof ProviderNeed>;

/** A firm that repairs or secures for money, as the site's or the operator's list has it. */
export const Provider = closed(
  {
    name: Type.String(),
    /** `ExpertCyber`, or another label; null when it has none. */
    label: nullable(Type.String()),
    /** Where it works; empty: the whole country. */
    departments: Type.Array(DepartmentCode),
    /** What it does, in the language that was asked for. */
    services: Type.Array(Type.String()),
    /** As dialled in France, digits only. */
    phone: nullable(Type.String()),
    /** https. */
    url: nullable(Type.String()),
  },
  { $id: 'Provider' },
);
export type Provider = Static<typeof Provider>;

/** What may be searched for on a site, and who was found (spec T-19). */
export const ProviderList = closed(
  {
    /** Needs that somebody of the list serves; empty: the site has no list, and there is nothing to search. */
    needs: Type.Array(ref(ProviderNeed)),
    /** At most 50, drawn by lot for the day; empty as long as no department is named. */
    items: Type.Array(ref(Provider)),
    nextCursor: Type.Null(),
  },
  { $id: 'ProviderList' },
);
export type ProviderList = Static<typeof ProviderList>;
