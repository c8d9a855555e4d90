import type { Danger } from '@guichet/core';
import { assign, setup } from 'xstate';

/** What the person told this screen before, or besides, the conversation. */
export interface ViewContext {
  danger: Danger;
  /** BCP 47 tag; null: the interface's own language. */
  language: string | null;
}

export type ViewEvent =
  | { type: 'danger.answered'; danger: 'yes' | 'no' }
  | { type: 'danger.asked' }
  | { type: 'danger.continued' }
  | { type: 'languages.asked' }
  | { type: 'language.chosen'; language: string }
  | { type: 'menu.asked' }
  | { type: 'view.left' }
  | { type: 'view.reset' };

const elsewhere = { 'danger.asked': 'danger', 'languages.asked': 'languages', 'menu.asked': 'menu' } as const;
const back = { 'view.left': 'chat' } as const;

/**
 * What the panel shows of what one can look at beside the conversation, one at a time. The conversation's own phases are
 * the session's. Sent by the root element only; nothing is final. An answer « yes » is kept even if the person turns back.
 */
export const viewMachine = setup({
  types: { context: {} as ViewContext, events: {} as ViewEvent },
  guards: {
    saysYes: ({ event }) => event.type === 'danger.answered' && event.danger === 'yes',
  },
  actions: {
    keepAnswer: assign(({ event }) => ('danger' in event ? { danger: event.danger } : {})),
    markDanger: assign({ danger: 'yes' }),
    keepLanguage: assign(({ event }) => ('language' in event ? { language: event.language } : {})),
    forgetAnswer: assign({ danger: 'unanswered' }),
  },
}).createMachine({
  id: 'view',
  context: { danger: 'unanswered', language: null },
  initial: 'chat',
  on: {
    'danger.answered': [{ guard: 'saysYes', target: '.danger', actions: 'keepAnswer' }, { actions: 'keepAnswer' }],
    'view.reset': { target: '.chat', actions: 'forgetAnswer' },
  },
  states: {
    chat: { on: elsewhere },
    danger: { on: { ...back, 'danger.continued': { target: 'chat', actions: 'markDanger' } } },
    languages: {
      on: { ...back, 'danger.asked': 'danger', 'language.chosen': { target: 'chat', actions: 'keepLanguage' } },
    },
    menu: { on: { ...back, ...elsewhere, 'menu.asked': 'chat' } },
  },
});
