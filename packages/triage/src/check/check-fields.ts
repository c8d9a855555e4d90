import type { Field, FormDocument, FormPredicate } from '../form/form.ts';
import { HOME_WATCH_ACCESS_STEP, HOME_WATCH_FIELDS } from '../form/home-watch/fields.ts';
import type { FieldValue } from '../form/values.ts';
import type { Problem, ProblemCode } from './problem.ts';

const MAX_FIELDS = 7;
const CODE = 'codes?|pin|mots? de passe|password|passcode|combinaison|combination';
const ALARM_CODE = new RegExp(`alarm[^.?!]{0,60}\\b(?:${CODE})\\b|\\b(?:${CODE})\\b[^.?!]{0,60}alarm`, 'i');
const ALARM_CODE_ID = /alarm.*(?:code|pin|password)|(?:code|pin|password).*alarm/i;

const problem = (code: ProblemCode, node: string, message: string): Problem => ({ code, node, message });

/** A field with the way to it, and what conditions of its list may name. */
interface Placed {
  readonly field: Field;
  readonly path: string;
}

const placed = (fields: readonly Field[], around: string): readonly Placed[] =>
  fields.flatMap((field) => {
    const path = `${around}${field.id}`;
    return [{ field, path }, ...placed(field.fields ?? [], `${path}.`)];
  });

const offered = ({ type, options = [] }: Field): readonly FieldValue[] => (type === 'yes-no' ? [true, false] : options);

type Known = Map<string, readonly FieldValue[]>;

const checkWhen = (when: FormPredicate | undefined, known: Known, node: string): readonly Problem[] => {
  if (when === undefined) return [];
  const values = known.get(when.field);
  if (values === undefined) {
    return [
      problem(
        'field.condition',
        node,
        `« ${node} » depends on « ${when.field} », which is no earlier choice or yes-no and not given.`,
      ),
    ];
  }
  const strange = when.in.filter((value) => !values.includes(value));
  return strange.map((value) =>
    problem(
      'field.condition',
      node,
      `« ${node} » depends on « ${when.field} » being « ${JSON.stringify(value)} », which it never is.`,
    ),
  );
};

const checkList = (fields: readonly Field[], known: Known, around: string): readonly Problem[] =>
  fields.flatMap((field) => {
    const node = `${around}${field.id}`;
    const twice = known.has(field.id)
      ? [problem('field.condition', node, `« ${node} » stands twice; give one another id.`)]
      : [];
    const found = [
      ...twice,
      ...checkWhen(field.when, known, node),
      ...checkList(field.fields ?? [], new Map(), `${node}.`),
    ];
    known.set(field.id, offered(field));
    return found;
  });

const checkConditions = ({ form }: FormDocument): readonly Problem[] => {
  const known: Known = new Map(Object.entries(form.given ?? {}));
  return form.steps.flatMap((step) => [...checkWhen(step.when, known, step.id), ...checkList(step.fields, known, '')]);
};

const checkLengths = ({ form }: FormDocument): readonly Problem[] =>
  [...form.steps, ...form.steps.flatMap(({ fields }) => fields)]
    .filter(({ fields = [] }) => fields.length > MAX_FIELDS)
    .map(({ id }) => problem('step.too-long', id, `« ${id} » shows more than ${String(MAX_FIELDS)} fields; split it.`));

/** Nobody may be told of a fault on a screen that they were never shown. */
const checkOptional = ({ form }: FormDocument): readonly Problem[] =>
  form.steps
    .filter(({ optional }) => optional)
    .flatMap(({ fields }) => fields.filter(({ required, accepted }) => required === true || accepted === true))
    .map(({ id }) =>
      problem('step.optional', id, `« ${id} » is needed, on a step that is optional; put it on another.`),
    );

const checkCodes = ({ form, texts }: FormDocument): readonly Problem[] => {
  const all = form.steps.flatMap(({ fields }) => placed(fields, ''));
  const ids = all.filter(({ field }) => ALARM_CODE_ID.test(field.id)).map(({ path }) => path);
  // A step's notice may say never to give it.
  const words = Object.values(texts).flatMap((said) =>
    Object.entries(said)
      .filter(([key, text]) => !key.endsWith('.notice') && ALARM_CODE.test(text))
      .map(([key]) => key),
  );
  return [
    ...[...ids, ...new Set(words)].map((node) =>
      problem(
        'field.alarm-code',
        node,
        `« ${node} » asks for the code of an alarm, which nobody may ever ask for; take it out.`,
      ),
    ),
    ...all
      .filter(({ field }) => (field.type === 'text' || field.type === 'long-text') && /code/i.test(field.id))
      .filter(({ field }) => field.secret !== true)
      .map(({ path }) =>
        problem('field.not-secret', path, `« ${path} » asks for a code and shows it; set « secret: true ».`),
      ),
  ];
};

/** What code reads of a home watch. */
const TYPES = {
  commune: 'commune',
  force: 'choice',
  residence: 'choice',
  from: 'date',
  to: 'date',
  email: 'email',
} as const;

const checkHomeWatch = ({ form, rules, facts }: FormDocument): readonly Problem[] => {
  if (rules === null) return [];
  const fields = form.steps.flatMap((step) => step.fields);
  const missing = (Object.keys(TYPES) as (keyof typeof TYPES)[])
    .filter((key) => fields.find(({ id }) => id === HOME_WATCH_FIELDS[key])?.type !== TYPES[key])
    .map((id) => problem('field.missing', id, `Field « ${id} » of type ${TYPES[id]} is missing: the rules read it.`));
  const access = form.steps.some(({ id }) => id === HOME_WATCH_ACCESS_STEP)
    ? []
    : [
        problem(
          'field.missing',
          HOME_WATCH_ACCESS_STEP,
          `Step « ${HOME_WATCH_ACCESS_STEP} » is missing: it is what may be corrected later.`,
        ),
      ];
  const forced = fields.filter(
    ({ id, accepted, required }) => id === 'mayEnter' && (accepted === true || required === true),
  );
  return [
    ...missing,
    ...access,
    ...forced.map(({ id }) =>
      problem('field.forced', id, `« ${id} » is free: take « accepted » and « required » out.`),
    ),
    ...Object.values(rules).flatMap((force) =>
      force.facts
        .filter((id) => !Object.hasOwn(facts, id))
        .map((id) => problem('fact.missing', id, `The rules rest on « ${id} », a fact that there is not.`)),
    ),
  ];
};

/** Every rule about fields but their being reached. */
export const checkFields = (document: FormDocument): readonly Problem[] => [
  ...checkConditions(document),
  ...checkLengths(document),
  ...checkOptional(document),
  ...checkCodes(document),
  ...checkHomeWatch(document),
];

/** Paths of all fields: `contacts.mobile`. */
export const pathsOf = ({ form }: FormDocument): readonly string[] =>
  form.steps.flatMap(({ fields }) => placed(fields, '')).map(({ path }) => path);
