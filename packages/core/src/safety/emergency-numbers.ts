/** Hours of every day, Europe/Paris clock: from `fromHour` (included) to `toHour` (excluded), 0 to 24. */
export interface DailyHours {
  readonly fromHour: number;
  readonly toHour: number;
}

/**
 * The numbers shown before, during and without a conversation (spec S-1), most urgent first.
 * 17, 112, 114, 15 and 18: service-public.fr, « Numéros d'urgence ». 119: allo119.gouv.fr. 3919: arretonslesviolences.gouv.fr.
 * 3114: 3114.fr. 3018: e-enfance.org, every day from 9 to 23. The 114 takes no ordinary call: SMS, application or its own site.
 */
export const EMERGENCY_NUMBER_NAMES = ['17', '112', '114', '15', '18', '119', '3919', '3018', '3114'] as const;

/** The numbers by name. */
export type EmergencyNumberName = (typeof EMERGENCY_NUMBER_NAMES)[number];

/** The only number at which nobody answers at night. */
export const CLOSING_NUMBER = '3018' satisfies EmergencyNumberName;

/** What a phone opens for a number: `tel:`, and `sms:` for the 114. */
export const phoneHref = (number: EmergencyNumberName): string => (number === '114' ? 'sms:' : 'tel:') + number;

/** A number that a person may need now. */
export interface EmergencyNumber {
  /** As people say and write it; also the key of who answers, in the catalogue of whoever shows it. */
  readonly number: EmergencyNumberName;
  /** `tel:` or `sms:`; what a phone opens. */
  readonly href: string;
  readonly hours: 'always' | DailyHours;
}

/** The numbers with all that is known of them, most urgent first. */
export const EMERGENCY_NUMBERS: readonly EmergencyNumber[] = EMERGENCY_NUMBER_NAMES.map((number) => ({
  number,
  href: phoneHref(number),
  hours: number === CLOSING_NUMBER ? { fromHour: 9, toHour: 23 } : 'always',
}));

/** The 114 without a telephone: chat, video, sign language. */
export const URGENCE_114_URL = 'https://www.urgence114.fr/';

/**
 * What a tap on the number opens: the 114 is an SMS on a phone and its own site elsewhere (spec S-2).
 *
 * @param onPhone whether this device can send an SMS
 */
export const numberHref = (entry: EmergencyNumber, onPhone: boolean): string =>
  !onPhone && entry.number === '114' ? URGENCE_114_URL : entry.href;

/**
 * Whether somebody answers at that instant. Hours are those of Europe/Paris wherever the caller is: words beside it must
 * say « heure de Paris », because it is another hour in La Réunion or in Guadeloupe.
 *
 * @param at the instant, whatever the device's own time zone
 */
export function openNow({ hours }: EmergencyNumber, at: Date): boolean {
  if (hours === 'always') return true;
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' }).format(at),
  );
  return hour >= hours.fromHour && hour < hours.toHour;
}
