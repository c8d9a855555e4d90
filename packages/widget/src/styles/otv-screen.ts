import { css } from 'lit';
import { controls } from './controls.ts';
import { disclosure } from './disclosure.ts';
import { panel } from './panel.ts';

/** What the screens around the form look like: the panel’s own, as long as their content, in the part that scrolls. */
export const otvScreen = [
  controls,
  disclosure,
  panel,
  css`
    :host {
      display: block;
      block-size: auto;
      overflow: visible;
    }
  `,
];
