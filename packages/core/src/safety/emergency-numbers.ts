/** Hours of every day, Europe/Paris clock: from `fromHour` (included) to `toHour` (excluded), 0 to 24. */
export interface DailyHours {
  readonly fromHour: number;
  readonly toHour: number;
}

/** A number that a person may need now. */
export interface EmergencyNumber {
  /** As people say and write it. */
  readonly number: string;
  /** `tel:` or `sms:`; what a phone opens. */
  readonly href: string;
  /** What to open on a device that cannot send an SMS; only for numbers reached by SMS. */
  readonly webHref?: string;
  /** Key of the words that say who answers, in the catalogue of whoever shows it. */
  readonly labelKey: `number.${string}`;
  readonly hours: 'always' | DailyHours;
}

const phone = <Number extends string>(number: Number) =>
  ({ number, href: `tel:${number}`, labelKey: `number.${number}`, hours: 'always' }) as const;

/**
 * The numbers shown before, during and without a conversation (spec S-1), most urgent first.
 * 17, 112, 114, 15 and 18: service-public.fr, « Numéros d'urgence ». 119: allo119.gouv.fr. 3919: arretonslesviolences.gouv.fr.
 * 3114: 3114.fr. 3018: e-enfance.org, every day from 9 to 23. The 114 takes no ordinary call: SMS, application or its own site.
 */
export const EMERGENCY_NUMBERS = [
  phone('17'),
  phone('112'),
  { ...phone('114'), href: 'sms:114', webHref: 'https://www.urgence114.fr/' },
  phone('15'),
  phone('18'),
  phone('119'),
  phone('3919'),
  { ...phone('3018'), hours: { fromHour: 9, toHour: 23 } },
  phone('3114'),
] as const satisfies readonly EmergencyNumber[];

/**
 * What a tap on the number opens: the 114 is an SMS on a phone and its own site elsewhere (spec S-2).
 *
 * @param onPhone whether this device can send an SMS
 */
export const numberHref = (entry: EmergencyNumber, onPhone: boolean): string =>
  onPhone ? entry.href : (entry.webHref ?? entry.href);

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
