import { normalise, type Configuration, type Normalised } from '../embed-kit/configuration.ts';
import type { SiteState } from './store.ts';

type Note = 'preview.real' | 'preview.demonstration' | 'preview.closed' | 'preview.own';

/**
 * What the preview runs, and what is said of it: the configuration itself where this server lets its own page open panels, which
 * it does for sites that are a demonstration; otherwise the same with such a site.
 *
 * @returns `configuration` null: there is nothing to run yet
 */
export function previewOf(
  { configuration }: Normalised,
  site: SiteState,
  server: { readonly demonstration: string; readonly origin: string },
): { readonly configuration: Configuration | null; readonly notes: readonly Note[] } {
  const isDemonstration = site.state === 'known' && site.view.demonstration;
  const slug = isDemonstration ? configuration.site : server.demonstration || configuration.site;
  if (configuration.services.length === 0 || slug === '') return { configuration: null, notes: ['preview.closed'] };
  const isOwn = configuration.release === 'own';
  const shown = normalise({
    ...configuration,
    site: slug,
    api: server.origin,
    // A copy elsewhere may be what it likes: this page runs nothing but this server's script.
    ...(isOwn ? { release: 'latest' } : {}),
  }).configuration;
  const note = isDemonstration
    ? 'preview.real'
    : server.demonstration === ''
      ? 'preview.closed'
      : 'preview.demonstration';
  return { configuration: shown, notes: isOwn ? [note, 'preview.own'] : [note] };
}
