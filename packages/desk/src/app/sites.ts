import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import type { SiteKey } from '../contract.ts';
import {
  draftOfSite,
  emptyReply,
  emptySite,
  faultsOfSite,
  formOfSite,
  isShortcut,
  type SitesAsk,
  type SiteTab,
} from '../model/sites.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import { failed, loading, ready, type Loadable } from '../stores/loadable.ts';
import { noSites, type SitesView } from '../stores/sites-view.ts';

export interface SitesOptions {
  readonly stores: Pick<DeskStores, '$sites'>;
  readonly http: Http<DeskRoutes>;
  onSessionOver(): void;
  /** Replies written in advance are another list now. */
  loadLists(): void;
}

/** What admins keep of sites: settings, keys, who embeds what, and the replies of every officer (spec Y-1 … Y-11). */
export interface Sites {
  handle(ask: SitesAsk): void;
}

const asked = { busy: false, code: null, faults: [] } as const;
/** What no screen takes along to the next: a key is shown once. */
const left = { ...asked, secret: null, revoking: null, reply: null } as const;

/** Creates the keeper of sites: one at a time, the last choice wins; nothing is sent twice. */
export const createSites = ({ stores: { $sites }, http, onSessionOver, loadLists }: SitesOptions): Sites => {
  const view = (): SitesView => {
    const known = $sites.get();
    return typeof known === 'string' ? noSites : known;
  };
  const change = (changes: Partial<SitesView>) => $sites.set({ ...view(), ...changes });
  const refusalOf = (cause: unknown): Pick<SitesView, 'code' | 'faults'> => {
    const code = isApiError(cause) ? cause.code : 'network.unreachable';
    if (code.startsWith('session.')) onSessionOver();
    return { code, faults: (isApiError(cause) && cause.faults) || [] };
  };
  const outcome = <T>(answer: Promise<T>): Promise<Loadable<T>> =>
    answer.then(ready, (cause: unknown) => failed(refusalOf(cause).code ?? ''));
  const slug = () => view().slug ?? '';
  const path = () => ({ slug: slug() });
  /** Runs what changes something, once at a time. */
  const act = async (call: () => Promise<Partial<SitesView>>): Promise<boolean> => {
    if (view().busy) return false;
    change({ ...asked, busy: true, done: null });
    try {
      change({ ...asked, ...(await call()) });
      return true;
    } catch (cause) {
      change({ busy: false, ...refusalOf(cause) });
      return false;
    }
  };

  const loadList = async () => {
    change({ sites: loading });
    change({ sites: await outcome(http.call('GET /sites').then(({ items }) => items)) });
  };
  /** Anew each time: what somebody else changed is shown before it is written over. */
  const loadSite = async (wanted: string) => {
    change({ ...left, screen: 'site', slug: wanted, tab: 'settings', detail: loading });
    const detail = await outcome(http.call('GET /site-settings/:slug', { path: { slug: wanted } }));
    if (view().slug !== wanted) return;
    change({ detail, ...(detail.phase === 'ready' ? { form: formOfSite(detail.value) } : {}) });
  };
  const loadTab = async (tab: SiteTab) => {
    const of = slug();
    if (tab === 'keys') {
      change({ keys: loading });
      const keys = await outcome(
        http.call('GET /site-settings/:slug/keys', { path: path() }).then(({ items }) => items),
      );
      if (slug() === of) change({ keys });
    } else if (tab === 'embeds') {
      change({ embeds: loading });
      const uses = http.call('GET /site-settings/:slug/embeds', { path: path() }).then(({ items }) => items);
      const embeds = await outcome(uses);
      if (slug() === of) change({ embeds });
    }
  };
  const loadReplies = async () => {
    change({ replies: loading });
    change({ replies: await outcome(http.call('GET /canned-replies').then(({ items }) => items)) });
  };

  const save = () => {
    const { form, detail, screen, slug: shown } = view();
    const isNew = screen === 'new';
    const faults = faultsOfSite(form, isNew);
    if (faults.length > 0) return change({ faults, code: null, done: null });
    const site = draftOfSite(form);
    void act(async () => {
      if (isNew) {
        const added = await http.call('POST /site-settings', { body: { slug: form.slug.trim(), site } });
        return {
          ...{ screen: 'site', tab: 'settings', slug: added.site.slug, done: 'created' },
          ...{ detail: ready(added), form: formOfSite(added) },
        };
      }
      const revision = detail.phase === 'ready' ? detail.value.revision : 0;
      const saved = await http.call('PUT /site-settings/:slug', {
        path: { slug: shown ?? '' },
        body: { revision, site },
      });
      return { detail: ready(saved), form: formOfSite(saved), done: 'saved' };
    });
  };

  const makeKey = (name: string, scopes: SiteKey['scopes']) =>
    void act(async () => {
      const body = { name, scopes };
      const { key, secret } = await http.call('POST /site-settings/:slug/keys', { path: path(), body });
      const { keys } = view();
      return {
        secret: { name: key.name, secret },
        keys: keys.phase === 'ready' ? ready([...keys.value, key]) : keys,
      };
    });

  const revoke = async () => {
    const { revoking: id } = view();
    if (id === null) return;
    const isDone = await act(async () => {
      await http.call('DELETE /site-settings/:slug/keys/:id', { path: { ...path(), id } });
      return { revoking: null, done: 'key-revoked' };
    });
    if (isDone) await loadTab('keys');
  };

  const writeReply = async () => {
    const { reply } = view();
    if (reply === null) return;
    const { before, draft, isRemoval } = reply;
    if (!isRemoval) {
      const faults = [
        ...(isShortcut(draft.shortcut) ? [] : [{ path: 'shortcut', code: 'shortcut.unreadable' }]),
        ...(draft.title.trim() === '' ? [{ path: 'title', code: 'title.missing' }] : []),
        ...(draft.text.trim() === '' ? [{ path: 'text', code: 'text.missing' }] : []),
      ];
      if (faults.length > 0) return change({ faults, code: null });
    }
    const isDone = await act(async () => {
      if (before === null) await http.call('POST /canned-replies', { body: draft });
      else await http.call('POST /canned-replies/changes', { body: { before, reply: isRemoval ? null : draft } });
      return { screen: 'replies', reply: null, done: isRemoval ? 'reply-removed' : 'reply-saved' };
    });
    if (!isDone) return;
    loadLists();
    await loadReplies();
  };
  const openReply = (id: string, isRemoval: boolean) => {
    const { replies } = view();
    const before = replies.phase === 'ready' ? replies.value.find((reply) => reply.id === id) : undefined;
    if (before === undefined) return;
    const { shortcut, title, text, locale } = before;
    const draft = { shortcut, title, text, locale: locale === 'en' ? 'en' : 'fr' } as const;
    change({ ...left, screen: 'reply', reply: { before, draft, isRemoval }, done: null });
  };
  const showReplies = () => {
    change({ ...left, screen: 'replies', done: null });
    void loadReplies();
  };
  const reload = () => {
    const { screen, tab } = view();
    if (screen === 'replies') return void loadReplies();
    if (screen !== 'site') return void loadList();
    void (tab === 'settings' ? loadSite(slug()) : loadTab(tab));
  };

  return {
    handle(ask) {
      switch (ask.type) {
        case 'open':
          // What was written stays; a list that may be old is read anew.
          change({});
          return view().screen === 'list' ? void loadList() : undefined;
        case 'reload':
          return reload();
        case 'list':
          change({ ...left, screen: 'list', slug: null, done: null });
          return void loadList();
        case 'add':
          return change({ ...left, screen: 'new', form: emptySite, done: null });
        case 'show':
          change({ done: null });
          return void loadSite(ask.slug);
        case 'tab':
          change({ ...left, tab: ask.tab, done: null });
          return void loadTab(ask.tab);
        case 'write':
          return change({ form: ask.form });
        case 'save':
          return save();
        case 'make-key':
          return makeKey(ask.name, ask.scopes);
        case 'forget-secret':
          return change({ secret: null });
        case 'ask-revocation':
          return change({ ...left, revoking: ask.id, done: null });
        case 'revoke':
          return void revoke();
        case 'replies':
        case 'leave-reply':
          return showReplies();
        case 'add-reply':
          return change({
            ...left,
            ...{ screen: 'reply', reply: { before: null, draft: emptyReply, isRemoval: false }, done: null },
          });
        case 'edit-reply':
          return openReply(ask.id, false);
        case 'ask-reply-removal':
          return openReply(ask.id, true);
        case 'write-reply': {
          const { reply } = view();
          return reply === null ? undefined : change({ reply: { ...reply, draft: ask.draft } });
        }
        case 'save-reply':
        case 'remove-reply':
          return void writeReply();
      }
    },
  };
};
