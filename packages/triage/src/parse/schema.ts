import { Type, type Static, type TSchema } from 'typebox';
import type { FlowDocument, Predicate as AnyPredicate } from '../flow.ts';

const closed = <P extends Record<string, TSchema>>(properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) });
const byId = <S extends TSchema>(schema: S, description?: string) =>
  Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$' }), schema, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
const oneOf = <const T extends readonly string[]>(...words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: words });
const many = Type.Array;
const maybe = Type.Optional;

const Id = Type.String({ pattern: '^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$' });
const Ids = many(Id);
const Words = Type.String({ minLength: 1 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Case = byId(Type.String());

/** A condition refers to itself: the document holds it once, under `$defs`. */
const Predicate = Type.Unsafe<AnyPredicate>({ $ref: '#/$defs/Predicate' });
const because = maybe(Id);
const PredicateForms = Type.Union([
  closed({ all: many(Predicate), because }),
  closed({ any: many(Predicate), because }),
  closed({ not: Predicate, because }),
  closed({ is: byId(Type.Union([Type.String(), many(Type.String())])), because }),
  closed({ known: Id }),
]);

const Target = Type.Union([Id, closed({ via: Id, to: Id })]);
const Listed = closed({ id: Id, when: maybe(Predicate) });

const Question = closed(
  {
    id: Id,
    askWhen: maybe(Predicate),
    answers: many(closed({ id: Id, when: maybe(Predicate), set: maybe(Case), to: maybe(Target), urgent: maybe(Id) })),
    skipTo: maybe(Target),
    entry: maybe(Type.Boolean()),
    facts: maybe(Ids),
  },
  'One question, one choice; its last answer is « unknown ».',
);
const Branch = closed({ id: Id, ways: many(closed({ when: maybe(Predicate), to: Target })) });
const Outcome = closed(
  {
    id: Id,
    entry: maybe(Type.Boolean()),
    tags: maybe(many(Type.String())),
    urgency: many(closed({ level: oneOf('now', 'today', 'soon'), when: maybe(Predicate) })),
    steps: many(Listed),
    evidence: many(Listed),
    doors: many(Listed),
    whyNot: Ids,
    never: Ids,
    countdowns: many(Listed),
    laws: many(Listed),
    hypotheses: many(Listed),
  },
  'Where paths end.',
);
const Item = closed({
  id: Id,
  tags: maybe(many(Type.String())),
  destination: maybe(Id),
  link: maybe(Id),
  facts: maybe(Ids),
});
const Destination = closed(
  {
    id: Id,
    kind: oneOf('emergency', 'complaint', 'report', 'advice', 'block', 'insurance', 'technical', 'support', 'chat'),
    human: Type.Boolean(),
    hours: maybe(Id),
    phone: maybe(Type.String({ pattern: '^[0-9]{2,10}$' })),
    sms: maybe(Type.String({ pattern: '^[0-9]{2,10}$' })),
    url: maybe(Type.String({ pattern: '^https://' })),
    local: maybe(oneOf('chat', 'csirt', 'providers', 'units')),
    eligible: maybe(Predicate),
    facts: Ids,
  },
  'Who takes a report, a complaint, a call; it owns the rule of who may go there.',
);
const Countdown = closed({
  id: Id,
  start: Type.String(),
  amount: Type.Integer({ minimum: 1 }),
  unit: oneOf('hours', 'days', 'months'),
  facts: Ids,
});
// Draft 2020-12 spells pairs otherwise than Type.Tuple does.
const Range = Type.Unsafe<[string, string]>(many(Type.String(), { minItems: 2, maxItems: 2 }));
const Ranges = many(Range);
const OpeningHours = closed({
  zone: Type.String(),
  week: Type.Union([Type.Literal('always'), many(Ranges)]),
  holidays: maybe(oneOf('open', 'closed')),
  holidayRanges: maybe(Ranges),
  region: maybe(Type.String()),
  exceptions: maybe(Type.Record(Type.String(), Ranges)),
});
const Fact = closed(
  {
    id: Id,
    statement: Words,
    source: Words,
    verifiedOn: Day,
    expiresOn: Day,
    basis: oneOf('page', 'recollection'),
    lookFor: maybe(many(Words)),
  },
  'Something true of the world, and where that was read.',
);
const Constraint = Type.Union([
  closed({ id: Id, first: Type.String(), then: Type.String() }),
  closed({ id: Id, inOutcomes: Type.String(), never: Type.String() }),
]);

const FlowSchema = closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  start: Id,
  safety: Id,
  variables: byId(many(Type.String()), 'What answers can establish, each with its values.'),
  audience: Id,
  questions: byId(Question),
  branches: byId(Branch),
  subflows: byId(closed({ id: Id, questions: Ids })),
  outcomes: byId(Outcome),
  destinations: byId(Destination),
  steps: byId(Item),
  evidence: byId(Item),
  countdowns: byId(Countdown),
  hours: byId(OpeningHours),
  verifiedOn: byId(Day, 'The oldest date of verification among the facts of each outcome.'),
});

/** JSON Schema (2020-12) of a flow document, as `loadFlow` returns it; `docs/flow.schema.json` is written from it. */
export const FlowDocumentSchema = Type.Object(
  {
    flow: FlowSchema,
    facts: byId(Fact),
    constraints: many(Constraint),
    limits: closed({
      maxQuestions: Type.Integer({ minimum: 1 }),
      medianQuestions: Type.Integer({ minimum: 1 }),
      maxSteps: Type.Integer({ minimum: 1 }),
    }),
    texts: Type.Record(Type.String(), Type.Record(Type.String(), Words)),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Guichet flow document',
    description: 'A flow as programs read it. Authors write YAML instead: docs/guides/flows.md.',
    additionalProperties: false,
    $defs: { Predicate: PredicateForms },
  },
);

/** The schema and the type say the same: either of these lines fails to compile when they drift apart. */
type Mutable<T> = T extends readonly (infer E)[]
  ? number extends T['length']
    ? Mutable<E>[]
    : { -readonly [K in keyof T]: Mutable<T[K]> }
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const schemaMatchesType: Same<Mutable<Static<typeof FlowDocumentSchema>>, Mutable<FlowDocument>> = true;
