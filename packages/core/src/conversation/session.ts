import { commandId, token as newToken } from '../random.ts';
import { openingOf } from './opening-request.ts';
import { createSessionCore } from './session-core.ts';
import { browserBeacon, type SessionOptions } from './session-options.ts';
import { lastOfficerSeq } from './transcript.ts';
import type { ConversationSession } from './types.ts';

/**
 * Creates a citizen's conversation with one site, and goes on with the one that a reload of this tab left (spec S-7).
 * @example const session = createConversationSession({ api: '/api/v1', site: 'mairie-exemple' });
 */
export const createConversationSession = (options: SessionOptions): ConversationSession => {
  const core = createSessionCore(options);
  const { state, log, phase, tell, publish, ask, takes, presence } = core;
  let visible = false;

  const startOpening = () => {
    core.$notice.set(null);
    tell({ type: 'conversation.open' });
    publish();
    core.openings.start(state.opening!);
  };

  const stored = core.vault.read();
  if (stored) {
    state.token = stored.token;
    state.opening = stored.opening;
    // First, so that nothing of it shows before the other tabs have answered.
    tell({ type: 'conversation.resume' });
    core.outbox.restore(stored.outbox);
  }
  presence.begin(stored && core.fetchExisting);

  return {
    actor: core.actor,
    ...core.stores,
    $notice: core.$notice,
    $officerTyping: core.officerTyping.$typing,
    $storage: core.vault.$storage,
    open(request) {
      if (phase() !== 'start' && phase() !== 'unavailable') return;
      state.token ??= newToken();
      state.opening = openingOf(request, state.opening);
      startOpening();
    },
    send(text) {
      if (!takes() || text.trim() === '') return;
      core.ownTyping.set(false);
      ask({ type: 'message.send', text });
    },
    retry(id) {
      if (!takes()) return;
      if (state.opening?.message?.commandId !== id) core.outbox.retry(id);
      else if (phase() === 'unavailable') startOpening();
    },
    setTyping: core.ownTyping.set,
    markRead() {
      const { snapshot } = log;
      if (!visible || !snapshot || phase() === 'locked') return;
      state.shownUpTo = snapshot.seq;
      const upTo = lastOfficerSeq(snapshot);
      if (upTo > snapshot.readByCitizen && !state.over) core.marks.mark(upTo);
      publish();
    },
    setVisible(now) {
      visible = now;
    },
    setLanguage(language) {
      if (takes() && log.snapshot && log.snapshot.language !== language) ask({ type: 'language.set', language });
    },
    handOver(handoff) {
      if (!takes()) return null;
      const id = commandId();
      core.outbox.add({ type: 'handoff.set', commandId: id, handoff });
      return id;
    },
    declareDanger() {
      if (takes()) ask({ type: 'danger.set', danger: 'yes' });
    },
    end() {
      if (!takes()) return;
      state.endAsked = true;
      ask({ type: 'conversation.end' });
    },
    noteActivity: presence.noteActivity,
    unlock() {
      if (phase() !== 'locked') return;
      tell({ type: 'session.unlocked' });
      presence.noteActivity();
      publish();
      if (log.snapshot || state.over) return;
      if (state.token) core.fetchExisting();
      else presence.askToken();
    },
    exit() {
      if (phase() === 'exited') return;
      const secret = state.token;
      presence.tellExit();
      core.wipe();
      if (secret) (options.beacon ?? browserBeacon)(`${options.api}/exit`, secret);
    },
    dispose: core.halt,
  };
};
