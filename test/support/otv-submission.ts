import { addDays, todayIn } from '../../packages/triage/src/form/index.ts';
import type { OtvOptions, OtvRequestInput } from '../../packages/server/src/contract/index.ts';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { commandId } from './random.ts';

/** The sample's town hall, and a commune whose requests its gendarmerie receives. */
export const OTV_SITE = 'mairie-exemple';
export const OTV_COMMUNE = '00003';

const TAKES: OtvOptions = {
  receivedBy: 'competent-unit',
  actions: ['access-details', 'dates', 'return-early', 'cancel'],
  retentionDays: 7,
};

/** Lets the sample's town hall take requests, whatever the sample says; before the server starts. */
export const letTakeRequests = async (dataDir: string): Promise<void> => {
  const storage = await openDataFolder({ dir: dataDir });
  const site = await storage.site(OTV_SITE);
  if (site === null) throw new Error(`the sample has no site ${OTV_SITE}`);
  await storage.putSite({ ...site, otv: TAKES });
  await storage.close();
};

/** The shortest request that is taken, of a person of its own; asked today by this machine's clock. */
export const otvSubmission = (person: string, formVersion: number): OtvRequestInput => {
  const today = todayIn('Europe/Paris', new Date());
  return {
    commandId: commandId(),
    site: OTV_SITE,
    insee: OTV_COMMUNE,
    form: { id: 'home-watch', version: formVersion },
    values: {
      ...{ commune: OTV_COMMUNE, residence: 'main', from: addDays(today, 10), to: addDays(today, 24) },
      ...{ lastName: `Martin-${person}`, firstName: 'Camille', mobile: '0612345678', email: `${person}@exemple.fr` },
      ...{ homeType: 'house', street: '12 rue des Lilas', postcode: '00300', truthful: true },
    },
  };
};
