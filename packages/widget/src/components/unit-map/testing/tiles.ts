import { executeServerCommand } from '@web/test-runner-commands';
import type { TileBehaviour, TileRequest } from '../../../../../../test/support/tile-server.ts';

/** Where the service of tiles is; started with the first question. */
export const tilesOrigin = async (): Promise<string> => {
  const answer = await executeServerCommand<{ origin: string }, null>('tile-server');
  return answer.origin;
};

/** Template of a set of tiles. @param name of a behaviour, or of a set of this test's own */
export const tilesTemplate = async (name: string): Promise<string> => `${await tilesOrigin()}/${name}/{z}/{x}/{y}.png`;

/** How a set of tiles behaves from now on. */
export const tilesBehave = (name: string, behaviour: TileBehaviour): Promise<unknown> =>
  executeServerCommand('tile-behaviour', { name, behaviour });

/** What was asked of a set so far. */
export const tilesRequests = (name: string): Promise<TileRequest[]> =>
  executeServerCommand<TileRequest[], { name: string }>('tile-requests', { name });
