import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium, person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { freePort } from '../support/guichet-server.ts';
import { Officer } from '../support/officer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start` as a person runs it, on free ports and in a fresh folder. */
const start = async (ports: { port: number; deskPort: number; examplesPort: number }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'guichet-start-'));
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      GUICHET_DATA: dataDir,
      GUICHET_PORT: String(ports.port),
      GUICHET_DESK_PORT: String(ports.deskPort),
      GUICHET_EXAMPLES_PORT: String(ports.examplesPort),
      GUICHET_GEOCODER: 'none',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = async (pattern: RegExp): Promise<void> => {
    for await (const line of createInterface({ input: child.stdout })) {
      printed += `${line}\n`;
      if (pattern.test(printed)) return;
    }
  };
  return {
    says,
    printed: () => printed,
    ended,
    stop: async () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
const freePorts = async () => ({ port: await freePort(), deskPort: await freePort(), examplesPort: await freePort() });

test('R-1 npm start prints addresses and a one-time sign-in that work: partner page, desk, first words', async () => {
  const ports = await freePorts();
  const started = await start(ports);
  const browser = await launchChromium();
  try {
    await started.says(/\w{5}(-\w{5}){3}/);
    const printed = started.printed();
    for (const address of [
      `http://localhost:${ports.deskPort}`,
      `http://127.0.0.1:${ports.examplesPort}`,
      `http://mairie.localhost:${ports.examplesPort}`,
      `http://asso.localhost:${ports.examplesPort}`,
    ])
      assert.ok(printed.includes(address), `${address} is not among:\n${printed}`);
    const units = await fetch(`http://localhost:${ports.port}/frame/units?site=mairie-exemple`);
    assert.match(
      await units.text(),
      /&quot;mode&quot;:&quot;none&quot;|"mode":"none"/,
      'what the environment says of the geocoder holds',
    );
    const oneTimePassword = /\w{5}(-\w{5}){3}/.exec(printed)![0];

    const citizens: Citizen[] = [];
    const sites = [
      ['127.0.0.1', 'Aide et signalement'],
      ['mairie.localhost', 'Parler à la police municipale'],
      ['asso.localhost', 'Écrire à l’association'],
    ] as const;
    for (const [host, label] of sites) {
      const citizen = new Citizen(await (await person(browser)).newPage(), 'fr', label);
      await citizen.page.goto(`http://${host}:${ports.examplesPort}/`);
      await citizen.openPanel();
      await citizen.write(`Bonjour de ${host}`);
      await citizen.seesState(`Bonjour de ${host}`, 'sent');
      citizens.push(citizen);
    }

    const officer = new Officer(await (await person(browser)).newPage());
    await officer.page.goto(`http://localhost:${ports.deskPort}/`);
    await officer.page.getByLabel(officer.words('signIn.login')).fill('camille');
    await officer.page.getByLabel(officer.words('signIn.password'), { exact: true }).fill(oneTimePassword);
    await officer.button(officer.words('signIn.submit')).click();
    const own = 'une phrase assez longue';
    await officer.page.getByLabel(officer.words('password.current')).fill(oneTimePassword);
    await officer.page.getByLabel(officer.words('password.next'), { exact: true }).fill(own);
    await officer.page.getByLabel(officer.words('password.again')).fill(own);
    await officer.button(officer.words('password.submit')).click();
    await officer.sees(officer.words('queue.waiting', { count: 3 }));
    const number = await officer.firstWaiting();
    await officer.claim(number);
    await officer.reply(number, 'Bonjour, je vous écoute.');
    await citizens[0]!.sees('Bonjour, je vous écoute.');
  } finally {
    await browser.close();
    await started.stop();
  }
});

test('R-2 a taken port is named with the option that changes it', async () => {
  const ports = await freePorts();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(ports.deskPort, '127.0.0.1', resolve));
  const started = await start(ports);
  try {
    assert.equal(await started.ended, 1);
    assert.match(started.printed(), new RegExp(`${ports.deskPort}.*--desk-port.*GUICHET_DESK_PORT`));
  } finally {
    squatter.close();
    await started.stop();
  }
});
