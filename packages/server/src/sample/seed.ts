import type { Role, SiteRecord } from '../contract/index.ts';
import { systemClock } from '../services/clock.ts';
import { createOfficerService } from '../services/officers.ts';
import type { Passwords } from '../services/passwords.ts';
import type { Storage } from '../storage/port.ts';
import { SAMPLE_CANNED_REPLIES } from './canned-replies.ts';
import { SAMPLE_COMPETENCE, SAMPLE_COMPETENCE_TABLE } from './competence.ts';
import { SAMPLE_QUEUES, sampleSites } from './sites.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from './units.ts';

const SAMPLE_OFFICERS: readonly { readonly login: string; readonly name: string; readonly role: Role }[] = [
  { login: 'camille', name: 'Camille', role: 'supervisor' },
  { login: 'sacha', name: 'Sacha', role: 'officer' },
];

/** The units that cover Exemple-sur-Mer: the sample's officers see their requests. */
const SAMPLE_TERRITORY = ['exemple-brigade-mer', 'exemple-commissariat-centre'] as const;

/** What the sample holds now. */
export interface Seeded {
  readonly sites: readonly SiteRecord[];
  /** `oneTimePassword` is null once the officer has chosen a password. */
  readonly officers: readonly {
    readonly login: string;
    readonly role: Role;
    readonly oneTimePassword: string | null;
  }[];
}

/** Writes the sample. Run again, it restores the records, and renews one-time passwords that nobody has used. */
export const seed = async (
  storage: Storage,
  passwords: Passwords,
  examplesPort: number,
  ownOrigin?: string,
): Promise<Seeded> => {
  const sites = sampleSites(examplesPort, ownOrigin);
  for (const queue of SAMPLE_QUEUES) await storage.putQueue(queue);
  for (const site of sites) await storage.putSite(site);
  for (const reply of SAMPLE_CANNED_REPLIES) await storage.putCannedReply(reply);
  await storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  await storage.replaceCompetence(SAMPLE_COMPETENCE_TABLE, SAMPLE_COMPETENCE);
  const accounts = createOfficerService(storage, passwords);
  const officers: Seeded['officers'][number][] = [];
  for (const { login, name, role } of SAMPLE_OFFICERS) {
    const known = await accounts.byLogin(login);
    let oneTimePassword: string | null = null;
    if (known === null) ({ oneTimePassword } = await accounts.add({ login, name, role }));
    else if (known.mustChangePassword) oneTimePassword = await accounts.renewOneTimePassword(known);
    await giveTerritory(storage, (await accounts.byLogin(login))?.id ?? '');
    officers.push({ login, role, oneTimePassword });
  }
  return { sites, officers };
};

const giveTerritory = async (storage: Storage, officerId: string): Promise<void> => {
  if ((await storage.territory(officerId)).join() === SAMPLE_TERRITORY.join()) return;
  await storage.putTerritory(officerId, SAMPLE_TERRITORY, {
    ...{ atMs: systemClock.nowMs(), kind: 'territory.set', officer: null },
    ...{ subjects: [officerId], units: SAMPLE_TERRITORY },
  });
};
