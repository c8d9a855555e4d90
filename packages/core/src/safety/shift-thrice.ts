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

/** Where the detector stands. */
export interface ShiftState {
  /** Presses counted so far, 0 to 3; 3 means: leave now. */
  readonly count: number;
  /** Time of the last counted press, on the clock of the caller. */
  readonly lastMs: number;
  /** Whether Shift is down and nothing else happened since. */
  readonly down: boolean;
}

export const SHIFT_IDLE: ShiftState = { count: 0, lastMs: 0, down: false };

/** Keys of a virtual keyboard have no `code`: writing on a phone must never leave the page. */
const isPlainShift = (event: ShiftSignal): boolean =>
  event.key === 'Shift' && !!event.code && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;

/**
 * One step of « Shift three times »: pure. A press counts when Shift goes down and up with nothing in between, so that a
 * capital or a digit (Shift + key) never counts, and starts the count again. Any other event interrupts (spec S-4).
 *
 * @param nowMs time of the event on a clock that never goes back, such as `event.timeStamp`
 * @returns the next state; `count` 3 once, then the caller leaves
 */
export function stepShiftThrice(state: ShiftState, event: ShiftSignal, nowMs: number): ShiftState {
  if (!isPlainShift(event)) return SHIFT_IDLE;
  if (event.type === 'keydown') {
    if (event.repeat) return state;
    // The other Shift is already down: that is another key.
    return state.down ? SHIFT_IDLE : { ...state, down: true };
  }
  if (event.type !== 'keyup' || !state.down) return SHIFT_IDLE;
  const inTime = nowMs - state.lastMs <= SHIFT_INTERVAL_MS;
  return { count: inTime && state.count < SHIFT_PRESSES ? state.count + 1 : 1, lastMs: nowMs, down: false };
}
