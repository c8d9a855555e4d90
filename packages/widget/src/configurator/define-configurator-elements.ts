import { ConfiguratorAppElement } from './app-element.ts';
import { ConfiguratorCheckElement } from './check-element.ts';
import { ConfiguratorCodeElement } from './code-element.ts';
import { ConfiguratorColourElement } from './colour-element.ts';
import { ConfiguratorCommuneElement } from './commune-element.ts';
import { ConfiguratorFormElement } from './form-element.ts';
import { ConfiguratorKitElement } from './kit-element.ts';
import { ConfiguratorOutputElement } from './output-element.ts';
import { ConfiguratorPackElement } from './pack-element.ts';
import { ConfiguratorPreviewElement } from './preview-element.ts';
import { ConfiguratorRestoreElement } from './restore-element.ts';
import { ConfiguratorTextsElement } from './texts-element.ts';

/** Registers the elements of the configurator's page, once. */
export function defineConfiguratorElements(): void {
  const elements = {
    'guichet-configurator-code': ConfiguratorCodeElement,
    'guichet-configurator-colour': ConfiguratorColourElement,
    'guichet-configurator-commune': ConfiguratorCommuneElement,
    'guichet-configurator-form': ConfiguratorFormElement,
    'guichet-configurator-preview': ConfiguratorPreviewElement,
    'guichet-configurator-pack': ConfiguratorPackElement,
    'guichet-configurator-output': ConfiguratorOutputElement,
    'guichet-configurator-check': ConfiguratorCheckElement,
    'guichet-configurator-restore': ConfiguratorRestoreElement,
    'guichet-configurator-texts': ConfiguratorTextsElement,
    'guichet-configurator-kit': ConfiguratorKitElement,
    'guichet-configurator-app': ConfiguratorAppElement,
  };
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
