import { HOME_WATCH_FIELDS, todayIn, type Fault } from '@guichet/triage/form';
import { zoneOf } from '@guichet/triage/territory';
import { canonicalJson } from '../../canonical-json.ts';
import type { OtvReceipt, OtvRequestInput } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { HomeWatchRecord, HomeWatchStorage } from '../../storage/home-watch-port.ts';
import type { Clock } from '../clock.ts';
import type { Communes } from '../communes/communes.ts';
import type { CompetenceService } from '../competence.ts';
import type { Passwords } from '../passwords.ts';
import type { SiteService } from '../sites.ts';
import type { Units } from '../units/units.ts';
import { bodyPrint, type RequestCodes } from './codes.ts';
import { statusOn } from './decide.ts';
import type { HomeWatchForm } from './home-watch-form.ts';
import { forceOf, receivingUnit } from './receiver.ts';

export interface SubmitDeps {
  readonly storage: HomeWatchStorage;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly sites: Pick<SiteService, 'get'>;
  readonly communes: Pick<Communes, 'find'>;
  readonly competence: CompetenceService;
  readonly units: Pick<Units, 'byIds'>;
  /** Null: this server has no form, and takes no request. */
  readonly form: HomeWatchForm | null;
  /** Whether this server writes to owners. */
  readonly mail: boolean;
  /** Hashes secrets. They have 80 random bits, so that a lower cost than that of passwords will do. */
  readonly secrets: Pick<Passwords, 'hash'>;
  /** How many milliseconds to wait before this caller may send one to this site; 0: now. */
  readonly takeTurn: (callerAddress: string, site: string) => number;
  /** Likewise for the person who is to be written to. */
  readonly takeContactTurn: (contact: string) => number;
}

export interface Submitted {
  readonly receipt: OtvReceipt;
  readonly isNew: boolean;
}

/** Takes a request, or finds the one that the same command made (spec V-20). */
export type Submit = (input: OtvRequestInput, callerAddress: string) => Promise<Submitted>;

/**
 * @throws GuichetError `site.unknown`, `otv.closed`, `commune.unknown`, `form.outdated`, `otv.refused` with its faults,
 * `command.conflict`, `rate.limited`
 */
export const createSubmit = (deps: SubmitDeps): Submit => {
  const { storage, clock, sites, communes, units, form, secrets } = deps;

  const receiptOf = async (record: HomeWatchRecord, { reference, secret }: RequestCodes): Promise<OtvReceipt> => {
    const [unit] = await units.byIds([record.unit]);
    return {
      ...{ reference, secret, receivedBy: record.receivedBy, mail: record.mail === true },
      status: statusOn(record, todayIn(record.timeZone, new Date(clock.nowMs()))),
      unit: unit === undefined ? null : { id: record.unit, name: unit.name, phone: unit.phone },
    };
  };
  const recordOf = async (input: OtvRequestInput, codes: RequestCodes, print: string): Promise<HomeWatchRecord> => {
    const site = await sites.get(input.site);
    if (form === null || site.otv === null) throw new GuichetError('otv.closed');
    if (input.form.version !== form.form.version) throw new GuichetError('form.outdated');
    const found = await communes.find(input.insee);
    if (found === null) throw new GuichetError('commune.unknown');
    const { insee, name, department, latitude, longitude } = found.commune;
    const { zone, unitIds } = await deps.competence.of(found);
    const point = latitude === null || longitude === null ? null : { latitude, longitude };
    const timeZone = zoneOf(department, point);
    const home = { zone, today: todayIn(timeZone, new Date(clock.nowMs())) };

    refuseFaults(form.validate(input.values, home));
    const values = form.normalise(input.values, home);
    const read = (field: keyof typeof HOME_WATCH_FIELDS) => {
      const value = values[HOME_WATCH_FIELDS[field]];
      return typeof value === 'string' ? value : '';
    };
    // Its zone was looked up for the commune of the request: another one in the form would have other rules.
    if (read('commune') !== input.insee) refuseFaults([{ path: HOME_WATCH_FIELDS.commune, code: 'not-offered' }]);
    const absence = { residence: read('residence'), from: read('from'), to: read('to') };
    const force = forceOf(zone, read('force'));
    const unit = await receivingUnit(site.otv, unitIds, force, units);
    const waitMs = deps.takeContactTurn(read('email').toLowerCase());
    if (waitMs > 0) throw new GuichetError('rate.limited', { retryAfterMs: waitMs });
    return {
      ...{ id: codes.id, reference: codes.reference, site: site.slug, form: input.form, values, print },
      ...{ commune: { insee, name }, timeZone, zone, force, ...absence, unit },
      ...{ receivedBy: site.otv.receivedBy, actions: site.otv.actions, retentionDays: site.otv.retentionDays },
      ...{ locale: input.locale ?? site.locale, mail: deps.mail, createdAtMs: clock.nowMs() },
      ...{ status: 'received', overOn: null, version: 1, entries: [] },
      secretHash: await secrets.hash(codes.secret),
    };
  };

  return async (input, callerAddress) => {
    const { commandId, ...body } = input;
    const codes = storage.homeWatchCodes(input.site, commandId);
    const print = bodyPrint(canonicalJson(body));
    const stored = await storage.homeWatch(codes.id);
    if (stored !== null) {
      // Before any rule: what was taken yesterday is answered today as it was, even past its last day (spec V-20).
      if (stored.print !== print) throw new GuichetError('command.conflict');
      return { receipt: await receiptOf(stored, codes), isNew: false };
    }
    const waitMs = deps.takeTurn(callerAddress, input.site);
    if (waitMs > 0) throw new GuichetError('rate.limited', { retryAfterMs: waitMs });
    const { record, replayed } = await storage.createHomeWatch({ record: await recordOf(input, codes, print) });
    return { receipt: await receiptOf(record, codes), isNew: !replayed };
  };
};

/** @throws GuichetError `otv.refused` unless there is nothing to refuse */
export const refuseFaults = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw new GuichetError('otv.refused', {
    faults: faults.map(({ path, code, values }) => ({
      path,
      code,
      ...(values === undefined ? {} : { values: { ...values } }),
    })),
  });
};
