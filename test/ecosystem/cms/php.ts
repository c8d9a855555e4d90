// PHP's command line, where there is one.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Why tests that need PHP are skipped; false where there is PHP. */
export const noPhp: string | false =
  spawnSync('php', ['--version']).status === 0 ? false : 'no php: « apt-get install php-cli »';

/** Runs a script beside this file, hands it a value as JSON, and reads the one that it answers. */
export function runPhp<Answer>(script: string, input: unknown): Answer {
  const run = spawnSync(
    'php',
    ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1', join(import.meta.dirname, script)],
    {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    },
  );
  if (run.status !== 0 || run.stderr !== '')
    throw new Error(`${script} ended with ${run.status}:\n${run.stderr}${run.stdout}`);
  return JSON.parse(run.stdout) as Answer;
}

/** What PHP has to say about the grammar of every PHP file below a folder. */
export function lintPhp(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const php = files.filter((file) => /\.(php|module)$/.test(file)).map((file) => join(folder, file));
  return runPhp<string[]>('lint.php', php);
}
