import { Type, type Static } from 'typebox';
import { FlowId, FlowNodeId, FlowVersion } from './handoff.ts';
import { closed, nullable, SiteSlug } from './primitives.ts';

/** `2026-11`, a month of the calendar at Paris. */
export const Month = Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$' });

/** One question or outcome came on a screen. It names nobody, and nothing else is sent with it (spec T-15). */
export const FlowCount = closed({ flow: FlowId, version: FlowVersion, node: FlowNodeId }, { $id: 'FlowCount' });
export type FlowCount = Static<typeof FlowCount>;

/** How often each question and outcome was shown on one site, as far as that may be known (spec T-15, T-20). */
export const FlowCountReport = closed(
  {
    site: SiteSlug,
    flow: FlowId,
    /** From the first to the last that were asked for, whole. */
    months: Type.Array(
      closed({
        month: Month,
        /** Last day that is counted, `2026-11-21`: today is not. Null: no day of this month is over yet. */
        through: nullable(Type.String({ format: 'date' })),
      }),
    ),
    /** Every node of the flow as it is now, in its order, then those that were counted and are no longer there. */
    items: Type.Array(
      closed({
        node: FlowNodeId,
        kind: Type.Union([Type.Literal('question'), Type.Literal('outcome'), Type.Literal('former')]),
        /** In French, as editors know it; the id for a node that is no longer there. */
        label: Type.String(),
        /** One per month: rounded down to a multiple of 5; null for anything from 0 to 4. */
        counts: Type.Array(nullable(Type.Integer({ minimum: 5, multipleOf: 5 }))),
      }),
    ),
  },
  { $id: 'FlowCountReport' },
);
export type FlowCountReport = Static<typeof FlowCountReport>;
