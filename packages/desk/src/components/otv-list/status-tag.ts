import { css, html, type TemplateResult } from 'lit';
import type { OtvDeskItem } from '../../contract.ts';
import { otvTranslator } from '../../locales/otv-translator.ts';
import { icons } from '../icons.ts';

const ICONS = {
  received: icons.help,
  verified: icons.end,
  active: icons.home,
  ended: icons.end,
  cancelled: icons.close,
  expired: icons.close,
} as const;

/** Where a request stands: a word with a sign, never a colour alone. */
export const statusTag = (status: OtvDeskItem['status']): TemplateResult =>
  html`<span class="tag status" data-status=${status}>${ICONS[status]}${otvTranslator.t(`status.${status}`)}</span>`;

export const statusStyles = css`
  .status {
    background: var(--ground);
  }
  .status svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .status[data-status='received'] {
    border-color: var(--note);
    background: var(--note-ground);
    color: var(--note-text);
    font-weight: 600;
  }
  .status[data-status='active'] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .status[data-status='verified'] {
    color: var(--success);
  }
  .status[data-status='ended'],
  .status[data-status='cancelled'],
  .status[data-status='expired'] {
    color: var(--muted);
  }
`;
