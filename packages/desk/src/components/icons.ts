import { html, type TemplateResult } from 'lit';

const CIRCLE = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;

/** Stroke icons, 20 px, always beside a word or inside a named control. */
export const icons = {
  danger: icon('M12 3 2.5 20h19L12 3Z M12 10v4 M12 17v.01'),
  back: icon('M19 12H5 M11 6l-6 6 6 6'),
  close: icon('M6 6l12 12 M18 6 6 18'),
  beside: icon('M3 5h18v14H3Z M12 5v14'),
  details: icon(`${CIRCLE} M12 11v5 M12 8v.01`),
  transfer: icon('M4 9h14 M14 5l4 4-4 4 M20 15H6 M10 11l-4 4 4 4'),
  release: icon('M9 14 4 9l5-5 M4 9h10a6 6 0 0 1 0 12h-3'),
  end: icon(`${CIRCLE} M8.5 12l2.5 2.5 4.5-5`),
  note: icon('M5 4h14v10l-6 6H5V4Z M13 20v-6h6'),
  send: icon('M4 12 20 4l-4 16-4.5-6.5L4 12Z'),
  canned: icon('M4 6h16 M4 12h10 M4 18h7 M19 12l-3 6'),
  counts: icon('M4 20h16 M7 16v-5 M12 16V6 M17 16v-8'),
  places: icon('M12 21c-4-4.5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6.5-6.5 11Z M10 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z'),
  sites: icon(`${CIRCLE} M3 12h18 M12 3c-4 5-4 13 0 18c4-5 4-13 0-18Z`),
  settings: icon(
    'M4 7h8 M16 7h4 M12 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z M4 17h4 M12 17h8 M8 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z',
  ),
  help: icon(`${CIRCLE} M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7 M12 17v.01`),
  out: icon('M10 4H5v16h5 M14 8l4 4-4 4 M18 12H9'),
  live: icon(`${CIRCLE} M10 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z`),
  broken: icon(`${CIRCLE} M6 18 18 6`),
  home: icon('M4 11 12 4l8 7 M6 10v10h12V10 M10 20v-6h4v6'),
  chat: icon('M4 5h16v11H10l-5 4v-4H4Z'),
  print: icon('M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7Z'),
  down: icon('M12 5v14 M6 13l6 6 6-6'),
} as const;
