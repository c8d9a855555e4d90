import type { Need } from './csp-line.ts';

const DEFAULT_PORTS: Record<string, string> = { http: '80', https: '443' };

/** Whether one scheme of a policy covers another: `http` stands for `https` as well. */
const coversScheme = (listed: string, asked: string): boolean =>
  listed === asked || (listed === 'http' && asked === 'https');

/** Whether a source expression covers what lies at an origin, below a path. */
function covers(source: string, origin: string, path: string): boolean {
  const [, scheme = '', host = '', port = ''] = /^(https?):\/\/([^/:]+)(?::([0-9]+))?$/.exec(origin) ?? [];
  const listed = source.toLowerCase();
  if (listed === '*') return true;
  if (/^[a-z][a-z0-9+.-]*:$/.test(listed)) return coversScheme(listed.slice(0, -1), scheme);
  const [, listedScheme, listedHost, listedPort, listedPath = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::([0-9]+|\*))?(\/.*)?$/.exec(listed) ?? [];
  if (listedHost === undefined) return false;
  // Without a scheme it is the page's own, which is https wherever it matters; a page on http may load https as well.
  if (listedScheme !== undefined && !coversScheme(listedScheme, scheme)) return false;
  const isHost = listedHost.startsWith('*') ? host.endsWith(listedHost.slice(1)) : host === listedHost;
  if (!isHost) return false;
  const actualPort = port || DEFAULT_PORTS[scheme];
  const isUpgraded = listedPort === '80' && actualPort === '443' && scheme === 'https';
  const expectedPort = listedPort ?? DEFAULT_PORTS[scheme];
  if (listedPort !== '*' && expectedPort !== actualPort && !isUpgraded) return false;
  // A path counts with its case, and one without a slash at its end is one file, never what lies beside it.
  const exactPath = source.slice(source.length - listedPath.length);
  return exactPath === '' || (exactPath.endsWith('/') && path.startsWith(exactPath));
}

/** Names of policies of Trusted Types: ours, or any. */
const isPolicyAllowed = (present: readonly string[]): boolean =>
  present.some((source) => source === 'lit-html' || source === '*');

/** What the sources of the directive that decides say of a need. */
export function isAllowed(
  { directive, sources, path }: Need,
  present: readonly string[],
): 'allowed' | 'nonce' | 'blocked' {
  if (directive === 'trusted-types') return isPolicyAllowed(present) ? 'allowed' : 'blocked';
  const keywords = present.map((source) => source.toLowerCase());
  const isScript = directive === 'script-src';
  const hasNonce = isScript && keywords.some((source) => source.startsWith("'nonce-"));
  // Then browsers look at nonces and fingerprints only.
  const isStrict = isScript && keywords.includes("'strict-dynamic'");
  const [source = ''] = sources;
  const isCovered =
    source === "'self'"
      ? keywords.some((each) => each === "'self'" || each === '*' || each === 'https:')
      : present.some((each) => covers(each, source, path));
  if (isCovered && !isStrict) return 'allowed';
  return hasNonce ? 'nonce' : 'blocked';
}
