import type { Figure } from '../figures.ts';
import { measureFirstPage } from './first-page.ts';
import { measureShortestWay } from './shortest-way.ts';
import { measureSubmissions } from './submissions.ts';

/** `otv.*`: the form, requests that are sent and opened, and the unit's list. */
export const measureOtv = async (): Promise<Figure[]> => [
  ...measureShortestWay(),
  ...(await measureSubmissions()),
  ...(await measureFirstPage()),
];
