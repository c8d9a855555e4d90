import { html } from 'lit';
import { controls } from '../styles/controls.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { configuratorStyles } from './styles.ts';

/**
 * What a webmaster writes beside the code: about cookies, about accessibility.
 * @summary Texts to take over.
 */
export class ConfiguratorTextsElement extends ConfiguratorElement {
  static override styles = [controls, configuratorStyles];

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised);
    super.connectedCallback();
  }

  protected override render() {
    const { services } = this.store.$normalised.get().configuration;
    const names = services.map((service) => this.say(`service.${service}`)).join(', ');
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('texts.title')}</h2>
      <h3>${this.say('texts.consent')}</h3>
      ${this.code(this.say('texts.consent'), this.say('texts.consentText'))}
      <h3>${this.say('texts.accessibility')}</h3>
      ${this.code(this.say('texts.accessibility'), this.say('texts.accessibilityText', { services: names }))}
    </section>`;
  }
}
