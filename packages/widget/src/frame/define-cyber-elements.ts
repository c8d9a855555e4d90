import { CyberAppElement } from '../components/cyber-app/cyber-app-element.ts';
import { EmergencyBarElement } from '../components/emergency-bar/emergency-bar-element.ts';
import { PanelHeaderElement } from '../components/panel-header/panel-header-element.ts';
import { QuestionCardElement } from '../components/question-card/question-card-element.ts';

const ELEMENTS = {
  'guichet-cyber-app': CyberAppElement,
  'guichet-emergency-bar': EmergencyBarElement,
  'guichet-panel-header': PanelHeaderElement,
  'guichet-question-card': QuestionCardElement,
};

/** Registers what the orienter's questions need; a second call does nothing. The result comes by `ResultsController`. */
export const defineCyberElements = (): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
