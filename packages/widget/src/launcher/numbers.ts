import { CLOSING_NUMBER, EMERGENCY_NUMBER_NAMES, phoneHref } from '@guichet/core/safety';
import { h } from './dom.ts';
import type { Translate } from './words.ts';

/** The State's own page, where a person finds every service when ours does not answer. */
const OFFICIAL_URL = 'https://www.masecurite.interieur.gouv.fr';

const line = (link: { href: string; target?: string }, number: string, ...words: (Node | string)[]) =>
  h('li', {}, h('a', link, h('b', {}, number), h('span', {}, ...words)));

/**
 * The emergency numbers with who answers and when, as links that a phone opens (spec S-1, L-2), and below them the official
 * page.
 */
export const numbersList = (t: Translate): HTMLUListElement =>
  h(
    'ul',
    // Safari takes the role away from a list without bullets.
    { role: 'list' },
    ...EMERGENCY_NUMBER_NAMES.map((number) =>
      line(
        { href: phoneHref(number) },
        number,
        t(number),
        h('small', {}, t(number === CLOSING_NUMBER ? 'daily' : 'always')),
      ),
    ),
    line({ href: OFFICIAL_URL, target: '_blank' }, '', t('official')),
  );
