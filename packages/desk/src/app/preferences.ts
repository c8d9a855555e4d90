import { translator } from '../locales/translator.ts';
import type { DeskStores } from '../stores/desk-stores.ts';

const KEY = 'guichet.desk.preferences';

/** What an officer chose for this device. Nothing about conversations, ever. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly sound: boolean;
  readonly shortcuts: boolean;
  readonly locale: string;
}

const read = (storage: Storage): Partial<Preferences> => {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

/** Brings back what was chosen on this device, and keeps what is chosen from now on; returns the end of that. */
export const keepPreferences = (stores: DeskStores, storage: Storage, browserLocale: string): (() => void) => {
  const { theme, sound, shortcuts, locale } = read(storage);
  if (theme === 'light' || theme === 'dark') stores.$theme.set(theme);
  stores.$sound.set(sound === true);
  stores.$shortcuts.set(shortcuts !== false);
  void translator.setLocale(locale ?? browserLocale);

  const write = () => {
    const preferences: Preferences = {
      theme: stores.$theme.get(),
      sound: stores.$sound.get(),
      shortcuts: stores.$shortcuts.get(),
      locale: translator.$locale.get(),
    };
    try {
      storage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Full or forbidden: the choice holds until the page goes.
    }
  };
  const stops = [stores.$theme, stores.$sound, stores.$shortcuts].map((store) => store.listen(write));
  stops.push(translator.$locale.listen(write));
  return () => stops.forEach((stop) => stop());
};
