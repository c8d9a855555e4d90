import type { FastifyInstance } from 'fastify';
import * as contract from '../contract/index.ts';

const isNamedSchema = (value: unknown): value is { $id: string } =>
  typeof value === 'object' && value !== null && '$id' in value && typeof value.$id === 'string';

/** Every schema of the contract that has a name; the names of `components.schemas` in the OpenAPI document. */
export const NAMED_SCHEMAS: readonly { readonly $id: string }[] =
  Object.values<unknown>(contract).filter(isNamedSchema);

/** Lets `ref(X)` resolve in validation, in serialisation and in the OpenAPI document of this app. */
export const addContractSchemas = (app: FastifyInstance): void => {
  for (const schema of NAMED_SCHEMAS) app.addSchema(schema);
};
