import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { translator } from '../../locales/translator.ts';
import type { DeskSession } from '../../contract.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import type { Theme } from '../request.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
/** Languages of the desk, each by its own name. */
const LANGUAGES = [
  { tag: 'fr', name: 'Français' },
  { tag: 'en', name: 'English' },
] as const;

/**
 * What an officer sets for this device, and what a narrow bar has no room for.
 *
 * @summary Colours, language, sound, shortcuts, presence, way out.
 * @fires desk-request - `counts.open`, `places.open`, `sites.open`, `theme.set`, `locale.set`, `sound.set`, `shortcuts.set`, `presence.set`, `session.sign-out`
 */
export class SettingsDialogElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
      }
    `,
  ];
  static override properties = {
    session: { attribute: false },
    theme: { attribute: false },
    sound: { type: Boolean },
    shortcuts: { type: Boolean },
  };
  declare session: DeskSession | null;
  declare theme: Theme;
  declare sound: boolean;
  declare shortcuts: boolean;

  constructor() {
    super();
    this.session = null;
    this.theme = 'auto';
    this.sound = false;
    this.shortcuts = true;
  }

  override render(): unknown {
    const { session } = this;
    return html`
      ${
        session
          ? html`<desk-presence .available=${session.available} .capacity=${session.capacity}></desk-presence>`
          : null
      }
      <fieldset>
        <legend>${this.t('settings.theme')}</legend>
        <div class="choices">
          ${THEMES.map((theme) =>
            this.#radio('theme', this.t(`settings.theme.${theme}`), this.theme === theme, () =>
              this.request({ type: 'theme.set', theme }),
            ),
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>${this.t('settings.language')}</legend>
        <div class="choices">
          ${LANGUAGES.map(({ tag, name }) =>
            this.#radio('locale', html`<span lang=${tag}>${name}</span>`, translator.$locale.get() === tag, () =>
              this.request({ type: 'locale.set', locale: tag }),
            ),
          )}
        </div>
      </fieldset>
      <div>
        ${this.#checkbox(this.t('settings.sound'), this.sound, (enabled) => this.request({ type: 'sound.set', enabled }))}
        ${this.#checkbox(this.t('settings.shortcuts'), this.shortcuts, (enabled) =>
          this.request({ type: 'shortcuts.set', enabled }),
        )}
      </div>
      <div class="choices">
        ${
          session?.officer.role === 'admin'
            ? html`<button type="button" @click=${() => this.request({ type: 'counts.open' })}>
                  ${this.t('counts.open')}
                </button>
                <button type="button" @click=${() => this.request({ type: 'places.open' })}>
                  ${this.t('places.open')}
                </button>
                <button type="button" @click=${() => this.request({ type: 'sites.open' })}>
                  ${this.t('sites.open')}
                </button>`
            : nothing
        }
        <button type="button" @click=${() => this.request({ type: 'session.sign-out' })}>
          ${this.t('bar.signOut')}
        </button>
      </div>
    `;
  }

  #radio(name: string, label: unknown, checked: boolean, onChoose: () => void): unknown {
    return html`<label class="choice"
      ><input type="radio" name=${name} .checked=${live(checked)} @change=${onChoose} />${label}</label
    >`;
  }

  #checkbox(label: string, checked: boolean, onChange: (checked: boolean) => void): unknown {
    return html`<label class="choice"
      ><input
        type="checkbox"
        .checked=${live(checked)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />${label}</label
    >`;
  }
}
