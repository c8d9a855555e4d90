import { join } from 'node:path';
import { otvBytes } from '../../../scripts/budgets/otv.ts';
import type { Figure } from '../figures.ts';
import { measureFirstPage } from './first-page.ts';
import { measureKeyboardWay } from './keyboard-way.ts';
import { measureSubmissions } from './submissions.ts';

const FRAME = join(import.meta.dirname, '../../../packages/widget/dist/frame');

const ofFiles = (): Figure[] => {
  const { form, page, later } = otvBytes(FRAME);
  return [
    { figure: 'otv.form.brotliBytes', value: form, unit: 'B', aim: { atMost: 25_600 } },
    { figure: 'otv.page.brotliBytes', value: page, unit: 'B' },
    { figure: 'otv.later.brotliBytes', value: later, unit: 'B' },
  ];
};

/** `otv.*`: the page as it is sent, the shortest way through it, requests that are sent and opened, and the unit's list. */
export const measureOtv = async (): Promise<Figure[]> => [
  ...ofFiles(),
  ...(await measureKeyboardWay()),
  ...(await measureSubmissions()),
  ...(await measureFirstPage()),
];
