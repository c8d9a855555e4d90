import type { OtvDeskItem, OtvDeskRequest } from '../contract.ts';
import type { ValueForm } from '../model/otv-values.ts';
import { ready } from '../stores/loadable.ts';
import { noOtv, type OtvView } from '../stores/otv-view.ts';
import { sampleId, sampleSession } from './samples.ts';

/** The form's shape in small: every type of field, a group that repeats. */
export const sampleForm: ValueForm = {
  form: {
    id: 'home-watch',
    version: 1,
    steps: [
      {
        id: 'home',
        fields: [
          { id: 'commune', type: 'commune' },
          { id: 'residence', type: 'choice', options: ['main', 'secondary'] },
        ],
      },
      {
        id: 'absence',
        fields: [
          { id: 'from', type: 'date' },
          { id: 'to', type: 'date' },
        ],
      },
      {
        id: 'identity',
        fields: [
          { id: 'lastName', type: 'text' },
          { id: 'firstName', type: 'text' },
          { id: 'mobile', type: 'phone' },
        ],
      },
      {
        id: 'address',
        fields: [
          { id: 'street', type: 'address' },
          { id: 'postcode', type: 'postcode' },
        ],
      },
      {
        id: 'access',
        fields: [
          { id: 'floor', type: 'text' },
          { id: 'entryCodes', type: 'text', secret: true },
          { id: 'directions', type: 'long-text' },
        ],
      },
      { id: 'protection', fields: [{ id: 'alarm', type: 'yes-no' }] },
      {
        id: 'contacts',
        fields: [
          {
            id: 'contacts',
            type: 'group',
            repeat: { max: 3 },
            fields: [
              { id: 'lastName', type: 'text' },
              { id: 'mobile', type: 'phone' },
              { id: 'keys', type: 'yes-no' },
            ],
          },
        ],
      },
      { id: 'agreement', fields: [{ id: 'truthful', type: 'yes-no' }] },
    ],
  },
  texts: {
    'step.home.title': 'Votre logement',
    'step.absence.title': 'Votre absence',
    'step.identity.title': 'Vous',
    'step.address.title': 'L’adresse du logement',
    'step.access.title': 'L’accès au logement',
    'step.protection.title': 'La protection du logement',
    'step.contacts.title': 'Qui prévenir',
    'step.agreement.title': 'Pour finir',
    'field.commune.label': 'Commune du logement',
    'field.residence.label': 'Ce logement est…',
    'field.residence.options.main': 'Ma résidence principale',
    'field.residence.options.secondary': 'Ma résidence secondaire',
    'field.from.label': 'Jour du départ',
    'field.to.label': 'Jour du retour',
    'field.lastName.label': 'Nom',
    'field.firstName.label': 'Prénom',
    'field.mobile.label': 'Téléphone mobile',
    'field.street.label': 'Numéro et rue',
    'field.postcode.label': 'Code postal',
    'field.floor.label': 'Étage et porte',
    'field.entryCodes.label': 'Code d’entrée de l’immeuble ou du portail',
    'field.directions.label': 'Comment trouver le logement',
    'field.alarm.label': 'Une alarme est-elle installée ?',
    'field.contacts.label': 'Personnes à prévenir',
    'field.contacts.one': 'Personne',
    'field.contacts.lastName.label': 'Nom',
    'field.contacts.mobile.label': 'Téléphone mobile',
    'field.contacts.keys.label': 'Cette personne a-t-elle les clés ?',
    'field.truthful.label': 'Ces renseignements sont exacts et je suis une personne majeure',
  },
};

export const sampleValues = {
  ...{ commune: '38563', residence: 'main', from: '2026-12-20', to: '2027-01-04' },
  ...{ lastName: 'Martin', firstName: 'Paule', mobile: '+33612345678' },
  ...{ street: '12 rue des Lilas', postcode: '38500', floor: '2e, porte droite', alarm: false, truthful: true },
  directions: 'Portail vert,\nau fond de la cour.',
  contacts: [
    { lastName: 'Durand', mobile: '+33698765432', keys: true },
    { lastName: 'Petit', mobile: '+41791234567' },
  ],
};
export const sampleSecrets = { entryCodes: 'B 4512' };

