import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { SHORTCUTS, shortcutLabel } from './shortcuts.ts';

/**
 * The sheet of keyboard shortcuts.
 *
 * @summary Keys and what they do.
 */
export class HelpDialogElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      table {
        inline-size: 100%;
        margin-block-start: 12px;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 4px 8px;
        border-block-end: 1px solid var(--line);
        text-align: start;
        font-weight: 400;
      }
      kbd {
        display: inline-block;
        min-inline-size: 28px;
        padding: 0 8px;
        border: 1px solid var(--border);
        border-radius: 4px;
        background: var(--surface);
        font: inherit;
        font-weight: 600;
        text-align: center;
      }
    `,
  ];
  static override properties = { enabled: { type: Boolean } };
  declare enabled: boolean;

  constructor() {
    super();
    this.enabled = true;
  }

  override render(): unknown {
    const row = (keys: string, label: string) =>
      html`<tr>
        <th scope="row"><kbd>${keys}</kbd></th>
        <td>${label}</td>
      </tr>`;
    return html`
      <p>${this.t('help.intro')}</p>
      ${this.enabled ? nothing : html`<p><strong>${this.t('help.off')}</strong></p>`}
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t('help.key')}</th>
            <th scope="col">${this.t('help.action')}</th>
          </tr>
        </thead>
        <tbody>
          ${SHORTCUTS.map(({ key, action }) => row(key.toUpperCase(), this.t(shortcutLabel(action) as 'shortcut.help')))}
          ${row(this.t('key.enter'), this.t('shortcut.send'))} ${row(this.t('key.escape'), this.t('shortcut.leave'))}
        </tbody>
      </table>
    `;
  }
}
