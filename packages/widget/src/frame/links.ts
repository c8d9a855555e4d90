import { EMERGENCY_NUMBERS } from '@guichet/core/safety';

/** Where a person is sent when the chat cannot help: the Ministry's own page. */
export const officialUrl = 'https://www.masecurite.interieur.gouv.fr';

const entry = (wanted: '17' | '112' | '114') => {
  const found = EMERGENCY_NUMBERS.find(({ number }) => number === wanted);
  if (!found) throw new TypeError(`${wanted} is not an emergency number`);
  return found;
};

/** What a tap opens on a phone; 114 is reached by SMS, never by an ordinary call. */
export const phoneLinks = { '17': entry('17').href, '112': entry('112').href, '114': entry('114').href } as const;

/** The 114 without a telephone (spec S-2). */
export { URGENCE_114_URL as urgence114Url } from '@guichet/core/safety';
