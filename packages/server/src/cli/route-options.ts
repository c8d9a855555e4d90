import { isDepartment } from '../services/departments.ts';
import { oneOf, required, UsageError, type OptionDescriptions } from './options.ts';

/** What names a route. */
export const ROUTE_OPTIONS = {
  flow: { type: 'text', help: 'flow whose handoffs are routed; default cyber' },
  department: { type: 'text', help: 'department of the citizen: 35, 2A, 971…' },
} as const satisfies OptionDescriptions;

/** @throws UsageError for an unknown flow or department */
export const routeOf = (values: { readonly flow: string | undefined; readonly department: string | undefined }) => {
  const flow = oneOf('flow', values.flow ?? 'cyber', ['cyber']);
  const department = required('department', values.department).toUpperCase();
  if (!isDepartment(department)) {
    throw new UsageError(`--department takes the code of a department, such as 35, 2A or 971, not « ${department} ».`);
  }
  return { flow, department };
};
