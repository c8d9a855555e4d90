import type { MessageKey } from '../../locales/translator.ts';

/** What a shortcut does. */
export type ShortcutAction =
  | 'help'
  | 'claimNext'
  | 'queue'
  | 'next'
  | 'previous'
  | 'reply'
  | 'note'
  | 'canned'
  | 'transfer'
  | 'close'
  | 'details'
  | 'beside'
  | 'available';

/** One key, one action; they act only while nobody is typing (WCAG 2.1.4: they can also be turned off). */
export const SHORTCUTS: readonly { readonly key: string; readonly action: ShortcutAction }[] = [
  { key: '?', action: 'help' },
  { key: 'p', action: 'claimNext' },
  { key: 'f', action: 'queue' },
  { key: 'j', action: 'next' },
  { key: 'k', action: 'previous' },
  { key: 'r', action: 'reply' },
  { key: 'n', action: 'note' },
  { key: '/', action: 'canned' },
  { key: 't', action: 'transfer' },
  { key: 'x', action: 'close' },
  { key: 'd', action: 'details' },
  { key: 'c', action: 'beside' },
  { key: 'a', action: 'available' },
];

export const shortcutLabel = (action: ShortcutAction): MessageKey => `shortcut.${action}`;

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** The action of a key press; null while somebody types, with a modifier, or for another key. */
export const shortcutFor = (event: KeyboardEvent): ShortcutAction | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches(TYPING)) return null;
  return SHORTCUTS.find(({ key }) => key === event.key.toLowerCase())?.action ?? null;
};
