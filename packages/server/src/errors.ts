// Not from the contract's index: the writer worker has no use for the schemas and their library.
import { ERRORS, type ErrorCode } from './contract/errors.ts';
import type { Problem } from './contract/problem.ts';

/** Extra members that some codes carry. */
export type ProblemDetails = Partial<Pick<Problem, 'detail' | 'retryAfterMs' | 'headSeq' | 'refusal' | 'faults'>>;

/**
 * The one error that services and storage throw; the HTTP and live layers turn it into an RFC 9457 problem.
 *
 * `name` is set by hand and `isGuichetError` tests the brand: instances cross a worker boundary, where `instanceof` fails.
 */
export class GuichetError extends Error {
  override readonly name = 'GuichetError';
  readonly code: ErrorCode;
  readonly details: ProblemDetails;

  constructor(code: ErrorCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(ERRORS[code].title, options);
    this.code = code;
    this.details = details;
  }

  /** The problem document, without anything that somebody wrote. */
  toProblem(): Problem {
    const { status, title } = ERRORS[this.code];
    return { type: `urn:guichet:error:${this.code}`, title, status, code: this.code, ...this.details };
  }
}

export const isGuichetError = (error: unknown): error is GuichetError =>
  error instanceof Error && error.name === 'GuichetError' && 'code' in error && String(error.code) in ERRORS;
