import type { Place, PlaceImportReport, PlaceList, SiteDescription } from '../contract.ts';
import type { PlaceForm } from '../model/places.ts';
import { loading, type Loadable } from './loadable.ts';

/** What an admin sees of the places of a site: one of four screens. */
export interface PlacesView {
  readonly screen: 'list' | 'form' | 'remove' | 'import';
  readonly sites: Loadable<readonly SiteDescription[]>;
  readonly site: string | null;
  /** Of this site alone. */
  readonly list: Loadable<PlaceList>;
  /** The place that is changed or removed; null while a new one is written. */
  readonly editing: Place | null;
  /** What was written so far; kept while the dialog is closed. */
  readonly form: PlaceForm;
  /** Something was asked of the server, and the answer is not here yet. */
  readonly busy: boolean;
  /** Why the last thing asked was refused. */
  readonly code: string | null;
  /** With `place.refused`: the reason. `file.encoding` is ours: the file is not UTF-8. */
  readonly refusal: string | null;
  readonly report: PlaceImportReport | null;
  /** What was just done, and to which place; said once the list is back. */
  readonly done: { readonly what: 'created' | 'changed' | 'removed'; readonly name: string } | null;
}

/** Without a form: whoever makes a view gives one. */
export const noPlaces = (form: PlaceForm): PlacesView => ({
  screen: 'list',
  sites: loading,
  site: null,
  list: loading,
  editing: null,
  form,
  busy: false,
  code: null,
  refusal: null,
  report: null,
  done: null,
});
