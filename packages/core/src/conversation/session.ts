import { createActor } from 'xstate';
import type { CitizenCommand, CitizenServerFrame, CitizenView, OpenConversation, QueuePosition } from '../contract.ts';
import { problemError, type ApiError } from '../errors.ts';
import { createHttp } from '../http.ts';
import { createCitizenLink } from '../live/citizen-link.ts';
import { systemClock } from '../live/clock.ts';
import { commandId, token as newToken } from '../random.ts';
import type { CitizenRoutes } from '../routes.ts';
import { isStored, leftoversOf, openingOf } from './opening-request.ts';
import { createOpening } from './opening.ts';
import { createOutbox } from './outbox.ts';
import { createPresence } from './presence.ts';
import { createPublicLog } from './public-log.ts';
import { createReadMarks } from './read-marks.ts';
import { browserBeacon, browserBroadcast, type SessionOptions } from './session-options.ts';
import { createSessionStores } from './session-stores.ts';
import { selectPhase, sessionMachine, type Ending, type SessionEvent } from './session.machine.ts';
import { lastOfficerSeq } from './transcript.ts';
import type { ConversationSession } from './types.ts';
import { createTypingDisplay, createTypingSender } from './typing.ts';
import { createVault, tabStorage } from './vault.ts';

/** An acknowledged event that has not come by the live link in this time is fetched. */
const ECHO_MS = 1_000;

type Asked = CitizenCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'commandId'>
    : never
  : never;

/**
 * Creates a citizen's conversation with one site, and goes on with the one that a reload of this tab left (spec S-7).
 * It joins the chart, the outbox, the log and the live link; it owns the token, which leaves it only as a bearer, in the
 * exit beacon, and to another tab of the site that asks for it.
 * @example const session = createConversationSession({ api: '/api/v1', site: 'mairie-exemple' });
 */
