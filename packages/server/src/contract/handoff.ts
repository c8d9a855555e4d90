import { Type, type Static } from 'typebox';
import { closed, nullable } from './primitives.ts';

/** Id of anything in a flow: a question, an answer, an outcome, a variable. */
export const FlowNodeId = Type.String({ pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', maxLength: 64 });
/** Flows that this version knows. */
export const FlowId = Type.Union([Type.Literal('cyber')]);
export type FlowId = Static<typeof FlowId>;
export const FlowVersion = Type.Integer({ minimum: 1, maximum: 1_000_000 });
/** As people write it, digits only; what it is outside France nobody asks. */
export const Postcode = Type.String({ pattern: '^[0-9]{5}$' });

/**
 * What a citizen agreed to hand to an officer at the end of a flow: ids only, no word of theirs (that is the first
 * message). The server replays it and refuses what the answers do not give (spec T-14).
 */
export const Handoff = closed(
  {
    flow: FlowId,
    version: FlowVersion,
    /** One per question on the way, and nothing else; the order does not matter. */
    answers: Type.Array(closed({ question: FlowNodeId, answer: FlowNodeId }), { maxItems: 30 }),
    outcome: FlowNodeId,
    /** What they have of the evidence that the outcome lists. */
    evidence: Type.Array(FlowNodeId, { maxItems: 40, uniqueItems: true }),
    postcode: Type.Optional(Postcode),
    /** Where the site had the flow start: a question or an outcome that is an entry. */
    start: Type.Optional(FlowNodeId),
    /** Variables that the site had set beforehand, such as the audience. */
    preset: Type.Optional(
      Type.Record(Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' }), FlowNodeId, {
        maxProperties: 10,
        additionalProperties: false,
      }),
    ),
  },
  { $id: 'Handoff' },
);
export type Handoff = Static<typeof Handoff>;

/**
 * A handoff as the officer reads it, and as the citizen finds it in their own log: the server's own French texts, made
 * from the ids when the conversation was opened, so that a later edit of the flow changes nothing that was said.
 */
export const HandoffView = closed(
  {
    flow: FlowId,
    version: FlowVersion,
    outcome: closed({ id: FlowNodeId, title: Type.String() }),
    urgency: Type.Union([Type.Literal('now'), Type.Literal('today'), Type.Literal('soon')]),
    /** In the order in which they were asked; what the site had set beforehand comes first. */
    answers: Type.Array(closed({ question: Type.String(), answer: Type.String() })),
    evidence: Type.Array(Type.String()),
    /** Names of the destinations that the citizen was shown already. */
    doors: Type.Array(Type.String()),
    postcode: nullable(Postcode),
  },
  { $id: 'HandoffView' },
);
export type HandoffView = Static<typeof HandoffView>;
