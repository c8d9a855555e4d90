import { EMERGENCY_NUMBERS } from '@guichet/core/safety';
import { h } from './dom.ts';
import type { Translate } from './words.ts';

/** The emergency numbers with who answers and when, as links that a phone opens (spec S-1, L-2). */
export const numbersList = (t: Translate): HTMLUListElement =>
  h(
    'ul',
    // Safari takes the role away from a list without bullets.
    { role: 'list' },
    ...EMERGENCY_NUMBERS.map(({ number, href, hours }) => {
      const when = hours === 'always' ? t('always') : t('daily', { from: hours.fromHour, to: hours.toHour });
      return h('li', {}, h('a', { href }, h('b', {}, number), h('span', {}, t(number), h('small', {}, when))));
    }),
  );
