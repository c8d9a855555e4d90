import { isApiError, type DeskRoutes, type Http } from '@guichet/core';
import { draftOf, emptyForm, faultsOf, formOf } from '../model/places.ts';
import type { PlacesRequest } from '../model/requests.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import { failed, loading, ready } from '../stores/loadable.ts';
import { noPlaces, type PlacesView } from '../stores/places-view.ts';

export interface PlacesOptions {
  readonly stores: DeskStores;
  readonly http: Http<DeskRoutes>;
  onSessionOver(): void;
}

/** A file of a department is read and stored in one go. */
const IMPORT_TIMEOUT_MS = 60_000;

/** Associations and offices that a site keeps, for admins (spec U-33, U-34). */
export interface Places {
  handle(request: PlacesRequest): void;
}

const asked = { busy: false, code: null, refusal: null } as const;
const LIST: Partial<PlacesView> = { ...asked, screen: 'list', editing: null, form: emptyForm, report: null };

/** Creates the keeper of places: one site at a time, the last choice wins; nothing is sent twice. */
export const createPlaces = ({ stores, http, onSessionOver }: PlacesOptions): Places => {
  const { $places, $dialog } = stores;
  const change = (changes: Partial<PlacesView>) => $places.set({ ...$places.get(), ...changes });
  const refusalOf = (cause: unknown): { code: string; refusal: string | null } => {
    const code = isApiError(cause) ? cause.code : 'network.unreachable';
    if (code.startsWith('session.')) onSessionOver();
    return { code, refusal: isApiError(cause) ? cause.refusal : null };
  };

  const loadList = async () => {
    const { site } = $places.get();
    if (site === null) return;
    change({ list: loading });
    const query = { site };
    const list = await http
      .call('GET /places', { query })
      .then(ready, (cause: unknown) => failed(refusalOf(cause).code));
    if ($places.get().site === site) change({ list });
  };

  const loadSites = async () => {
    change({ sites: loading });
    try {
      const { items } = await http.call('GET /sites');
      const before = $places.get().site;
      const site = items.find(({ slug }) => slug === before) ?? items[0];
      change({ sites: ready(items), site: site?.slug ?? null });
    } catch (cause) {
      return change({ sites: failed(refusalOf(cause).code) });
    }
    await loadList();
  };

  /** Runs what changes something once at a time, then shows the list anew. */
  const act = async (done: PlacesView['done'], call: () => Promise<unknown>) => {
    if ($places.get().busy) return;
    change({ busy: true, code: null, refusal: null });
    try {
      await call();
    } catch (cause) {
      return change({ busy: false, ...refusalOf(cause) });
    }
    change({ ...LIST, done });
    await loadList();
  };

  const save = () => {
    const { form, editing, site } = $places.get();
    if (site === null || faultsOf(form).length > 0) return;
    const place = draftOf(form);
    const done = { what: editing ? 'changed' : 'created', name: form.name.trim() } as const;
    void act(done, () =>
      editing
        ? http.call('PUT /places/:id', { path: { id: editing.unit.id }, body: { revision: editing.revision, place } })
        : http.call('POST /places', { body: { site, place } }),
    );
  };

  const remove = () => {
    const { editing } = $places.get();
    if (editing === null) return;
    const { unit, revision } = editing;
    void act({ what: 'removed', name: unit.name }, () =>
      http.call('DELETE /places/:id', { path: { id: unit.id }, query: { revision } }),
    );
  };

  const importFile = async (department: string, file: Blob) => {
    const { site, busy } = $places.get();
    if (site === null || busy) return;
    change({ busy: true, code: null, refusal: null, report: null });
    try {
      const text = await textOf(file);
      const body = { site, department, file: text };
      const report = await http.call('POST /places/imports', { body, timeoutMs: IMPORT_TIMEOUT_MS });
      change({ busy: false, report });
    } catch (cause) {
      const isEncoding = cause instanceof TypeError;
      const why = isEncoding ? { code: 'place.refused', refusal: 'file.encoding' } : refusalOf(cause);
      return change({ busy: false, ...why });
    }
    await loadList();
  };

  const editingOf = (id: string) => {
    const { list } = $places.get();
    return list.phase === 'ready' ? list.value.items.find(({ unit }) => unit.id === id) : undefined;
  };

  return {
    handle(request) {
      switch (request.type) {
        case 'places.open':
          $dialog.set({ name: 'places', conversationId: null });
          change({ done: null });
          return void loadSites();
        case 'places.reload':
          return void loadSites();
        case 'places.choose':
          $places.set({ ...noPlaces(emptyForm), sites: $places.get().sites, site: request.site });
          return void loadList();
        case 'places.add':
          return change({ ...LIST, screen: 'form', done: null });
        case 'places.edit':
        case 'places.ask-removal': {
          const editing = editingOf(request.id);
          if (editing === undefined) return;
          const screen = request.type === 'places.edit' ? 'form' : 'remove';
          return change({ ...LIST, screen, editing, form: formOf(editing), done: null });
        }
        case 'places.write':
          return change({ form: request.form });
        case 'places.save':
          return save();
        case 'places.remove':
          return remove();
        case 'places.upload':
          return change({ ...LIST, screen: 'import', done: null });
        case 'places.import':
          return void importFile(request.department, request.file);
        case 'places.back':
          change({ ...LIST, done: null });
          // What somebody else changed is shown before it is written over.
          return void loadList();
      }
    },
  };
};

/** @throws TypeError when the file is not UTF-8 */
const textOf = async (file: Blob): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
