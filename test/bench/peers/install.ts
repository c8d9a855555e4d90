import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = readFileSync(join(import.meta.dirname, 'peers.json'), 'utf8');

/** Exact versions, by package. */
export const peerVersions = (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies;

/**
 * Installs the peers once into a folder of the system's temporary one, without running any script of theirs.
 *
 * @returns the folder that holds `node_modules`
 */
export const installPeers = (): string => {
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `guichet-peers-${name}`);
  if (existsSync(join(folder, 'node_modules'))) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(join(making, 'package.json'), JSON.stringify({ private: true, dependencies: peerVersions }));
  // Old peers name old peers of their own: npm is told not to mind.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: making, stdio: 'inherit' });
  renameSync(making, folder);
  return folder;
};
