import Value from 'typebox/value';
import type { FlowDocument } from '../flow.ts';
import { FlowError } from './flow-error.ts';
import { FlowDocumentSchema } from './schema.ts';

/**
 * Validates a document against the JSON Schema: the last word on what programs may rely on, also for documents that come
 * from elsewhere than the files.
 *
 * @throws FlowError naming the places that differ
 */
export function checkShape(document: unknown): asserts document is FlowDocument {
  if (Value.Check(FlowDocumentSchema, document)) return;
  const faults = Value.Errors(FlowDocumentSchema, document).map(({ instancePath, message }) => ({
    code: 'wrong-kind' as const,
    file: '',
    line: null,
    path: instancePath,
    message: `${instancePath}: ${message}`,
  }));
  throw new FlowError('document', faults);
}
