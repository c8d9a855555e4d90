import type { DeskStores, Panes } from '../stores/desk-stores.ts';

const other = (side: Panes['focused']): Panes['focused'] => (side === 'first' ? 'second' : 'first');

/** Shows a conversation in the focused place, or beside it; one already on screen only takes the focus. */
export const showConversation = (panes: Panes, id: string, beside: boolean): Panes => {
  if (panes.first === id || panes.second === id) {
    const at = panes.first === id ? 'first' : 'second';
    // « Beside » for what is alone on screen has nothing to do.
    return { ...panes, focused: at };
  }
  if (panes.first === null) return { ...panes, first: id, focused: 'first' };
  const place = beside ? other(panes.focused) : panes.focused;
  return { ...panes, [place]: id, focused: place };
};

/** Takes a conversation off the screen; the other one, if any, stands alone. */
export const hideConversation = (panes: Panes, id: string): Panes => {
  if (panes.second === id) return { ...panes, second: null, focused: 'first' };
  if (panes.first === id) return { first: panes.second, second: null, focused: 'first' };
  return panes;
};

/** Shows the panel of a narrow screen that goes with what is open. */
export const settlePanel = ({ $panes, $panel }: DeskStores): void => {
  if ($panes.get().first === null) $panel.set('queue');
};
