import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    place-items: center;
    min-block-size: 100dvh;
    padding: 16px;
    box-sizing: border-box;
    background: var(--surface);
    color: var(--text);
  }
  main {
    inline-size: min(100%, 400px);
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius-bubble);
    background: var(--ground);
  }
  h1 {
    font-size: var(--text-title);
    line-height: 1.25;
  }
  form {
    display: grid;
    gap: 16px;
    margin-block-start: 16px;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .status {
    margin-block-start: 16px;
    padding: 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
`;
