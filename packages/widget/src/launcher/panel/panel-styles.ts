/** Read by the build's minifier, which looks for templates of this name. */
const css = String.raw;

/** What an open panel adds to the launcher's styles: on a phone it fills the screen. */
export const panelStyles = css`
  .exit {
    border: 2px solid;
  }
  i:empty {
    display: none;
  }
  p[role] {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (width < 640px) or (height < 480px) {
    .open {
      inset: var(--top, 0) 0 auto;
      height: var(--visible, 100dvh);
      max-width: none;
      flex-direction: column;
      gap: 0;
      background: Canvas;
    }
    .open header {
      position: absolute;
      inset: 0 0 auto;
      padding: 8px;
      background: Canvas;
    }
    .live header {
      display: none;
    }
    .open button {
      padding: 8px;
    }
    .open .box {
      flex: 1;
      width: 100%;
      max-height: none;
      border-radius: 0;
    }
    .open [tabindex] {
      padding-top: 64px;
    }
  }
`;
