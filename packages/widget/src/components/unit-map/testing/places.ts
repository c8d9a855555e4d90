import type { MapUnit } from '../../../map/map-adapter.ts';

const place = (number: number, name: string, latitude: number, longitude: number, distanceKm: number): MapUnit => ({
  ...{ id: `place-${number}`, name, number, latitude, longitude, distanceKm, isApproximate: false },
});

/** Made-up units around a made-up town: two in one street, one at the edge, one far away. */
export const places: readonly MapUnit[] = [
  place(1, 'Commissariat du Port', 43.1242, 5.928, 0.4),
  place(2, 'Accueil des victimes', 43.1246, 5.9288, 0.5),
  { ...place(3, 'Brigade des Oliviers', 43.1257, 6.0106, 6.7), isApproximate: true },
  place(4, 'Brigade de la Colline', 43.2965, 5.3698, 49.2),
];
