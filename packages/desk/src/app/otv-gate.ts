import type { OtvAsk } from '../model/otv.ts';
import type { DeskStores } from '../stores/desk-stores.ts';

/** Requests to watch a home, without their screen. */
export interface Otv {
  handle(ask: OtvAsk): void;
}

export interface OtvGateOptions {
  readonly stores: Pick<DeskStores, '$otv' | '$session'>;
  /** Brings the code of the screen, once. */
  load(): Promise<Otv>;
}

/**
 * Creates what stands before the requests to watch a home: most officers never open them, so that their code comes with
 * the first opening; a failure can be tried again (spec V-70).
 */
export const createOtvGate = ({ stores, load }: OtvGateOptions): Otv => {
  const { $otv, $session } = stores;
  let part: Otv | null = null;

  const open = async () => {
    if ($otv.get().shown === 'loading') return;
    $otv.set({ ...$otv.get(), shown: 'loading' });
    part = await load().catch(() => null);
    // Signed out meanwhile, or gone back to the conversations.
    if ($session.get() === null || $otv.get().shown !== 'loading') return;
    if (part === null) $otv.set({ ...$otv.get(), shown: 'failed' });
    else part.handle({ type: 'otv.open' });
  };

  return {
    handle(ask) {
      if (ask.type === 'otv.close') {
        // What was read stays for the way back; entry codes do not.
        if ($otv.get().shown !== 'no') $otv.set({ ...$otv.get(), shown: 'no', secrets: null });
      } else if (part !== null) part.handle(ask);
      else if (ask.type === 'otv.open') void open();
    },
  };
};
