import { SHIFT_IDLE, SHIFT_PRESSES, stepShiftThrice } from '@guichet/core/safety';

/**
 * Listens for « Shift three times » in one document. Host page and frame have one each: keys typed in a frame never
 * reach the page around it.
 *
 * @param armed whether presses count now; asked at each event
 * @param announce says how many presses are left, 2 then 1
 * @param signal stops listening
 */
export function listenShiftThrice(
  armed: () => unknown,
  announce: (left: number) => void,
  exit: () => void,
  signal: AbortSignal,
): void {
  let state = SHIFT_IDLE;
  const step = (event: Event) => {
    const [before] = state;
    state = armed() ? stepShiftThrice(state, event, event.timeStamp) : SHIFT_IDLE;
    const [count] = state;
    if (count === SHIFT_PRESSES) exit();
    else if (count > before) announce(SHIFT_PRESSES - count);
  };
  // Captured on the window, so that a page that stops the propagation of keys does not take the exit away.
  for (const type of ['keydown', 'keyup', 'focusin', 'blur', 'pointerdown']) {
    addEventListener(type, step, { capture: true, signal });
  }
}
