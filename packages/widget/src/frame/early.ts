import type { Draft } from '../components/composer/composer-element.ts';

/** What somebody did on the first screen before the script came. */
export interface Early {
  draft: Draft;
  danger: 'yes' | 'no' | null;
  /** Buttons that were pressed, as yet without an answer. */
  pressed: Record<'send' | 'languages', boolean>;
}

const isPressed = (page: Document, name: string) =>
  CSS.supports('selector(:popover-open)') && page.querySelector(`#wish-${name}:popover-open`) !== null;

/** Reads what was written, answered and pressed on the first screen, caret and focus included (spec L-6). */
export const readEarly = (page: Document): Early => {
  const field = page.querySelector<HTMLTextAreaElement>('#message');
  const danger = page.querySelector<HTMLInputElement>('[name="danger"]:checked')?.value;
  return {
    draft: {
      text: field?.value ?? '',
      selectionStart: field?.selectionStart ?? 0,
      selectionEnd: field?.selectionEnd ?? 0,
      focused: field !== null && page.activeElement === field,
    },
    danger: danger === 'yes' || danger === 'no' ? danger : null,
    pressed: { send: isPressed(page, 'send'), languages: isPressed(page, 'languages') },
  };
};
