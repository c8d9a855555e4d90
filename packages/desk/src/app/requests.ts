import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { CommandSender } from '../client/command-sender.ts';
import type { DeskRequest } from '../model/requests.ts';
import type { OfficerCommand } from '../contract.ts';
import { translator } from '../locales/translator.ts';
import type { DeskSessionEvent } from '../machines/session.machine.ts';
import { insertCannedReply } from '../model/canned-replies.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import type { Conversations } from './conversations.ts';
import type { Counts } from './counts.ts';
import { hideConversation, settlePanel, showConversation } from './panes.ts';
import type { Otv } from './otv-gate.ts';
import type { Places } from './places.ts';
import type { Replies } from './replies.ts';
import type { SitesGate } from './sites-gate.ts';

export interface RequestsOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  readonly conversations: Conversations;
  readonly sender: CommandSender;
  readonly replies: Replies;
  readonly counts: Counts;
  readonly places: Places;
  readonly otv: Otv;
  readonly sites: SitesGate;
  commandId(): string;
  loadQueue(): Promise<void>;
  loadLists(): void;
  onSessionOver(): void;
  toMachine(event: DeskSessionEvent): void;
}

type WithoutId<C> = C extends { commandId: string } ? Omit<C, 'commandId'> : never;

/** Turns what the screens ask into commands, calls and stores; the one list of what an officer can do. */
export interface Requests {
  handle(request: DeskRequest): void;
  /** Opens a conversation and puts it on screen. */
  show(conversationId: string, beside?: boolean): void;
}

/** Creates the reader of requests. */
export const createRequests = (options: RequestsOptions): Requests => {
  const { stores, http, conversations, sender, replies } = options;

  const command = (id: string, body: WithoutId<OfficerCommand>) => {
    conversations.update(id, () => ({ busy: true, notice: null }));
    stores.$notice.set(null);
    sender.add(id, { ...body, commandId: options.commandId() });
  };

  const show: Requests['show'] = (id, beside = false) => {
    conversations.open(id);
    options.otv.handle({ type: 'otv.close' });
    stores.$panes.set(showConversation(stores.$panes.get(), id, beside));
    stores.$panel.set('conversation');
  };

  const hide = (id: string) => {
    stores.$panes.set(hideConversation(stores.$panes.get(), id));
    settlePanel(stores);
    const view = conversations.get(id);
    const held = view?.conversation.status !== 'closed' && view?.staff.holder?.id === stores.$session.get()?.officer.id;
    // What the officer holds stays watched: its messages are counted and announced.
    if (!held) conversations.close(id);
  };

  const setPresence = async (body: { available: boolean; capacity?: number }) => {
    try {
      stores.$session.set(await http.call('PUT /session/presence', { body }));
      stores.$notice.set(null);
    } catch (cause) {
      const code = isApiError(cause) ? cause.code : 'network.unreachable';
      if (code.startsWith('session.')) options.onSessionOver();
      else stores.$notice.set(code);
    }
  };

  const toggleDetails = () => {
    // Wide screens show a third column, narrower ones put the details in another's place: both are told.
    const { $detailsShown, $panel } = stores;
    const shown = $panel.get() === 'details';
    $panel.set(shown ? 'conversation' : 'details');
    $detailsShown.set(!$detailsShown.get());
  };

  const handle = (request: DeskRequest): void => {
    switch (request.type) {
      case 'session.sign-in':
      case 'session.sign-out':
      case 'session.retry':
      case 'password.change':
        return options.toMachine(request);
      case 'presence.set': {
        const { available, capacity } = request;
        return void setPresence(capacity === undefined ? { available } : { available, capacity });
      }
      case 'queue.reload':
        return void options.loadQueue();
      case 'lists.reload':
        return options.loadLists();
      case 'conversation.open':
        return show(request.conversationId, request.beside);
      case 'conversation.focus':
        return focus(request.conversationId);
      case 'conversation.hide':
        return hide(request.conversationId);
      case 'conversation.reload':
        return conversations.reload(request.conversationId);
      case 'conversation.claim':
      case 'conversation.release':
      case 'conversation.close':
        return command(request.conversationId, { type: request.type });
      case 'conversation.transfer': {
        const { conversationId, type, to, reason } = request;
        return command(conversationId, reason === '' ? { type, to } : { type, to, reason });
      }
      case 'conversation.seen':
        return replies.markSeen(request.conversationId, request.upTo);
      case 'notice.dismiss':
        conversations.update(request.conversationId, () => ({ notice: null }));
        return stores.$notice.set(null);
      case 'draft.set':
        return replies.setDraft(request.conversationId, request.kind, request.text);
      case 'draft.mode':
        return replies.setKind(request.conversationId, request.kind);
      case 'draft.send':
        return replies.send(request.conversationId, request.kind);
      case 'canned.insert': {
        const { reply } = replies.draftOf(request.conversationId);
        return replies.setDraft(request.conversationId, 'reply', insertCannedReply(reply, request.text));
      }
      case 'outbox.retry':
        return sender.retry(request.conversationId, request.commandId);
      case 'outbox.edit':
        return replies.edit(request.conversationId, request.commandId);
      case 'counts.open':
      case 'counts.choose':
      case 'counts.reload':
        return options.counts.handle(request);
      case 'places.open':
      case 'places.reload':
      case 'places.choose':
      case 'places.add':
      case 'places.edit':
      case 'places.write':
      case 'places.save':
      case 'places.ask-removal':
      case 'places.remove':
      case 'places.upload':
      case 'places.import':
      case 'places.back':
        return options.places.handle(request);
      case 'sites.open':
        return options.sites.open();
      case 'sites.ask':
        return options.sites.handle(request.ask);
      case 'otv.open':
      case 'otv.close':
      case 'otv.page':
      case 'otv.filter':
      case 'otv.reload':
      case 'otv.more':
      case 'otv.show':
      case 'otv.hide':
      case 'otv.reload-request':
      case 'otv.secrets':
      case 'otv.write':
      case 'otv.send':
      case 'otv.notice':
      case 'otv.sheet':
      case 'otv.next-sheet':
      case 'otv.print':
        return options.otv.handle(request);
      default:
        return handleScreen(request);
    }
  };

  const focus = (id: string) => {
    const panes = stores.$panes.get();
    const focused = panes.second === id ? 'second' : 'first';
    if (panes.focused !== focused) stores.$panes.set({ ...panes, focused });
  };

  type ScreenType =
    | 'panel.show'
    | 'details.toggle'
    | 'dialog.open'
    | 'dialog.close'
    | `${'theme' | 'sound' | 'shortcuts' | 'locale'}.set`;
  const handleScreen = (request: Extract<DeskRequest, { type: ScreenType }>): void => {
    switch (request.type) {
      case 'panel.show':
        options.otv.handle({ type: 'otv.close' });
        if (request.panel !== 'queue' || stores.$panel.get() !== 'queue') stores.$panel.set(request.panel);
        return;
      case 'details.toggle':
        return toggleDetails();
      case 'dialog.open':
        return stores.$dialog.set({ name: request.dialog, conversationId: request.conversationId ?? null });
      case 'dialog.close':
        return stores.$dialog.set(null);
      case 'theme.set':
        return stores.$theme.set(request.theme);
      case 'sound.set':
        return stores.$sound.set(request.enabled);
      case 'shortcuts.set':
        return stores.$shortcuts.set(request.enabled);
      case 'locale.set':
        return void translator.setLocale(request.locale);
    }
  };

  return { handle, show };
};
