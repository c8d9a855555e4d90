import type { FormValues } from '../form/values.ts';

/** The shortest request that may be sent: what is required and nothing else. Asked on 22 November 2026, in Voiron. */
export const SHORTEST: FormValues = {
  commune: '38563',
  residence: 'main',
  from: '2026-12-01',
  to: '2026-12-15',
  lastName: 'Martin',
  firstName: 'Camille',
  mobile: '+33612345678',
  email: 'camille.martin@example.org',
  homeType: 'house',
  street: '12 rue des Lilas',
  postcode: '38500',
  truthful: true,
};

/** Everything that may be said. */
export const FULLEST: FormValues = {
  ...SHORTEST,
  title: 'other',
  landline: '+33476123456',
  complement: 'Bâtiment B',
  floor: '2e gauche',
  stairs: 'C',
  entryCodes: 'A1234',
  intercom: 'Martin',
  directions: 'Au bout du chemin.\nPortail vert.',
  alarm: true,
  outdoorAlarm: false,
  cameras: false,
  timedShutters: true,
  timedLights: true,
  animals: true,
  animalsDetail: 'Un chat',
  vehicleLeft: true,
  vehicles: [{ plate: 'AA-229-AA', description: 'Clio blanche' }, { description: 'Vélo-cargo bleu' }],
  visitors: true,
  visitor: [{ name: 'Lou Petit', reason: 'Plantes' }],
  stay: 'Porto, Portugal',
  stayPhone: '+351212345678',
  contacts: [
    {
      title: 'madam',
      lastName: 'Durand',
      firstName: 'Jo',
      mobile: '+262692123456',
      email: 'jo@example.org',
      keys: true,
    },
    { lastName: 'Petit', mobile: '+33712345678', landline: '+590590123456', keys: false },
  ],
  mayEnter: false,
  notes: 'Rien d’autre.',
};
