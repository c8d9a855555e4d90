import { loadForm } from '@guichet/triage/parse';
import type { OtvReceipt, OtvRequestInput, OtvSession } from '../contract/index.ts';
import { SAMPLE_COMPETENCE, SAMPLE_COMPETENCE_TABLE } from '../sample/competence.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../sample/units.ts';
import { homeWatchFormOf } from '../services/home-watch/home-watch-form.ts';
import { makeCommandId, PUBLIC_URL, SITE, type TestApps } from './test-apps.ts';

/** A site whose requests go to the unit that covers the home, with everything allowed. */
export const RECEIVING_SITE = {
  ...SITE,
  otv: {
    receivedBy: 'competent-unit' as const,
    actions: ['access-details' as const, 'dates' as const, 'return-early' as const, 'cancel' as const],
    retentionDays: 7,
  },
};

/** Furnishes a server with the sample's units and competence, and a site that takes requests. */
export const furnishHomeWatch = async (
  { storage, services }: Pick<TestApps, 'storage' | 'services'>,
  site = RECEIVING_SITE,
): Promise<void> => {
  await storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  await storage.replaceCompetence(SAMPLE_COMPETENCE_TABLE, SAMPLE_COMPETENCE);
  await services.sites.put(site);
};

/** The real form. */
export const homeWatchForm = homeWatchFormOf(loadForm('home-watch'));

/** What the frame sends, with every required field; the test clock starts on 1 January 2026. */
export const requestInput = (change: Partial<OtvRequestInput> = {}, values = {}): OtvRequestInput => {
  const insee = change.insee ?? '00003';
  return {
    ...{ commandId: makeCommandId(), site: RECEIVING_SITE.slug, insee },
    form: { id: 'home-watch', version: homeWatchForm.form.version },
    ...change,
    values: {
      ...{ commune: insee, residence: 'main', from: '2026-01-10', to: '2026-01-24' },
      ...{ lastName: 'Canari-Nom', firstName: 'Ana', mobile: '0612345678', email: 'canari@exemple.fr' },
      ...{ homeType: 'house', street: '12 rue du Canari', postcode: '00300', floor: '3' },
      ...{ entryCodes: 'CANARI-4711', truthful: true },
      ...values,
    },
  };
};

/** The frame of an owner. */
export const homeWatchVisitor = ({ publicApp }: TestApps) => {
  const send = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, headers = {}) => {
    const answer = await publicApp.inject({
      ...{ method, url: `/api/v1/otv-requests${path}`, headers: { origin: PUBLIC_URL, ...headers } },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return {
      status: answer.statusCode,
      body: (answer.body === '' ? null : answer.json()) as T,
      headers: answer.headers,
    };
  };
  return {
    send,
    submit: (input: OtvRequestInput) => send<OtvReceipt>('POST', '', input),
    open: ({ reference, secret }: Pick<OtvReceipt, 'reference' | 'secret'>) =>
      send<OtvSession>('POST', '/session', { reference, secret }),
    as: (token: string) => ({ authorization: `Bearer ${token}` }),
  };
};
