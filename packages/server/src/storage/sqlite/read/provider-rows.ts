import type { ProviderNeedId } from '../../../contract/index.ts';
import type { ProviderRecord } from '../../port.ts';
import type { ProviderRow } from '../schema.ts';

/** How the operator's list is called among the slugs of sites, which hold no such character. */
const OPERATOR = '*';

export const listOf = (site: string | null): string => site ?? OPERATOR;

export const providerOf = (row: ProviderRow): ProviderRecord => ({
  siret: row.siret,
  name: row.name,
  label: row.label,
  departments: JSON.parse(row.departments) as string[],
  audiences: JSON.parse(row.audiences) as string[],
  services: JSON.parse(row.services) as ProviderNeedId[],
  phone: row.phone,
  url: row.url,
});

export const providerRowOf = (list: string, provider: ProviderRecord): ProviderRow => ({
  list,
  siret: provider.siret,
  name: provider.name,
  label: provider.label,
  departments: JSON.stringify(provider.departments),
  audiences: JSON.stringify(provider.audiences),
  services: JSON.stringify(provider.services),
  phone: provider.phone,
  url: provider.url,
});
