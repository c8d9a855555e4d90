import type { Migration } from 'kysely/migration';
import { first } from './0001-first.ts';
import { orienter } from './0002-orienter.ts';
import { providersAndCounts } from './0003-providers-and-counts.ts';
import { units } from './0004-units.ts';
import { competence } from './0005-competence.ts';
import { places } from './0006-places.ts';
import { zoneRoutes } from './0007-zone-routes.ts';
import { communeCentres } from './0008-commune-centres.ts';
import { homeWatch } from './0009-home-watch.ts';
import { homeWatchMails } from './0011-home-watch-mails.ts';
import { homeWatchDesk } from './0010-home-watch-desk.ts';
import { siteAdministration } from './0012-site-administration.ts';

/** Every migration by name, in order. A released one never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-orienter': orienter,
  '0003-providers-and-counts': providersAndCounts,
  '0004-units': units,
  '0005-competence': competence,
  '0006-places': places,
  '0007-zone-routes': zoneRoutes,
  '0008-commune-centres': communeCentres,
  '0009-home-watch': homeWatch,
  '0010-home-watch-desk': homeWatchDesk,
  '0011-home-watch-mails': homeWatchMails,
  '0012-site-administration': siteAdministration,
};
