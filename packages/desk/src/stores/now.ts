import { atom, onMount } from 'nanostores';

/** The one clock of the screen, in milliseconds since 1970; ticks once a second while somebody looks. For people only. */
export const $now = atom(Date.now());

onMount($now, () => {
  $now.set(Date.now());
  const timer = setInterval(() => $now.set(Date.now()), 1_000);
  return () => clearInterval(timer);
});
