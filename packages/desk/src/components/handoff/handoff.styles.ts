import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: var(--text-small);
    overflow-wrap: anywhere;
  }
  .card {
    padding: 8px 12px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--ground);
  }
  .fold {
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: var(--target);
    padding: 4px 12px;
    border-radius: var(--radius);
    cursor: pointer;
  }
  summary::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    flex: none;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform var(--motion);
  }
  :host(:dir(rtl)) summary::before {
    transform: rotate(135deg);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* On a low screen the conversation and what is written to it keep their room. */
  .scroller {
    max-block-size: clamp(112px, 100dvh - 520px, 40dvh);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 12px 12px;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
  }
  h3 {
    font-size: var(--text-small);
  }
  h4 {
    margin-block: 12px 4px;
    font-size: var(--text-small);
    color: var(--muted);
  }
  .outcome {
    font-size: 1rem;
    font-weight: 600;
  }
  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    margin-block-start: 8px;
  }
  dt {
    color: var(--muted);
  }
  .answers dt {
    margin-block-start: 4px;
  }
  ul {
    padding-inline-start: 16px;
    list-style: disc;
  }
  .source {
    margin-block-start: 12px;
  }
  .now {
    border-width: 2px;
    font-weight: 700;
  }
`;
