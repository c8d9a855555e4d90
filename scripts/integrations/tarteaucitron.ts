// The service for tarteaucitron: one file, which adds the script that a snippet would hold.
import { OPTIONS, SERVICES } from '../../packages/widget/src/embed-kit/options.ts';
import { PackFiles, type Pack, type Sources } from './pack.ts';

export function tarteaucitronPack(sources: Sources): Pack {
  // What counts for the script; the elements stand in the page, with their own.
  const known = OPTIONS.filter(({ on, name }) => on !== 'element' || name === 'labelChat');
  const pageOptions = OPTIONS.filter(({ on }) => on === 'page').map(({ name, attribute }) => ({ name, attribute }));
  const kit = JSON.stringify({
    defaults: Object.fromEntries(known.map((option) => [option.name, option.default])),
    pageOptions,
    selector: SERVICES.map((service) => `guichet-${service}`).join(','),
  });
  // It stands between single quotes.
  if (/['\\]/.test(kit)) throw new Error('The kit’s table holds a quote or a backslash.');
  return new PackFiles(sources)
    .addSources('tarteaucitron', { kit, names: known.map(({ name }) => name).join(', ') })
    .pack('tarteaucitron', 'guichet-tarteaucitron');
}
