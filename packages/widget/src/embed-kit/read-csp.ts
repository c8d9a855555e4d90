import type { Need } from './csp-line.ts';
import { isAllowed } from './csp-sources.ts';
import { tagsIn } from './tags.ts';

/** What is read of a pasted policy, in characters. */
const READ_AT_MOST = 20_000;

/** One policy: its directives, the first of a name, and whether it only reports. */
export interface Policy {
  readonly directives: ReadonlyMap<string, readonly string[]>;
  readonly isReportOnly: boolean;
}

/** What a policy says of one need. `nonce`: the script runs if its tag has the page's nonce, and not otherwise. */
export interface Verdict {
  readonly directive: Need['directive'] | 'sandbox';
  /** The directive that decides: `default-src` where there is none of its own; null where nothing is said. */
  readonly decidedBy: string | null;
  readonly verdict: 'allowed' | 'nonce' | 'blocked';
  /** The directive as it should be, whole; empty when nothing has to change. */
  readonly write: string;
}

/** What a page's policies say. */
export interface CspReading {
  readonly policies: readonly (Policy & { readonly verdicts: readonly Verdict[] })[];
  /** Whether everything works as it stands. */
  readonly isAllowed: boolean;
  /** The policies with what is missing, one a line. */
  readonly mended: readonly string[];
}

/** The header's name, and what servers' configurations write before it. */
const NAMES =
  /^(?:header\s+(?:always\s+)?(?:set|add|append)\s+|add_header\s+)?"?(content-security-policy(?:-report-only)?)"?\s*[:=]?\s*/i;
/** A value between double quotes, as those write it; what stands behind it is not the policy's. */
const unquote = (value: string): string => (value.startsWith('"') ? value.slice(1).replace(/".*$/s, '') : value);

const DIRECTIVE = /^[a-z][a-z-]*$/;
const KNOWN =
  /^(?:[a-z]+-src(?:-elem|-attr)?|sandbox|base-uri|form-action|frame-ancestors|trusted-types|require-[a-z-]+|report-(?:uri|to)|upgrade-insecure-requests|block-all-mixed-content)$/;

/** What decides, the nearest first. */
const CHAINS: Record<Need['directive'], readonly string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'trusted-types': ['trusted-types'],
};

function readDirectives(text: string): Map<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (DIRECTIVE.test(key) && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

/** The policies of a text: one header a line, or several in one with commas between; the header's name may stand before. */
export function readPolicies(text: string): Policy[] {
  const policies: Policy[] = [];
  const begin = text.slice(0, READ_AT_MOST);
  const [meta] = tagsIn(begin, (name) => name === 'meta').flatMap(({ attributes }) => attributes.get('content') ?? []);
  const whole = meta ?? begin;
  // A line that does not begin with a header's name goes on with the one before.
  const lines = whole.replace(/\r?\n(?!\s*(?:content-security-policy|header\s|add_header\s))/gi, ' ').split('\n');
  for (const line of lines) {
    const [, name = ''] = NAMES.exec(line.trim()) ?? [];
    const isReportOnly = /report-only/i.test(name);
    for (const policy of unquote(line.trim().replace(NAMES, '')).split(',')) {
      const directives = readDirectives(policy);
      if ([...directives.keys()].some((key) => KNOWN.test(key))) policies.push({ directives, isReportOnly });
    }
  }
  return policies;
}

/** A directive with what is missing; what `default-src` allowed there until now stays allowed. */
function mend({ directive, sources }: Need, present: readonly string[]): string {
  const kept = present.filter((source) => source.toLowerCase() !== "'none'");
  const missing = sources.filter((source) => !kept.includes(source));
  return [directive, ...kept, ...missing].join(' ');
}

function judge({ directives }: Policy, need: Need): Verdict {
  const { directive } = need;
  const decidedBy = CHAINS[directive].find((name) => directives.has(name)) ?? null;
  if (decidedBy === null) return { directive, decidedBy, verdict: 'allowed', write: '' };
  const present = directives.get(decidedBy)!;
  const verdict = isAllowed(need, present);
  // A directive more precise than ours stays the one to change.
  const target = decidedBy === 'script-src-elem' ? decidedBy : directive;
  const write = verdict === 'allowed' ? '' : mend(need, present).replace(directive, target);
  return { directive, decidedBy, verdict, write };
}

/** A sandboxed page runs nothing of ours unless it says so, and frames inherit it. */
function judgeSandbox({ directives }: Policy): Verdict[] {
  const flags = directives.get('sandbox');
  if (flags === undefined) return [];
  const missing = ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter((flag) => !flags.includes(flag));
  const write = missing.length === 0 ? '' : ['sandbox', ...flags, ...missing].join(' ');
  return [{ directive: 'sandbox', decidedBy: 'sandbox', verdict: write === '' ? 'allowed' : 'blocked', write }];
}

function mended({ directives, isReportOnly }: Policy, verdicts: readonly Verdict[]): string {
  const written = new Map([...directives].map(([name, sources]) => [name, [name, ...sources].join(' ')]));
  for (const { write } of verdicts) {
    if (write !== '') written.set(write.split(' ', 1)[0]!, write);
  }
  const name = `Content-Security-Policy${isReportOnly ? '-Report-Only' : ''}`;
  return `${name}: ${[...written.values()].join('; ')}`;
}

/**
 * Says what a pasted policy does to what a page needs, directive by directive, and how it should read.
 *
 * @param text of the header or headers, with or without their names, or of the `<meta>`
 * @returns null when there is no policy in it
 * @see https://www.w3.org/TR/CSP3/
 */
export function readCsp(text: string, needs: readonly Need[]): CspReading | null {
  const policies = readPolicies(text).map((policy) => ({
    ...policy,
    verdicts: [...needs.map((need) => judge(policy, need)), ...judgeSandbox(policy)],
  }));
  if (policies.length === 0) return null;
  return {
    policies,
    isAllowed: policies.every(
      ({ isReportOnly, verdicts }) => isReportOnly || verdicts.every(({ verdict }) => verdict !== 'blocked'),
    ),
    mended: policies.map((policy) => mended(policy, policy.verdicts)),
  };
}
