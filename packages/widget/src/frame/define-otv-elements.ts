import { EmergencyBarElement } from '../components/emergency-bar/emergency-bar-element.ts';
import { OtvAppElement } from '../components/otv-app/otv-app-element.ts';
import { OtvClosedElement } from '../components/otv-closed/otv-closed-element.ts';
import { defineOtvFormElements } from '../components/otv-form/define-otv-form-elements.ts';
import { OtvStartElement } from '../components/otv-start/otv-start-element.ts';
import { PanelHeaderElement } from '../components/panel-header/panel-header-element.ts';

const ELEMENTS = {
  'guichet-emergency-bar': EmergencyBarElement,
  'guichet-otv-app': OtvAppElement,
  'guichet-otv-closed': OtvClosedElement,
  'guichet-otv-start': OtvStartElement,
  'guichet-panel-header': PanelHeaderElement,
};

/** Registers elements by their tags; a second call does nothing. */
export const defineAll = (elements: Readonly<Record<string, CustomElementConstructor>>): void => {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};

/** Registers what the page of requests needs until one is sent. */
export const defineOtvElements = (): void => {
  defineOtvFormElements();
  defineAll(ELEMENTS);
};