export const SAMPLE_UNIT = { id: 'gendarmerie-38563-01', name: 'Brigade de Voiron' };
export const OTHER_UNIT = { id: 'gendarmerie-38517-01', name: 'Brigade de Tullins' };

/** An officer of one unit; supervisors are told of alerts too. */
export const otvSession = (
  role: 'officer' | 'supervisor' | 'admin' = 'officer',
  territory: readonly { readonly id: string; readonly name: string }[] = [SAMPLE_UNIT],
): typeof sampleSession => ({
  ...sampleSession,
  officer: { ...sampleSession.officer, role, territory: [...territory] },
});

export const sampleOtvItem = (number = 1, change: Partial<OtvDeskItem> = {}): OtvDeskItem => ({
  id: sampleId(`request${number}`),
  version: 1,
  status: 'received',
  from: '2026-12-20',
  to: '2027-01-04',
  insee: '38563',
  commune: 'Voiron',
  residence: 'main',
  unit: SAMPLE_UNIT,
  receivedBy: 'competent-unit',
  passages: 0,
  lastPassageAt: null,
  mail: 'none',
  ...change,
});

export const sampleOtvRequest = (change: Partial<OtvDeskRequest> = {}): OtvDeskRequest => ({
  ...sampleOtvItem(),
  reference: 'K7QM-2D4X-9RTB-VH3C',
  zone: 'gendarmerie',
  force: null,
  locale: 'fr',
  createdOn: '2026-11-22',
  form: { id: 'home-watch', version: 1 },
  values: sampleValues,
  hasSecrets: true,
  entries: [],
  ...change,
});

/** One that patrols pass by, with a history. */
export const sampleActive = (change: Partial<OtvDeskRequest> = {}): OtvDeskRequest =>
  sampleOtvRequest({
    ...{ status: 'active', version: 5, passages: 2, lastPassageAt: '2026-12-22T03:10:00.000Z', mail: 'failed' },
    entries: [
      {
        at: '2026-11-23T09:00:00.000Z',
        by: { role: 'officer', name: 'Camille' },
        what: { type: 'verified', how: 'counter' },
      },
      {
        at: '2026-12-21T22:05:00.000Z',
        by: { role: 'officer', name: 'Camille' },
        what: { type: 'passage', passedAt: '2026-12-21T22:00:00.000Z', finding: 'all-clear', note: '' },
      },
      {
        at: '2026-12-22T03:15:00.000Z',
        by: { role: 'officer', name: 'Dominique' },
        what: {
          type: 'passage',
          passedAt: '2026-12-22T03:10:00.000Z',
          finding: 'anomaly',
          note: 'Portail ouvert, refermé.',
        },
      },
      {
        at: '2026-12-22T03:20:00.000Z',
        by: { role: 'officer', name: 'Dominique' },
        what: { type: 'message', text: 'Merci de nous rappeler.' },
      },
      {
        at: '2026-12-22T08:00:00.000Z',
        by: { role: 'owner', name: null },
        what: { type: 'dates-changed', from: '2026-12-20', to: '2027-01-04' },
      },
    ],
    ...change,
  });

/** The list of one unit, as it stands once it is loaded. */
export const sampleOtvView = (change: Partial<OtvView> = {}): OtvView => ({
  ...noOtv,
  shown: 'yes',
  list: ready({
    items: [
      sampleOtvItem(1),
      sampleOtvItem(2, {
        ...{ status: 'active', passages: 2, lastPassageAt: '2026-12-22T03:10:00.000Z', mail: 'failed' },
        residence: 'secondary',
      }),
      sampleOtvItem(3, { status: 'verified', commune: 'La Buisse', from: '2027-02-06', to: '2027-02-20' }),
    ],
    nextCursor: 'next',
  }),
  ...change,
});
