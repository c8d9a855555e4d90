import { SHIFT_IDLE, SHIFT_PRESSES, stepShiftThrice } from '@guichet/core/safety';

/** What the listener of « Shift three times » calls. */
export interface ShiftListenerOptions {
  /** Whether presses count now; asked at each event. */
  armed(): boolean;
  /** Says how many presses are left, 2 then 1 (spec S-4). */
  announce(left: number): void;
  exit(): void;
}

/**
 * Listens for « Shift three times » in one document. Host page and frame have one each: keys typed in a frame never
 * reach the page around it.
 *
 * @returns stops listening
 */
export function listenShiftThrice(view: Window, { armed, announce, exit }: ShiftListenerOptions): () => void {
  let state = SHIFT_IDLE;
  const step = (event: Event) => {
    const { count } = state;
    state = armed() ? stepShiftThrice(state, event, event.timeStamp) : SHIFT_IDLE;
    if (state.count === SHIFT_PRESSES) {
      state = SHIFT_IDLE;
      exit();
    } else if (state.count && state.count !== count) announce(SHIFT_PRESSES - state.count);
  };
  const types = ['keydown', 'keyup', 'focusin', 'blur', 'pointerdown'];
  // Captured on the window, so that a page that stops the propagation of keys does not take the exit away.
  for (const type of types) view.addEventListener(type, step, true);
  return () => {
    for (const type of types) view.removeEventListener(type, step, true);
  };
}
