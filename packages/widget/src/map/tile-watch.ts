import type { Clock } from '@guichet/core';
import type { TilesState } from './map-adapter.ts';

/** One broken tile among many is a hole in the picture; so many without one that comes are a map that does not come. */
const FAILED_IN_A_ROW = 3;
const SLOW_MS = 8000;

/** Tells a map whose tiles do not come from one that lacks a tile. */
export interface TileWatch {
  /** A view asks for tiles, after none was awaited. */
  started(): void;
  loaded(): void;
  failed(): void;
  /** None is awaited any more. */
  ended(): void;
  dispose(): void;
}

/** @param tell called at each change; at first tiles are `ok` */
export const createTileWatch = (clock: Clock, tell: (state: TilesState) => void): TileWatch => {
  let state: TilesState = 'ok';
  let [loaded, failed, inARow] = [0, 0, 0];
  let stopTimer = () => {};

  const turn = (next: TilesState) => {
    if (next === state) return;
    state = next;
    tell(next);
  };

  return {
    started() {
      [loaded, failed] = [0, 0];
      stopTimer();
      stopTimer = clock.after(SLOW_MS, () => {
        if (state === 'ok' && loaded === 0) turn('slow');
      });
    },
    loaded() {
      loaded += 1;
      inARow = 0;
      if (state === 'slow') turn('ok');
    },
    failed() {
      failed += 1;
      inARow += 1;
      if (inARow >= FAILED_IN_A_ROW) turn('failing');
    },
    ended() {
      stopTimer();
      const isMostlyThere = loaded > failed;
      if (isMostlyThere) turn('ok');
      else if (failed > 0) turn('failing');
    },
    dispose: () => stopTimer(),
  };
};
