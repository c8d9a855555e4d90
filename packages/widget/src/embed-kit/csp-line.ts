import type { Configuration } from './configuration.ts';
import { isBundled } from './packs.ts';
import { scriptAddress, type Output } from './write-snippet.ts';

/** One thing that a page's Content-Security-Policy has to allow. */
export interface Need {
  readonly directive: 'script-src' | 'frame-src' | 'connect-src' | 'trusted-types';
  /** What has to stand in it: an origin, `'self'`, or the name of a policy of Trusted Types. */
  readonly sources: readonly string[];
  /** What is asked for there: a source with a path counts if this lies below it. */
  readonly path: string;
}

/** What a page needs to allow for a configuration, in one of its forms. */
export function needsOf(configuration: Configuration, output: Output): readonly Need[] {
  const { api, services } = configuration;
  if (output === 'link') return [];
  const frames: Need = { directive: 'frame-src', sources: [api], path: '/frame/' };
  if (output === 'iframe') return [frames];
  const address = isBundled(configuration, output) ? '/' : scriptAddress(configuration);
  const [, origin = "'self'", path = '/'] = /^(https?:\/\/[^/]+)?(\/.*\/)?/.exec(address) ?? [];
  const script: Need = { directive: 'script-src', sources: [origin], path };
  const list: Need[] = [
    { directive: 'connect-src', sources: [api], path: '/api/v1/' },
    // Others' copies of Lit may stand in the page, and ours beside them.
    { directive: 'trusted-types', sources: ['lit-html', "'allow-duplicates'"], path: '' },
  ];
  return [...(output === 'npm' ? [] : [script]), frames, ...(services.includes('units') ? list : [])];
}

/**
 * The line to add to a policy that allows nothing else: `script-src …; frame-src …`.
 *
 * @returns empty for a link, which needs nothing
 */
export const writeCspLine = (configuration: Configuration, output: Output): string =>
  needsOf(configuration, output)
    .map(({ directive, sources }) => `${directive} ${sources.join(' ')}`)
    .join('; ');