export const createConversationSession = (options: SessionOptions): ConversationSession => {
  const { api, site, clock = systemClock, beacon = browserBeacon } = options;
  const { signal, abort } = abortable();
  const actor = createActor(sessionMachine).start();
  const tell = (event: SessionEvent) => actor.send(event);
  const phase = () => selectPhase(actor.getSnapshot());
  const { show, $notice, ...stores } = createSessionStores();
  const vault = createVault(site, options.storage === undefined ? tabStorage() : options.storage);

  let token: string | null = null;
  let opening: OpenConversation | null = null;
  let queue: QueuePosition | null = null;
  let shownUpTo = 0;
  let visible = false;
  let endAsked = false;
  /** Nothing leaves and nothing is stored any more: closed, expired, exited or disposed of. */
  let over = false;

  const http = createHttp<CitizenRoutes>({
    baseUrl: api,
    token: () => token,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const fetchView = () => http.call('GET /conversation', { signal });

  /** Brings stores and vault up to what is known. */
  const publish = () => {
    const { snapshot } = log;
    const { code } = actor.getSnapshot().context;
    show({
      hidden: phase() === 'locked' || phase() === 'exited',
      snapshot,
      opening: opening && { request: opening, code },
      outbox: outbox.items,
      queue,
      shownUpTo,
    });
    if (!token || over) return;
    const cursor = { epoch: snapshot?.epoch ?? null, seq: snapshot?.seq ?? 0 };
    vault.write({ token, cursor, opening, outbox: outbox.unacknowledged });
  };

  const finish = (ending: Ending) => {
    if (over) return;
    over = true;
    outbox.end();
    link.stop();
    marks.stop();
    vault.clear();
    tell({ type: 'session.ended', ending: endAsked ? 'closed' : ending });
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
      $notice.set(null);
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
    queue = view.queue;
    publish();
    if (over) return;
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
        if (frame.position && queue && frame.position.version < queue.version) return;
        queue = frame.position;
        return publish();
      case 'typing.changed':
        return officerTyping.set(frame.typing);
      case 'session.ended':
        if (frame.reason === 'exit') wipe();
        else finish(frame.reason);
    }
  }

  const openings = createOpening({
    clock,
    post: (body) => http.call('POST /sites/:slug/conversations', { path: { slug: site }, body, signal }),
    fetchView,
    onOpened(view) {
      leftoversOf(opening!, view.conversation).forEach(outbox.add);
      opening = null;
      log.replace(view);
      enter(view);
    },
    onFailed(code) {
      tell({ type: 'opening.failed', code });
      publish();
    },
    onRefused(code) {
      opening = token = null;
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
    if (opening) openings.start(opening);
    else log.reload();
  };

  const presence = createPresence({
    site,
    clock,
    broadcast: options.broadcast === undefined ? browserBroadcast() : options.broadcast,
    phase,
    token: () => (log.snapshot && !over ? token : null),
    onLock(by) {
      tell({ type: 'session.locked', by });
      publish();
    },
    onToken(given) {
      token = given;
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
    if (!log.snapshot || over) return;
    const signalFrame = { type: 'typing.set', typing } as const;
    // Lost typing is no loss: nothing is said about it.
    if (!link.send(signalFrame)) http.call('POST /conversation/signals', { body: signalFrame, signal }).catch(() => {});
  });
  const marks = createReadMarks(clock, (upTo) => ask({ type: 'read.mark', upTo }));

  const halt = () => {
    over = true;
    outbox.clear();
    for (const part of [link, openings, log, marks, presence]) part.stop();
    abort();
  };
  const wipe = () => {
    halt();
    vault.clear();
    token = opening = queue = null;
    officerTyping.set(false);
    $notice.set(null);
    tell({ type: 'session.exited' });
    publish();
  };
  /** Whether something the citizen asks can still be taken. */
  const takes = () => {
    presence.noteActivity();
    $notice.set(null);
    return token !== null && !over && phase() !== 'locked';
  };

  const stored = vault.read();
  if (stored) {
    ({ token, opening } = stored);
    outbox.restore(stored.outbox);
    tell({ type: 'conversation.resume' });
  }
  presence.begin(stored && fetchExisting);

  return {
    actor,
    ...stores,
    $notice,
    $officerTyping: officerTyping.$typing,
    $storage: vault.$storage,
    open(request) {
      if (phase() !== 'start' && phase() !== 'unavailable') return;
      $notice.set(null);
      token ??= newToken();
      opening = openingOf(request, opening);
      tell({ type: 'conversation.open' });
      publish();
      openings.start(opening);
    },
    send(text) {
      if (!takes() || text.trim() === '') return;
      ownTyping.set(false);
      ask({ type: 'message.send', text });
    },
    retry(id) {
      if (!takes()) return;
      if (opening?.message?.commandId !== id) return outbox.retry(id);
      if (phase() !== 'unavailable') return;
      tell({ type: 'conversation.open' });
      publish();
      openings.start(opening);
    },
    setTyping: (typing) => ownTyping.set(typing),
    markRead() {
      const { snapshot } = log;
      if (!visible || !snapshot || phase() === 'locked') return;
      shownUpTo = snapshot.seq;
      const upTo = lastOfficerSeq(snapshot);
      if (upTo > snapshot.readByCitizen && !over) marks.mark(upTo);
      publish();
    },
    setVisible(now) {
      visible = now;
    },
    setLanguage(language) {
      if (takes() && log.snapshot && log.snapshot.language !== language) ask({ type: 'language.set', language });
    },
    declareDanger() {
      if (takes()) ask({ type: 'danger.set', danger: 'yes' });
    },
    end() {
      if (!takes()) return;
      endAsked = true;
      ask({ type: 'conversation.end' });
    },
    noteActivity: presence.noteActivity,
    unlock() {
      if (phase() !== 'locked') return;
      tell({ type: 'session.unlocked' });
      presence.noteActivity();
      publish();
      if (log.snapshot) return;
      if (token) fetchExisting();
      else presence.askToken();
    },
    exit() {
      if (phase() === 'exited') return;
      const secret = token;
      presence.tellExit();
      wipe();
      if (secret) beacon(`${api}/exit`, secret);
    },
    dispose: halt,
  };
};

const abortable = () => {
  const aborter = new AbortController();
  return { signal: aborter.signal, abort: () => aborter.abort() };
};
