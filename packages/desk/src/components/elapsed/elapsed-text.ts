import { html, type TemplateResult } from 'lit';
import { translator } from '../../locales/translator.ts';

/** A sentence with a duration that stays current: the text is cut where the placeholder stands. */
export const elapsedText = (key: 'queue.waitingFor' | 'queue.unansweredFor', since: string): TemplateResult => {
  const [before, after] = translator.t(key, { duration: '\n' }).split('\n');
  return html`${before}<desk-elapsed .since=${since}></desk-elapsed>${after}`;
};
