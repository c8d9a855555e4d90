// WordPress, PHP and MariaDB as Debian packages them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-zip',
  'mariadb-server',
];

/** Where Debian puts WordPress. */
export const WORDPRESS = '/usr/share/wordpress';

const isThere = (): boolean =>
  [WORDPRESS, `${WORDPRESS}/wp-content/themes/twentytwentythree`, '/usr/bin/php', '/usr/sbin/mariadbd'].every((path) =>
    existsSync(path),
  );

/** Installs what is missing; only root on Debian can. Nothing is started, and nothing of the system's own is used later. */
export function ensureDebianPackages(): void {
  if (isThere()) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get'))
    throw new Error(`This test needs Debian's packages: apt-get install ${PACKAGES.join(' ')}`);
  const { status } = spawnSync(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-q', '--no-install-recommends', ...PACKAGES],
    { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );
  if (status !== 0 || !isThere()) throw new Error(`apt-get ended with ${status}.`);
}
