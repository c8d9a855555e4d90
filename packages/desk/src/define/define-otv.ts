import { OtvActsElement } from '../components/otv-acts/otv-acts.ts';
import { OtvAlertsElement } from '../components/otv-alerts/otv-alerts.ts';
import { OtvHistoryElement } from '../components/otv-history/otv-history.ts';
import { OtvListElement } from '../components/otv-list/otv-list.ts';
import { OtvNoticeElement } from '../components/otv-notice/otv-notice.ts';
import { OtvRequestElement } from '../components/otv-request/otv-request.ts';
import { OtvSheetElement } from '../components/otv-sheet/otv-sheet.ts';
import { OtvValuesElement } from '../components/otv-values/otv-values.ts';
import { OtvViewElement } from '../components/otv/otv.ts';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'desk-otv': OtvViewElement,
  'desk-otv-acts': OtvActsElement,
  'desk-otv-alerts': OtvAlertsElement,
  'desk-otv-history': OtvHistoryElement,
  'desk-otv-list': OtvListElement,
  'desk-otv-notice': OtvNoticeElement,
  'desk-otv-request': OtvRequestElement,
  'desk-otv-sheet': OtvSheetElement,
  'desk-otv-values': OtvValuesElement,
};

/** Registers the elements of the requests to watch a home; a second call does nothing. */
export const defineOtv = (registry: CustomElementRegistry = customElements): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) if (!registry.get(tag)) registry.define(tag, element);
};
