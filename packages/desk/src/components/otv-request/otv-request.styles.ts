import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .pane {
    display: grid;
    gap: 20px;
    padding: 16px 24px 48px;
  }
  .state {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 24px;
  }
  .back {
    justify-self: start;
  }
  @media (min-width: 1024px) {
    .back {
      display: none;
    }
  }
  @media (max-width: 639px) {
    .pane {
      padding: 8px 12px 48px;
    }
  }
  h3 {
    font-size: var(--text-large);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h4 {
    margin: 0 0 8px;
    font-size: 1rem;
  }
  .head {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .address {
    font-size: 1rem;
    overflow-wrap: anywhere;
  }
  dl.facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr));
    gap: 8px 24px;
    inline-size: 100%;
  }
  .facts dt {
    color: var(--muted);
    font-size: var(--text-small);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .done {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--success);
    font-weight: 600;
  }
  .secrets {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 16px;
    border: 1px dashed var(--border);
    border-radius: var(--radius);
  }
  .secrets desk-otv-values {
    inline-size: 100%;
  }
  .notice {
    justify-self: start;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .failed {
    color: var(--danger);
    font-weight: 600;
  }
  @media print {
    .back,
    .secrets,
    .notice {
      display: none;
    }
    .pane {
      padding: 0;
    }
  }
`;
