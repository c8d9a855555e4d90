import { createActor } from 'xstate';
import type { CitizenCommand, CitizenServerFrame, CitizenView, OpenConversation, QueuePosition } from '../contract.ts';
import { problemError, type ApiError } from '../errors.ts';
import { createHttp } from '../http.ts';
import { createCitizenLink } from '../live/citizen-link.ts';
import { systemClock } from '../live/clock.ts';
import { commandId } from '../random.ts';
import type { CitizenRoutes } from '../routes.ts';
import { isStored, leftoversOf } from './opening-request.ts';
import { createOpening } from './opening.ts';
import { createOutbox } from './outbox.ts';
import { createPresence } from './presence.ts';
import { createPublicLog } from './public-log.ts';
import { createReadMarks } from './read-marks.ts';
import { browserBroadcast, type SessionOptions } from './session-options.ts';
import { createSessionStores } from './session-stores.ts';
import { selectPhase, sessionMachine, type Ending, type SessionEvent } from './session.machine.ts';
import { createTypingDisplay, createTypingSender } from './typing.ts';
import { createVault, tabStorage } from './vault.ts';

/** An acknowledged event that has not come by the live link in this time is fetched. */
const ECHO_MS = 1_000;

type Asked = CitizenCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'commandId'>
    : never
  : never;

/** What a session knows and its façade changes. */
export interface SessionState {
  token: string | null;
  /** The opening, until it is acknowledged. */
  opening: OpenConversation | null;
  queue: QueuePosition | null;
  /** Last seq that `markRead` has covered. */
  shownUpTo: number;
  /** Whether the citizen asked for the end. */
  endAsked: boolean;
  /** Nothing leaves and nothing is stored any more: closed, expired, exited or disposed of. */
  over: boolean;
}

/**
 * Joins the chart, the outbox, the log, the live link and the other tabs: what happens to a session without the citizen.
 * It owns the token, which leaves it only as a bearer, in the exit beacon, and to another tab of the site that asks.
 */
