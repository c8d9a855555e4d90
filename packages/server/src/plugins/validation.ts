import AjvCompiler from '@fastify/ajv-compiler';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { GuichetError } from '../errors.ts';
import { NAMED_SCHEMAS } from './schemas.ts';

/**
 * Closed objects stay closed, lengths are counted in UTF-16 code units (what `textarea.maxLength` counts). Ajv calls
 * `unicode` deprecated, on its logger, at every start; the option stays for the life of version 8.
 */
const STRICT = {
  removeAdditional: false,
  useDefaults: false,
  allErrors: false,
  unicode: false,
  logger: false,
} as const;
/** Only what travels as text in an address is read as a number or a boolean. */
const OPTIONS = {
  body: { ...STRICT, coerceTypes: false },
  address: { ...STRICT, coerceTypes: true },
} as const;

const contractSchemas = Object.fromEntries(NAMED_SCHEMAS.map((schema) => [schema.$id, schema]));
const compilers = AjvCompiler();
/** The validator of one schema; references resolve among the named ones. */
const compile = (named: object, part: keyof typeof OPTIONS, schema: unknown) =>
  compilers(named as Record<string, object>, { customOptions: OPTIONS[part] })({ schema });

/** Validates bodies without coercion, and addresses (path, query) with it. */
export const useContractValidation = (app: FastifyInstance): void => {
  app.setValidatorCompiler((definition) => {
    const part = definition.httpPart === 'body' || definition.httpPart === undefined ? 'body' : 'address';
    return compile(app.getSchemas(), part, definition.schema) as never;
  });
  // Answers are built from the contract's types; stringifying by schema would drop or refuse members in silence.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
};

/** The refusal that a failed validation stands for: the text's own codes first (spec L-7), then `request.malformed`. */
export const refusalOf = (errors: readonly FastifySchemaValidationError[]): GuichetError => {
  for (const { instancePath, keyword } of errors) {
    if (!/(^|\/)text$/.test(instancePath)) continue;
    if (keyword === 'maxLength') return new GuichetError('message.too-long');
    if (keyword === 'minLength' || keyword === 'pattern') return new GuichetError('message.empty');
  }
  const first = errors[0];
  // Paths and keywords are of the contract; the value that was refused is never repeated.
  return new GuichetError(
    'request.malformed',
    first === undefined ? {} : { detail: `${first.instancePath || '/'}: ${first.keyword}` },
  );
};

/**
 * A checker for one schema of the contract, for what does not arrive as an HTTP body (socket frames).
 *
 * @throws GuichetError `message.too-long`, `message.empty` or `request.malformed`
 */
export const createContractCheck = <T>(schema: object): ((value: unknown) => T) => {
  const validate = compile(contractSchemas, 'body', schema);
  return (value) => {
    if (validate(value) === true) return value as T;
    throw refusalOf((validate.errors ?? []) as FastifySchemaValidationError[]);
  };
};
