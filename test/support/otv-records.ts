import { addDays, todayIn } from '../../packages/triage/src/form/index.ts';
import { loadForm } from '../../packages/triage/src/parse/index.ts';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import type { HomeWatchRecord } from '../../packages/server/src/storage/home-watch-port.ts';
import type { Storage } from '../../packages/server/src/storage/port.ts';
import { OTV_COMMUNE, OTV_SITE, otvSubmission } from './otv-submission.ts';
import { commandId } from './random.ts';

const AT_ONCE = 1_000;

/** A request that was sent today, as the server stores it. */
const recordOf = (storage: Storage, person: string, unit: string, formVersion: number): HomeWatchRecord => {
  const nowMs = Date.now();
  const today = todayIn('Europe/Paris', new Date(nowMs));
  const { id, reference } = storage.homeWatchCodes(OTV_SITE, commandId());
  return {
    ...{ id, reference, site: OTV_SITE, form: { id: 'home-watch', version: formVersion } },
    values: otvSubmission(person, formVersion).values as HomeWatchRecord['values'],
    commune: { insee: OTV_COMMUNE, name: 'Saint-Exemple' },
    ...{ timeZone: 'Europe/Paris', zone: 'gendarmerie', force: 'gendarmerie', residence: 'main' },
    ...{ from: addDays(today, 10), to: addDays(today, 24), unit, receivedBy: 'competent-unit' },
    ...{ actions: ['access-details', 'dates', 'return-early', 'cancel'], retentionDays: 7, locale: 'fr' },
    ...{ createdAtMs: nowMs, status: 'received', overOn: null, version: 1 },
    ...{ secretHash: 'scrypt$16384$8$1$c2FsdA$aGFzaA', print: commandId(), entries: [] },
  };
};

/** Writes requests into a data folder, faster than anybody could send them. */
export const addRequests = async (dataDir: string, count: number, unit: string): Promise<void> => {
  const storage = await openDataFolder({ dir: dataDir });
  const formVersion = loadForm('home-watch').form.version;
  for (let done = 0; done < count; done += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) =>
      storage.createHomeWatch({ record: recordOf(storage, `p${String(done + index)}`, unit, formVersion) }),
    );
    await Promise.all(some);
  }
  await storage.close();
};
