/** Longest time between two presses, in milliseconds (spec S-4). */
export const SHIFT_INTERVAL_MS = 5000;
/** How many presses leave the page. */
export const SHIFT_PRESSES = 3;

/** What the detector looks at: a `KeyboardEvent`, or any other event, which then counts as an interruption. */
export interface ShiftSignal {
  readonly type: string;
  readonly key?: string;
  readonly code?: string;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/**
 * Where the detector stands. `count`: presses so far, 0 to 3; 3 means: leave now. `lastMs`: time of the last counted press,
 * on the clock of the caller. `isDown`: Shift is down and nothing else happened since.
 */
export type ShiftState = readonly [count: number, lastMs: number, isDown: boolean];

export const SHIFT_IDLE: ShiftState = [0, 0, false];

/** Keys of a virtual keyboard have no `code`: writing on a phone must never leave the page. */
const isPlainShift = (event: ShiftSignal) =>
  event.key === 'Shift' && event.code && !(event.isComposing || event.ctrlKey || event.altKey || event.metaKey);

/**
 * One step of « Shift three times »: pure. A press counts when Shift goes down and up with nothing in between, so that a
 * capital or a digit (Shift + key) never counts, and starts the count again. Any other event interrupts (spec S-4).
 *
 * @param nowMs time of the event on a clock that never goes back, such as `event.timeStamp`
 * @returns the next state; `count` 3 once, then the caller leaves
 */
export function stepShiftThrice(state: ShiftState, event: ShiftSignal, nowMs: number): ShiftState {
  const [count, lastMs, isDown] = state;
  if (!isPlainShift(event)) return SHIFT_IDLE;
  if (event.repeat) return state;
  // Down while the other Shift is down, or up after something else: no press of Shift alone.
  if (isDown !== (event.type === 'keyup')) return SHIFT_IDLE;
  if (!isDown) return [count, lastMs, true];
  return [nowMs - lastMs <= SHIFT_INTERVAL_MS && count < SHIFT_PRESSES ? count + 1 : 1, nowMs, false];
}
