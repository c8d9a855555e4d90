import type { CentresStorage, CommuneCentre } from '../../storage/centres-port.ts';
import type { Clock } from '../clock.ts';

/** How long the centres are trusted before their version is asked for: an import in another process is seen after that. */
const FRESH_MS = 5_000;

/** Centres of the operator's own file by INSEE code, read from memory; refreshed after an import. */
export const createCentres = (
  storage: Pick<CentresStorage, 'communeCentres' | 'communeCentresVersion'>,
  clock: Pick<Clock, 'nowMs'>,
): (() => Promise<ReadonlyMap<string, CommuneCentre>>) => {
  let known: { readonly version: number; readonly centres: ReadonlyMap<string, CommuneCentre> } | null = null;
  let checkedAtMs = 0;
  return async () => {
    if (known !== null && clock.nowMs() - checkedAtMs < FRESH_MS) return known.centres;
    checkedAtMs = clock.nowMs();
    const version = await storage.communeCentresVersion();
    if (known?.version === version) return known.centres;
    const centres = new Map((await storage.communeCentres()).map((centre) => [centre.insee, centre]));
    known = { version, centres };
    return centres;
  };
};