export const createSessionCore = (options: SessionOptions) => {
  const { api, site, clock = systemClock } = options;
  const aborter = new AbortController();
  const { signal } = aborter;
  const actor = createActor(sessionMachine).start();
  const tell = (event: SessionEvent) => actor.send(event);
  const phase = () => selectPhase(actor.getSnapshot());
  const { show, $notice, ...stores } = createSessionStores();
  const vault = createVault(site, options.storage === undefined ? tabStorage() : options.storage);

  const state: SessionState = {
    token: null,
    opening: null,
    queue: null,
    shownUpTo: 0,
    endAsked: false,
    over: false,
  };

  const http = createHttp<CitizenRoutes>({
    baseUrl: api,
    token: () => state.token,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const fetchView = () => http.call('GET /conversation', { signal });

  /** Brings stores and vault up to what is known. */
  const publish = () => {
    const { snapshot } = log;
    const { code, resuming } = actor.getSnapshot().context;
    show({
      // Until a resumed conversation is here, another tab may still say that it holds it.
      hidden: phase() === 'locked' || phase() === 'exited' || (resuming && !snapshot),
      snapshot,
      opening: state.opening && { request: state.opening, code },
      outbox: outbox.items,
      queue: state.queue,
      shownUpTo: state.shownUpTo,
    });
    const { token, opening, over } = state;
    if (!token || over) return;
    const cursor = { epoch: snapshot?.epoch ?? null, seq: snapshot?.seq ?? 0 };
    vault.write({ token, cursor, opening, outbox: outbox.unacknowledged });
  };

  const finish = (ending: Ending) => {
    if (state.over) return;
    state.over = true;
    outbox.end();
    link.stop();
    marks.stop();
    vault.clear();
    tell({ type: 'session.ended', ending: state.endAsked ? 'closed' : ending });
    publish();
  };
  const refuseForGood = (error: ApiError) => {
    if (error.status !== 401) $notice.set(error.code);
    finish('expired');
  };

  const outbox = createOutbox({
    clock,
    send: (command) => link.send({ type: 'command', command }),
    post: (command) => http.call('POST /conversation/commands', { body: command, signal }),
    onChange: () => publish(),
    onAck({ seq }) {
      // In a burst some pass and some wait: the sentence stays until nothing waits, instead of flickering.
      if (outbox.unacknowledged.length === 0) $notice.set(null);
      if (seq !== null) clock.after(link.$state.get() === 'live' ? ECHO_MS : 0, () => log.reach(seq));
    },
    onRefused(error, command) {
      if (error.status === 401) finish('expired');
      else if (command.type !== 'read.mark') $notice.set(error.code);
    },
  });
  const ask = (asked: Asked) => outbox.add({ ...asked, commandId: commandId() });

  const log = createPublicLog({
    clock,
    fetchView,
    fetchPage: (epoch, after) => http.call('GET /conversation/events', { query: { epoch, after }, signal }),
    onChange(snapshot) {
      for (const { command } of outbox.items) {
        if (isStored(snapshot, command.commandId)) outbox.settle(command.commandId);
      }
      if (snapshot.entries.at(-1)?.type === 'message.received') officerTyping.set(false);
      tell({ type: 'conversation.changed', status: snapshot.status, officerLeft: snapshot.officerLeft });
      publish();
      if (snapshot.status === 'closed') finish('closed');
    },
    onReloaded: enter,
    onTrouble: () => tell({ type: 'link.changed', state: 'reconnecting' }),
    onRefused: refuseForGood,
  });

  const link = createCitizenLink({
    http,
    api,
    clock,
    cursor: () => ({ epoch: log.snapshot?.epoch ?? null, seq: log.snapshot?.seq ?? 0 }),
    onFrame,
    onRefused: refuseForGood,
    ...(options.hints ? { hints: options.hints } : {}),
    ...(options.random ? { random: options.random } : {}),
    ...(options.WebSocket ? { WebSocket: options.WebSocket } : {}),
  });
  link.$state.listen((state) => {
    tell({ type: 'link.changed', state });
    outbox.linkChanged(state === 'live');
  });

  /** The conversation exists and its view is known: commands may leave and events may come. */
  function enter(view: CitizenView) {
    state.queue = view.queue;
    publish();
    if (state.over) return;
    presence.noteActivity();
    link.stop();
    link.start();
    outbox.start();
  }

  function onFrame(frame: CitizenServerFrame) {
    switch (frame.type) {
      case 'events':
        return log.receive(frame.events);
      case 'reload':
        link.stop();
        tell({ type: 'link.changed', state: 'reconnecting' });
        return log.reload();
      case 'ack':
        return outbox.acknowledge(frame.ack);
      case 'refused':
        return outbox.refuse(frame.commandId, problemError(frame.problem));
      case 'queue.position':
        if (frame.position && state.queue && frame.position.version < state.queue.version) return;
        state.queue = frame.position;
        return publish();
      case 'typing.changed':
        return officerTyping.set(frame.typing);
      case 'session.ended':
        return frame.reason === 'exit' ? wipe() : finish(frame.reason);
      case 'ready':
      case 'heartbeat':
      // The cursor says where to go on; the link counts the beats.
    }
  }

  const openings = createOpening({
    clock,
    post: (body) => http.call('POST /sites/:slug/conversations', { path: { slug: site }, body, signal }),
    fetchView,
    onOpened(view, isFound) {
      leftoversOf(state.opening!, view.conversation, isFound).forEach(outbox.add);
      state.opening = null;
      log.replace(view);
      enter(view);
    },
    onFailed(code) {
      tell({ type: 'opening.failed', code });
      publish();
    },
    onRefused(code) {
      state.opening = state.token = null;
      vault.clear();
      outbox.clear();
      $notice.set(code);
      tell({ type: 'opening.refused', code });
      publish();
    },
  });
  /** Asks for what this tab knows to exist, or may exist. */
  const fetchExisting = () => {
    tell({ type: 'link.changed', state: 'connecting' });
    if (state.opening) openings.start(state.opening);
    else log.reload();
  };

  const presence = createPresence({
    site,
    clock,
    broadcast: options.broadcast === undefined ? browserBroadcast() : options.broadcast,
    phase,
    token: () => (log.snapshot && !state.over ? state.token : null),
    onLock(by) {
      tell({ type: 'session.locked', by });
      publish();
    },
    onToken(given) {
      state.token = given;
      fetchExisting();
    },
    onTokenMissing() {
      $notice.set('session.missing');
      tell({ type: 'opening.refused', code: 'session.missing' });
    },
    onExit: () => wipe(),
  });

  const officerTyping = createTypingDisplay(clock);
  const ownTyping = createTypingSender(clock, (typing) => {
    if (!log.snapshot || state.over) return;
    const signalFrame = { type: 'typing.set', typing } as const;
    // Lost typing is no loss: nothing is said about it.
    if (!link.send(signalFrame)) http.call('POST /conversation/signals', { body: signalFrame, signal }).catch(() => {});
  });
  const marks = createReadMarks(clock, (upTo) => ask({ type: 'read.mark', upTo }));

  const halt = () => {
    state.over = true;
    outbox.clear();
    for (const part of [link, openings, log, marks, presence]) part.stop();
    aborter.abort();
  };
  const wipe = () => {
    halt();
    vault.clear();
    state.token = state.opening = state.queue = null;
    officerTyping.set(false);
    $notice.set(null);
    tell({ type: 'session.exited' });
    publish();
  };
  /** Whether something the citizen asks can still be taken. */
  const takes = () => {
    presence.noteActivity();
    $notice.set(null);
    return state.token !== null && !state.over && phase() !== 'locked';
  };

  return {
    actor,
    phase,
    tell,
    state,
    stores,
    $notice,
    vault,
    log,
    outbox,
    openings,
    presence,
    officerTyping,
    ownTyping,
    marks,
    publish,
    ask,
    takes,
    fetchExisting,
    wipe,
    halt,
  };
};
