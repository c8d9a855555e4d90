// The kit's table of options, as the packs read it.
import { FALLBACKS, COMMUNE_FALLBACK, OPTIONS, SERVICES } from '../../packages/widget/src/embed-kit/options.ts';
import { en as kitEn } from '../../packages/widget/src/locales/embed-kit.en.ts';
import { fr as kitFr } from '../../packages/widget/src/locales/embed-kit.fr.ts';
import { en as launcherEn } from '../../packages/widget/src/locales/launcher.en.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';

/** A regular expression of the kit, bounded for PHP: `D`, because `$` would otherwise stand before a last line break as well. */
const phpPattern = (pattern: string): string => `/${pattern.replaceAll('/', '\\/')}/uD`;

const texts = (catalogue: Readonly<Record<string, unknown>>, isWanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(catalogue).filter(([key]) => isWanted(key))) as Record<string, string>;

/** What each service is called, and what its button says when nobody gives it other words. */
const buttonsOf = (kit: Readonly<Record<string, unknown>>, launcher: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    SERVICES.map((service) => [
      service,
      { name: kit[`service.${service}`] as string, label: launcher[service] as string },
    ]),
  );

const isFallback = (key: string) => key.startsWith('fallback.');

/** Everything that the packs know of the kit. */
export const kitForPhp = () => ({
  services: SERVICES,
  options: OPTIONS.map((option) => ({
    name: option.name,
    on: option.on,
    attribute: option.attribute,
    parameter: option.parameter,
    type: option.type,
    default: option.default,
    required: option.isRequired,
    choices: option.choices,
    pattern: phpPattern(option.pattern),
    max_length: option.maxLength,
    services: option.services,
  })),
  fallbacks: FALLBACKS,
  commune_fallback: COMMUNE_FALLBACK,
  words: { fr: texts(kitFr, isFallback), en: texts(kitEn, isFallback) },
  buttons: { fr: buttonsOf(kitFr, launcherFr), en: buttonsOf(kitEn, launcherEn) },
});
