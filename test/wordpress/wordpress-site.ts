// A town's WordPress: own files, own database, own port, all below one temporary folder.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMo } from '../../scripts/integrations/gettext.ts';
import { ensureDebianPackages, WORDPRESS } from './debian.ts';

export interface WordpressSite {
  readonly url: string;
  /** Whoever runs the site, and somebody who writes its pages. */
  readonly people: Readonly<Record<'admin' | 'redaction', string>>;
  /** What PHP complained about since the site began. */
  complaints(): string;
  close(): Promise<void>;
}

const END_MS = 20_000;

/** Until something listens there: a port, or a socket in the file system. */
async function listening(where: number | string, child: ChildProcess, printed: () => string): Promise<void> {
  for (const deadline = Date.now() + END_MS; Date.now() < deadline;) {
    if (child.exitCode !== null) break;
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = typeof where === 'number' ? connect(where, '127.0.0.1') : connect(where);
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing listens at ${where}:\n${printed()}`);
}

const run = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
};

const config = (socket: string, log: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
${['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']
  .flatMap((name) => [`${name}_KEY`, `${name}_SALT`])
  .map((name) => `define('${name}', '${randomBytes(32).toString('hex')}');`)
  .join('\n')}
$table_prefix = 'wp_';
// Nobody else is asked: neither for updates nor for pictures.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', '${log}');
define('WP_DEBUG_DISPLAY', false);
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
`;

/** Makes the site and starts it: a fresh installation, with Debian's theme and no plugin. */
export async function startWordpress(port: number): Promise<WordpressSite> {
  ensureDebianPackages();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-wordpress-'));
  const [files, data, socket, log] = ['site', 'data', 'db.sock', 'debug.log'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const children: ChildProcess[] = [];
  let printed = '';
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    // PHP's server has workers of its own: they end with their group.
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (printed += text.toString()));
    children.push(child);
    return child;
  };
  const close = async () => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        process.kill(-child.pid!, 'SIGTERM');
        await ended;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Debian's copy points elsewhere for some libraries: a site of its own has them as files.
    cpSync(WORDPRESS, files, { recursive: true, dereference: true, filter: (from) => !from.endsWith('.htaccess') });
    writeFileSync(join(files, 'wp-config.php'), config(socket, log));
    mkdirSync(join(files, 'wp-content', 'upgrade'));
    // WordPress offers the languages that it has a file of; Debian packages its own words apart, and English will do for them.
    mkdirSync(join(files, 'wp-content', 'languages'));
    writeFileSync(join(files, 'wp-content', 'languages', 'fr_FR.mo'), writeMo([], 'fr_FR'));
    mkdirSync(join(files, 'wp-content', 'uploads'));
    writeFileSync(log, '');
    const own = ['--no-defaults', '--user=root', `--datadir=${data}`];
    run('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db'], folder);
    const database = start('mariadbd', [
      ...own,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
    ]);
    await listening(socket, database, () => printed);
    run(
      'mariadb',
      ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute=CREATE DATABASE wordpress'],
      folder,
    );
    const people = { admin: randomBytes(12).toString('hex'), redaction: randomBytes(12).toString('hex') };
    const host = `127.0.0.1:${port}`;
    run('php', [join(import.meta.dirname, 'install.php'), host, people.admin, people.redaction], files);
    const limits = ['-d', 'upload_max_filesize=16M', '-d', 'post_max_size=16M'];
    const web = start('php', [...limits, '-S', host, '-t', files], { PHP_CLI_SERVER_WORKERS: '4' });
    await listening(port, web, () => printed);
    return {
      url: `http://${host}`,
      people,
      complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
      close,
    };
  } catch (error) {
    appendFileSync(log, printed);
    await close();
    throw error;
  }
}
