import { EMERGENCY_NUMBERS, numberHref, type EmergencyNumber } from '@guichet/core/safety';
import { h } from './dom.ts';
import type { Translate } from './words.ts';

/** Whether this device can send an SMS, as far as a page can know. */
const isPhone = () => /Android|iPhone|Mobile/.test(navigator.userAgent);

const hoursOf = ({ hours }: EmergencyNumber, t: Translate) =>
  hours === 'always' ? t('always') : t('daily', { from: hours.fromHour, to: hours.toHour });

/** The emergency numbers with who answers and when, as links that a phone opens (spec S-1, L-2). */
export const numbersList = (t: Translate): HTMLUListElement =>
  h(
    'ul',
    // Safari takes the role away from a list without bullets.
    { role: 'list' },
    ...EMERGENCY_NUMBERS.map((entry) =>
      h(
        'li',
        {},
        h(
          'a',
          { href: numberHref(entry, isPhone()) },
          h('b', {}, entry.number),
          ' ',
          h('span', {}, t(entry.labelKey), ' ', h('small', {}, hoursOf(entry, t))),
        ),
      ),
    ),
  );
