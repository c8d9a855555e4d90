import type { Fault } from '@guichet/triage/form';
import type { HomeWatchForm } from '../services/home-watch/home-watch-form.ts';

const TEXTS = ['last-name', 'email', 'residence', 'from', 'to', 'street', 'entry-code', 'floor'] as const;
const REQUIRED = ['last-name', 'email', 'residence', 'from', 'to', 'street'] as const;

/** A small form with rules of its own, for tests of what stands around forms. */
export const smallHomeWatchForm: HomeWatchForm = {
  form: {
    id: 'home-watch',
    version: 1,
    steps: [
      {
        id: 'identity',
        fields: [
          { id: 'last-name', type: 'text' },
          { id: 'email', type: 'email' },
        ],
      },
      {
        id: 'home',
        fields: [
          { id: 'residence', type: 'choice' },
          { id: 'street', type: 'text' },
        ],
      },
      {
        id: 'access',
        fields: [
          { id: 'entry-code', type: 'text', secret: true },
          { id: 'floor', type: 'text' },
        ],
      },
      {
        id: 'absence',
        fields: [
          { id: 'from', type: 'date' },
          { id: 'to', type: 'date' },
        ],
      },
    ],
  },
  validate(values) {
    const unknown = Object.keys(values).filter((path) => !TEXTS.some((text) => text === path));
    const missing = REQUIRED.filter((path) => typeof values[path] !== 'string' || values[path] === '');
    const fault = (code: string) => (path: string) => ({ path, code });
    return [...unknown.map(fault('field.unknown')), ...missing.map(fault('required'))];
  },
  normalise: (values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).trim()])),
  eligibility({ zone, residence, from, to, today }) {
    const faults: Fault[] = [];
    if (zone === 'police' && residence !== 'main') faults.push({ path: 'residence', code: 'residence.not-taken' });
    if (from <= today) faults.push({ path: 'from', code: 'notice.too-late', values: { date: today } });
    if (to <= from) faults.push({ path: 'to', code: 'absence.order' });
    return faults;
  },
};
