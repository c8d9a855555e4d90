import { css } from 'lit';

export const questionCardStyles = css`
  :host {
    display: block;
  }
  form,
  fieldset {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 12px;
  }
  label {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    line-height: 1.3;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    font-weight: 600;
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: 2px;
  }
  input {
    flex: none;
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--accent);
  }
  input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .next {
    display: grid;
    gap: 8px;
    margin-inline: -16px;
    padding: 12px 16px;
    background: var(--ground);
  }
  /* In sight under a long list of answers, unless the screen is too low for it. */
  @container (min-height: 24rem) {
    .next {
      position: sticky;
      inset-block-end: 0;
      border-block-start: 1px solid var(--line);
    }
    label {
      scroll-margin-block-end: 6rem;
    }
  }
`;
