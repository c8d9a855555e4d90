import { EmergencyBarElement } from '../components/emergency-bar/emergency-bar-element.ts';
import { PanelHeaderElement } from '../components/panel-header/panel-header-element.ts';
import { defineUnitElements } from '../components/unit-locator/define-unit-elements.ts';
import { UnitsAppElement } from '../components/units-app/units-app-element.ts';

const ELEMENTS = {
  'guichet-emergency-bar': EmergencyBarElement,
  'guichet-panel-header': PanelHeaderElement,
  'guichet-units-app': UnitsAppElement,
};

/** Registers what the panel of the units needs; a second call does nothing. The map comes when it is asked for. */
export const defineUnitsAppElements = (): void => {
  defineUnitElements();
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
