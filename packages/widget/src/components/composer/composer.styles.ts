import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: flex-end;
    gap: 8px;
    padding: 8px 16px 16px;
    padding-block-end: max(16px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--line);
    background: var(--ground);
  }
  textarea {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-block-size: min(40vh, 10em);
    padding: 9px 12px;
    line-height: 1.5;
    resize: none;
    field-sizing: content;
  }
  textarea:dir(rtl) {
    line-height: 1.7;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  p {
    flex-basis: 100%;
  }
  .over {
    color: var(--danger);
    font-weight: 600;
  }
  .keys {
    line-height: 1.25;
  }
  @media not all and (hover: hover) and (pointer: fine) {
    .keys {
      display: none;
    }
  }
`;
