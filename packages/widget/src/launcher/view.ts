import { h, svg } from './dom.ts';
import { numbersList } from './numbers.ts';
import type { Translate } from './words.ts';

/** The State's own page, where a person finds every service when ours does not answer. */
const OFFICIAL_URL = 'https://www.masecurite.interieur.gouv.fr';

const BUBBLE = 'M3 4h14v9H9l-4 3v-3H3z';
const FOLD = 'm5 8 5 5 5-5';

/** What the launcher asks the view to show. */
export interface ViewState {
  readonly isOpen: boolean;
  readonly isListOpen: boolean;
  /** The frame is silent: numbers and the official link are shown (spec O-8). */
  readonly isSilent: boolean;
  readonly unread: number;
  readonly label: string;
  readonly lang: string;
}

/** Builds the launcher's nodes once; `render` brings them to a state. */
export function createView(toggle: () => void, toggleList: () => void, exit: () => void) {
  const button = (name: string, press: () => void, ...children: Node[]) => {
    const made = h('button', { class: name }, ...children);
    made.onclick = press;
    return made;
  };
  const shape = svg('path', {});
  const label = h('span', { class: 'label' });
  const badge = h('i', { 'aria-hidden': 'true' });
  const unread = h('span', { class: 'hide' });
  const icon = svg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, shape);
  const main = button('main', toggle, icon, label, badge, unread);
  const leave = button('exit', exit);
  const numbers = button('', toggleList);
  const list = h('div', { class: 'box list' });
  const help = h('div', { tabindex: '-1' });
  const panel = h('div', { class: 'box panel' }, help);
  const status = h('p', { class: 'hide', role: 'status' });
  const section = h('section', {}, h('div', { class: 'bar' }, leave, numbers, main), list, panel, status);

  return {
    section,
    main,
    numbers,
    panel,
    help,
    /** Speaks politely to screen readers when its text changes. */
    status,
    render({ isOpen, isListOpen, isSilent, unread: count, label: text, lang }: ViewState, t: Translate): void {
      if (section.lang !== lang) {
        section.lang = lang;
        leave.textContent = t('exit');
        numbers.textContent = t('numbers');
        list.replaceChildren(numbersList(t));
        const official = h('a', { href: OFFICIAL_URL, target: '_blank' }, t('official'));
        help.replaceChildren(h('p', {}, t('silent')), numbersList(t), h('p', {}, official));
      }
      section.ariaLabel = label.textContent = text;
      section.className = isOpen ? 'open' : '';
      shape.setAttribute('d', isOpen ? FOLD : BUBBLE);
      main.ariaExpanded = `${isOpen}`;
      numbers.ariaExpanded = `${isListOpen}`;
      list.hidden = !isListOpen;
      leave.hidden = panel.hidden = !isOpen;
      help.hidden = !isSilent;
      badge.hidden = unread.hidden = !count;
      badge.textContent = `${count}`;
      unread.textContent = `, ${t('unread', { count })}`;
    },
  };
}
