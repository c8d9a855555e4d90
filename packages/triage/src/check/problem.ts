/** What can be wrong with a flow that can be read. */
export type ProblemCode =
  /** No path comes there: a question, an answer, a way of a branch, an outcome. */
  | 'node.unreachable'
  /** Declared and used by nothing that a path reaches: a step, a destination, a fact, a variable… */
  | 'node.unused'
  /** A walk that comes back to where it was. */
  | 'path.cycle'
  /** A walk that cannot go on. */
  | 'path.dead-end'
  /** More questions on one path than the flow allows. */
  | 'path.too-long'
  /** More questions on the median path than the flow allows. */
  | 'path.median'
  /** Danger is not asked first. */
  | 'question.danger'
  /** « Je ne sais pas » is missing, is not last, sets something, or leads to an outcome without possible outcomes. */
  | 'question.unknown'
  /** Asked although no answer changes anything. */
  | 'question.pointless'
  /** Nothing to do, nothing to keep, or nowhere to go, for somebody who can reach it. */
  | 'outcome.incomplete'
  /** No person answers at 03:00 on 25 December. */
  | 'outcome.nobody-at-night'
  /** More things to do than the flow allows. */
  | 'outcome.too-long'
  /** A possible outcome that this audience never comes to by answering. */
  | 'outcome.hypothesis'
  /** An order constraint does not hold. */
  | 'outcome.order'
  /** Somebody is sent to a destination that does not take them. */
  | 'destination.ineligible'
  /** Listed by an outcome that it never takes anybody from. */
  | 'destination.never'
  | 'fact.expired'
  /** Neither an https address nor a full reference of a legal text. */
  | 'fact.source'
  /** Dates that contradict each other. */
  | 'fact.dates'
  | 'text.missing'
  | 'text.unused'
  /** Words of two languages that name other values, `{limit}` in one only. */
  | 'text.values'
  /** Of a form: a condition that names no earlier field or none of its values, or an id that stands twice. */
  | 'field.condition'
  /** Of a form: no answers lead to this field. */
  | 'field.unreachable'
  /** Of a form: asks for the code of an alarm. */
  | 'field.alarm-code'
  /** Of a form: asks for a code without masking it. */
  | 'field.not-secret'
  /** Of a form: only « yes » is taken where « no » is an answer. */
  | 'field.forced'
  /** Of a form: a field or step that code reads is missing or of another type. */
  | 'field.missing'
  /** Of a form: a required field on a step that is passed by. */
  | 'step.optional'
  /** Of a form: more than seven fields on one screen. */
  | 'step.too-long'
  /** Of a form: rules name a fact that there is not. */
  | 'fact.missing'
  /** Two answers share the hash that links to results hold. */
  | 'link.collision'
  /** Warning: a fact expires within 30 days. */
  | 'fact.expires-soon'
  /** Warning: a fact that its author knew, still to be read at the source. */
  | 'fact.recollection'
  /** Warning: something that an outcome lists and never shows. */
  | 'outcome.never-shown'
  /** Warning: a text of two languages is the same. */
  | 'text.same';

/** One thing to mend. */
export interface Problem {
  readonly code: ProblemCode;
  /** Id of the node, or of the fact, or key of the text. */
  readonly node: string;
  /** A sentence that names the node and says what to do. */
  readonly message: string;
}
