import type { OtvDeskList } from '../../../packages/server/src/contract/index.ts';
import { openDataFolder } from '../../../packages/server/src/data-folder.ts';
import { startGuichet } from '../../support/guichet-server.ts';
import { addOfficers, type Credentials } from '../../support/officers.ts';
import { addRequests } from '../../support/otv-records.ts';
import { median, quantile, round, type Figure } from '../figures.ts';
import { timedClient } from './requests.ts';

const UNIT = 'exemple-brigade-saint-exemple';
const REQUESTS = 10_000;
const PAGES = 400;

const giveTerritory = async (dataDir: string, login: string): Promise<void> => {
  const storage = await openDataFolder({ dir: dataDir });
  const { id } = (await storage.officerByLogin(login))!;
  const entry = { kind: 'territory.set', atMs: Date.now(), officer: null, subjects: [id], units: [UNIT] } as const;
  await storage.putTerritory(id, [UNIT], entry);
  await storage.close();
};

/** `otv.list.*`: the first page of a unit's requests at the desk, over HTTP, each reading noted in the audit log. */
export const measureFirstPage = async (): Promise<Figure[]> => {
  let officers: readonly Credentials[] = [];
  const server = await startGuichet({
    env: { GUICHET_LOG_LEVEL: 'warn' },
    beforeServe: async (dataDir) => {
      officers = await addOfficers(dataDir, 1);
      await addRequests(dataDir, REQUESTS, UNIT);
      await giveTerritory(dataDir, officers[0]!.login);
    },
  });
  const [{ login, password }] = officers as [Credentials];
  const client = timedClient(server.deskUrl, 1, { origin: server.deskUrl });
  const session = await fetch(`${server.deskUrl}/api/v1/session`, {
    method: 'POST',
    headers: { origin: server.deskUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const [cookie = ''] = session.headers.getSetCookie().map((line) => line.split(';', 1)[0]!);
  const page = async (): Promise<number> => {
    const { status, body, elapsedMs } = await client.send('GET', '/api/v1/otv-requests?state=current', undefined, {
      cookie,
    });
    if (status !== 200) throw new Error(`the list was answered ${String(status)}: ${body}`);
    const { items, nextCursor } = JSON.parse(body) as OtvDeskList;
    if (items.length === 0 || nextCursor === null)
      throw new Error(`the list has only ${String(items.length)} requests`);
    return elapsedMs;
  };
  try {
    const first = await page();
    const latenciesMs: number[] = [];
    for (let count = 0; count < PAGES; count++) latenciesMs.push(await page());
    return [
      { figure: 'otv.list.requests', value: REQUESTS, unit: '' },
      { figure: 'otv.list.afterStartMs', value: round(first), unit: 'ms' },
      { figure: 'otv.list.firstPageP50Ms', value: round(median(latenciesMs)), unit: 'ms' },
      {
        figure: 'otv.list.firstPageP99Ms',
        value: round(quantile(latenciesMs, 0.99)),
        unit: 'ms',
        aim: { atMost: 100 },
      },
    ];
  } finally {
    client.close();
    await server.close();
  }
};
