// npm start: builds when needed, makes the database and its key, loads sample data, serves everything (spec ).
// usage: start.ts [--port 4100] [--desk-port 4101] [--examples-port 4200] [--data .guichet]
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startPartnerPages } from '../examples/serve.ts';
import {
  createPasswords,
  DEFAULT_DESK_PORT,
  DEFAULT_PORT,
  openDataFolder,
  seed,
  type Seeded,
  serverOptionsFrom,
  ServerStartError,
  startServer,
  UsageError,
} from '../packages/server/src/index.ts';
import { announcement } from './start/announcement.ts';
import { buildNeed } from './start/build-state.ts';
import { portFrom, type PortOption, requireFreePort, variableOf } from './start/ports.ts';

const root = join(import.meta.dirname, '..');
const defaultExamplesPort = 4200;

const portOption = (option: PortOption, otherwise: number) =>
  ({ type: 'string', default: process.env[variableOf(option)] ?? String(otherwise) }) as const;

const { values } = parseArgs({
  options: {
    port: portOption('port', DEFAULT_PORT),
    'desk-port': portOption('desk-port', DEFAULT_DESK_PORT),
    'examples-port': portOption('examples-port', defaultExamplesPort),
    data: { type: 'string', default: process.env['GUICHET_DATA'] ?? join(root, '.guichet') },
  },
});

function buildWhenNeeded(): void {
  const need = buildNeed(root);
  if (need === null) return;
  console.log(need === 'missing' ? 'Building, for the first time…' : 'Building, because sources have changed…');
  const rollup = join(root, 'node_modules', 'rollup', 'dist', 'bin', 'rollup');
  const { status } = spawnSync(process.execPath, [rollup, '-c', '--silent'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new ServerStartError('The build failed: nothing is served.');
}

async function loadSample(dir: string, examplesPort: number, ownOrigin: string): Promise<Seeded> {
  const storage = await openDataFolder({ dir });
  try {
    return await seed(storage, createPasswords(), examplesPort, ownOrigin);
  } finally {
    await storage.close();
  }
}

async function main(): Promise<void> {
  const port = portFrom('port', values.port);
  const deskPort = portFrom('desk-port', values['desk-port']);
  const examplesPort = portFrom('examples-port', values['examples-port']);
  const options = await serverOptionsFrom(process.env);
  await requireFreePort('port', port);
  await requireFreePort('desk-port', deskPort);
  await requireFreePort('examples-port', examplesPort);
  buildWhenNeeded();

  const dir = values.data;
  const ownOrigin = options.publicUrl ?? `http://localhost:${String(port)}`;
  const { officers } = await loadSample(dir, examplesPort, ownOrigin);
  // Whatever else `guichet serve` takes, from the same variables: a geocoder, a map, a mail server.
  const server = await startServer({ ...options, port, deskPort, data: { dir }, log: { level: 'warn' } });
  const partnerPages = await startPartnerPages({ port: examplesPort, apiOrigin: server.publicUrl });
  const stop = async () => {
    await partnerPages.close();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

  const [firstOfficer] = officers;
  if (firstOfficer === undefined) throw new Error('the sample has no officer');
  console.log(
    announcement({
      publicUrl: server.publicUrl,
      deskUrl: server.deskUrl,
      partners: [
        { name: 'Prefecture', url: partnerPages.urls.prefecture },
        { name: 'Town hall', url: partnerPages.urls.mairie },
        { name: 'Association', url: partnerPages.urls.association },
      ],
      firstOfficer,
      dataDir: relative(process.cwd(), dir) || dir,
    }),
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ServerStartError || error instanceof UsageError ? error.message : error);
  process.exit(1);
}
