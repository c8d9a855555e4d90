import { isDepartment } from '../services/departments.ts';
import type { HandoffRoute } from '../storage/port.ts';
import { oneOf, required, UsageError, type OptionDescriptions } from './options.ts';

/** What names a route. */
export const ROUTE_OPTIONS = {
  flow: { type: 'text', help: 'flow whose handoffs are routed; default cyber' },
  department: { type: 'text', help: 'department of the citizen: 35, 2A, 971…; default any, with --zone' },
  zone: { type: 'text', help: 'force that covers the commune of the citizen: police or gendarmerie; default any' },
} as const satisfies OptionDescriptions;

/** @throws UsageError for an unknown flow, department or zone */
export const routeOf = (values: {
  readonly flow: string | undefined;
  readonly department: string | undefined;
  readonly zone: string | undefined;
}): Omit<HandoffRoute, 'queue'> => {
  const flow = oneOf('flow', values.flow ?? 'cyber', ['cyber']);
  const zone = values.zone === undefined ? {} : { zone: oneOf('zone', values.zone, ['police', 'gendarmerie']) };
  if (values.department === undefined && values.zone !== undefined) return { flow, department: null, ...zone };
  const department = required('department', values.department).toUpperCase();
  if (!isDepartment(department)) {
    throw new UsageError(`--department takes the code of a department, such as 35, 2A or 971, not « ${department} ».`);
  }
  return { flow, department, ...zone };
};

/** « department 35, zone gendarmerie », as the commands name a route. */
export const nameOfRoute = ({ flow, department, zone }: Omit<HandoffRoute, 'queue'>): string =>
  [flow, ...(department === null ? [] : [`department ${department}`]), ...(zone ? [`zone ${zone}`] : [])].join(', ');
