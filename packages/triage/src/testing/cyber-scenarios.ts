import { accessScenarios } from './cyber-scenarios/access.ts';
import { contentScenarios } from './cyber-scenarios/content.ts';
import { moneyScenarios } from './cyber-scenarios/money.ts';
import { organisationScenarios } from './cyber-scenarios/organisations.ts';
import { personScenarios } from './cyber-scenarios/persons.ts';
import { purchaseScenarios } from './cyber-scenarios/purchases.ts';
import type { Scenario } from './cyber-scenarios/scenario.ts';
import { unsureScenarios } from './cyber-scenarios/unsure.ts';

export type { Scenario } from './cyber-scenarios/scenario.ts';

/**
 * What happened to somebody → where the cyber orienter must and must not lead, written from the facts of the domain and not
 * from what the flow does. A scenario that fails accuses the flow first.
 */
export const cyberScenarios: readonly Scenario[] = [
  ...accessScenarios,
  ...organisationScenarios,
  ...moneyScenarios,
  ...purchaseScenarios,
  ...personScenarios,
  ...contentScenarios,
  ...unsureScenarios,
];
