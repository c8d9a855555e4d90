import type { ChatAppElement } from '../chat-app/chat-app-element.ts';
import { conversationEvents, events, type FakeSession } from './fake-session.ts';

/** A state of the panel, and how to come to it once the app is on the page. */
export interface State {
  name: string;
  reach(fake: FakeSession, app: ChatAppElement): void;
}

const waiting = { status: 'waiting', officer: null } as const;
const position = { version: 1, ahead: 3, estimateMs: 360_000, officersOnDuty: true };
const pending = (commandId: string, state: 'sending' | 'failed') =>
  ({ kind: 'pending', commandId, text: 'Je suis au rez-de-chaussée.', state, code: null }) as const;
const talk = (fake: FakeSession) => {
  fake.know(conversationEvents(), { readByOfficer: 5 });
  fake.send({ type: 'link.changed', state: 'live' });
};
const close = (fake: FakeSession) =>
  fake.know([...conversationEvents(), events.closed(6, 'officer')], { status: 'closed', officer: null });

/** Every state of the panel that a citizen can meet. */
export const states: readonly State[] = [
  { name: 'start', reach: () => {} },
  {
    name: 'start, answered no, in memory only, in a language without an interface',
    reach(fake, app) {
      fake.$storage.set('memory');
      app.view.send({ type: 'danger.answered', danger: 'no' });
      app.dispatchEvent(new CustomEvent('guichet-language-choose', { detail: { language: 'ps' } }));
    },
  },
  {
    name: 'danger',
    reach: (_fake, app) => app.view.send({ type: 'danger.answered', danger: 'yes' }),
  },
  {
    name: 'start, danger marked',
    reach(_fake, app) {
      app.view.send({ type: 'danger.answered', danger: 'yes' });
      app.view.send({ type: 'view.left' });
    },
  },
  { name: 'languages', reach: (_fake, app) => app.view.send({ type: 'languages.asked' }) },
  {
    name: 'opening',
    reach(fake) {
      fake.send({ type: 'conversation.open' });
      fake.send({ type: 'link.changed', state: 'connecting' });
      fake.$transcript.set([pending('a', 'sending')]);
    },
  },
  {
    name: 'waiting, reconnecting',
    reach(fake) {
      fake.$queue.set(position);
      fake.know([events.opened(1), events.citizen(2, 'Bonjour')], waiting);
      fake.send({ type: 'link.changed', state: 'reconnecting' });
    },
  },
  {
    name: 'waiting, nobody on duty, offline',
    reach(fake) {
      fake.$queue.set({ ...position, officersOnDuty: false });
      fake.know([events.opened(1)], waiting);
      fake.send({ type: 'link.changed', state: 'offline' });
    },
  },
  {
    name: 'active, the officer writes, a folded message in Arabic',
    reach(fake) {
      talk(fake);
      fake.know([...conversationEvents(), events.officer(6, 'أنا هنا لمساعدتك. '.repeat(80))]);
      fake.$officerTyping.set(true);
    },
  },
  {
    name: 'active, not sent, refused',
    reach(fake) {
      talk(fake);
      fake.$transcript.set([...fake.$transcript.get(), pending('a', 'failed'), pending('b', 'sending')]);
      fake.$notice.set('rate.limited');
    },
  },
  {
    name: 'officer left',
    reach(fake) {
      fake.$queue.set({ ...position, ahead: 0 });
      fake.know([...conversationEvents(), events.left(6, 'lost')], { ...waiting, officerLeft: 'lost' });
    },
  },
  {
    name: 'menu',
    reach(fake, app) {
      talk(fake);
      app.view.send({ type: 'menu.asked' });
    },
  },
  { name: 'closed', reach: close },
  {
    name: 'expired after a reload',
    reach: (fake) => fake.send({ type: 'session.ended', ending: 'expired' }),
  },
  {
    name: 'unavailable',
    reach(fake) {
      fake.send({ type: 'conversation.open' });
      fake.$transcript.set([pending('a', 'failed')]);
      fake.send({ type: 'opening.failed', code: 'network.unreachable' });
    },
  },
  { name: 'locked', reach: (fake) => fake.send({ type: 'session.locked', by: 'other-tab' }) },
];
