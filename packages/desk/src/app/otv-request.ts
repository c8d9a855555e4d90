import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { OtvDeskRequest } from '../contract.ts';
import { draftAfter, emptyDraft, faultsOf, instantOf, type OtvAct, type OtvAsk, type OtvDraft } from '../model/otv.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import { failed, loading, ready } from '../stores/loadable.ts';
import type { OtvView } from '../stores/otv-view.ts';

export interface OtvRequestOptions {
  readonly stores: Pick<DeskStores, '$otv' | '$otvDrafts'>;
  readonly http: Http<DeskRoutes>;
  commandId(): string;
  wallClock(): number;
  change(changes: Partial<OtvView>): void;
  /** The code of a failed call; a session that is over is told. */
  codeOf(cause: unknown): string;
  /** The open request was read anew, or changed. */
  onRead(request: OtvDeskRequest): void;
}

type RequestAsk = Extract<OtvAsk, { type: `otv.${'show' | 'hide' | 'reload-request' | 'secrets' | 'write' | 'send'}` }>;

/** The request that is open: read, verified, passed by, answered (spec V-71, V-72). */
export interface OtvRequest {
  handle(ask: RequestAsk): void;
}

const CLOSED = { openId: null, request: loading, secrets: null, refusal: null, done: null } as const;

/** Whether nobody knows if the server did it: the same command goes out again, and is done once (spec V-20). */
const isUnknown = (cause: unknown): boolean =>
  !isApiError(cause) || ['network.unreachable', 'server.garbage', 'server.error'].includes(cause.code);

/** Creates the keeper of the open request; one act at a time. */
export const createOtvRequest = (options: OtvRequestOptions): OtvRequest => {
  const { stores, http, change, codeOf, wallClock } = options;
  const { $otv, $otvDrafts } = stores;
  /** The last command whose answer never came. */
  let unanswered: { readonly body: string; readonly commandId: string } | null = null;

  const draftOf = (id: string): OtvDraft => $otvDrafts.get()[id] ?? emptyDraft(wallClock());
  const keepDraft = (id: string, draft: OtvDraft) => $otvDrafts.set({ ...$otvDrafts.get(), [id]: draft });

  const load = async (id: string) => {
    change({ ...CLOSED, openId: id });
    if ($otvDrafts.get()[id] === undefined) keepDraft(id, emptyDraft(wallClock()));
    const asked = $otv.get().request;
    const request = await http
      .call('GET /otv-requests/:id', { path: { id } })
      .then(ready, (cause: unknown) => failed(codeOf(cause)));
    if ($otv.get().openId !== id || $otv.get().request !== asked) return;
    change({ request });
    if (request.phase === 'ready') options.onRead(request.value);
  };

  const loadSecrets = async () => {
    const { openId: id } = $otv.get();
    if (id === null) return;
    const asked = { phase: 'loading' } as const;
    change({ secrets: asked });
    const secrets = await http.call('GET /otv-requests/:id/secrets', { path: { id } }).then(
      ({ values }) => ready<Readonly<Record<string, unknown>>>(values),
      (cause: unknown) => failed(codeOf(cause)),
    );
    if ($otv.get().secrets === asked) change({ secrets });
  };

  /** What is sent besides id and version; complete, as the faults were looked at. */
  const contentOf = (act: OtvAct, { how, passedAt, finding, note, message }: OtvDraft) => {
    switch (act) {
      case 'verify':
        return how === null ? null : { act, how };
      case 'passage': {
        const atMs = instantOf(passedAt);
        if (atMs === null || finding === null) return null;
        return { act, passedAt: new Date(atMs).toISOString(), finding, note: note.trim() };
      }
      case 'message':
        return { act, text: message.trim() };
    }
  };
  type Content = NonNullable<ReturnType<typeof contentOf>>;

  const post = (content: Content, id: string, asked: { commandId: string; version: number }) => {
    const path = { id };
    switch (content.act) {
      case 'verify':
        return http.call('POST /otv-requests/:id/verify', { path, body: { ...asked, how: content.how } });
      case 'passage': {
        const { passedAt, finding, note } = content;
        return http.call('POST /otv-requests/:id/passages', { path, body: { ...asked, passedAt, finding, note } });
      }
      case 'message':
        return http.call('POST /otv-requests/:id/messages', { path, body: { ...asked, text: content.text } });
    }
  };

  const send = async (act: OtvAct) => {
    const { openId: id, request, busy } = $otv.get();
    if (id === null || request.phase !== 'ready' || busy !== null) return;
    const draft = draftOf(id);
    const content = contentOf(act, draft);
    if (content === null || faultsOf(act, draft, wallClock()).length > 0) return;
    const { version } = request.value;
    const body = JSON.stringify([id, version, content]);
    const commandId = unanswered?.body === body ? unanswered.commandId : options.commandId();
    unanswered = { body, commandId };
    change({ busy: act, refusal: null, done: null });
    try {
      const changed = await post(content, id, { commandId, version });
      unanswered = null;
      // Gone with the session that ended meanwhile.
      if ($otv.get().busy !== act) return;
      keepDraft(id, draftAfter(act, draftOf(id), wallClock()));
      change({ busy: null });
      options.onRead(changed);
      if ($otv.get().openId === id) change({ request: ready(changed), done: act });
    } catch (cause) {
      if (!isUnknown(cause)) unanswered = null;
      const code = codeOf(cause);
      if ($otv.get().busy === act) change({ busy: null, ...($otv.get().openId === id && { refusal: { act, code } }) });
    }
  };

  return {
    handle(ask) {
      const { openId } = $otv.get();
      switch (ask.type) {
        case 'otv.show':
          return void load(ask.id);
        case 'otv.hide':
          return change(CLOSED);
        case 'otv.reload-request':
          return openId === null ? undefined : void load(openId);
        case 'otv.secrets':
          return ask.shown ? void loadSecrets() : change({ secrets: null });
        case 'otv.write':
          return openId === null ? undefined : keepDraft(openId, { ...draftOf(openId), ...ask.draft });
        case 'otv.send':
          return void send(ask.act);
      }
    },
  };
};
