import { html } from 'lit';
import type { Translate } from '@guichet/core/i18n';
import type { Words } from '../locales/translator.ts';

const KEYS = ['safety.exit', 'safety.history', 'safety.files', 'safety.screen', 'safety.private'] as const;

/** What « Quitter vite » does and what it cannot erase (design §6): never a promise of no trace. */
export const safetyWords = (t: Translate<Words>) =>
  html`<h2>${t('safety.title')}</h2>
    <ul role="list" class="safety">
      ${KEYS.map((key) => html`<li>${t(key)}</li>`)}
    </ul>`;
