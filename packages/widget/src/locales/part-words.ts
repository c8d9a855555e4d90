import type { Translation } from '@guichet/core/i18n';
import type { fr } from './parts.fr.ts';
import { translator } from './translator.ts';

type PartWords = Translation<typeof fr>;

const load: Readonly<Record<string, () => Promise<PartWords>>> = {
  fr: () => import('./parts.fr.ts').then((module) => module.fr),
  en: () => import('./parts.en.ts').then((module) => module.en),
};

let spoken: PartWords | undefined;

/** Brings the words of the later parts in the language in force; rejects when they do not arrive. */
export async function speakParts(): Promise<void> {
  const tag = translator.$locale.get();
  spoken = await load[tag]?.();
  if (spoken) translator.setCatalogue(tag, spoken);
}

// They follow the language; until those of the new one are there, or when they do not come, the old ones are better than none.
translator.$locale.listen((tag) => {
  if (!spoken) return;
  translator.setCatalogue(tag, spoken);
  speakParts().catch(() => {});
});
