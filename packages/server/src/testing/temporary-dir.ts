import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder that goes away with its test. What the test closes later may still put a file into it, and a hook that throws
 * keeps those after it from running: so it is tried again.
 *
 * @param name what begins its name
 */
export async function temporaryDir(test: { after(run: () => Promise<void>): void }, name: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `${name}-`));
  test.after(() => rm(dir, { recursive: true, force: true, maxRetries: 10 }));
  return dir;
}
