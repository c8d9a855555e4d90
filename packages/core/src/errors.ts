import type { ApiErrorCode, Problem } from './contract.ts';

const BRAND = Symbol.for('guichet.ApiError');

/** What is known of a failed call besides its code. */
export interface ApiErrorDetails {
  /** HTTP status; 0 when nothing answered. */
  status?: number;
  retryAfterMs?: number | null;
  /** With `view.stale`: the public seq that the conversation has reached. */
  headSeq?: number | null;
  /** With `place.refused`: why. */
  refusal?: string | null;
  /** With `otv.refused`: what is wrong with what was filled in. */
  faults?: readonly ApiFault[] | null;
  cause?: unknown;
}

/** What is wrong with one value, by its place in the form. */
export type ApiFault = NonNullable<Problem['faults']>[number];

/**
 * A failed call to the API. `code` is stable; `retryable` says that the same call may succeed later, unchanged.
 * `retryAfterMs`, `headSeq`, `refusal` and `faults` are null when the answer did not hold them.
 */
export class ApiError extends Error {
  readonly [BRAND] = true;
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly headSeq: number | null;
  readonly refusal: string | null;
  readonly faults: readonly ApiFault[] | null;

  constructor(code: ApiErrorCode, details: ApiErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? 0;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.headSeq = details.headSeq ?? null;
    this.refusal = details.refusal ?? null;
    this.faults = details.faults ?? null;
    this.retryable = this.status === 0 || this.status === 429 || this.status >= 500 || code === 'server.garbage';
  }
}

/** Whether a caught value is an {@link ApiError}; by brand, so that two copies of this package still agree. */
export const isApiError = (value: unknown): value is ApiError =>
  typeof value === 'object' && value !== null && BRAND in value;

/** Makes the error that a problem document stands for (RFC 9457). */
export const problemError = (problem: Problem): ApiError =>
  new ApiError(problem.code as ApiErrorCode, {
    status: problem.status,
    retryAfterMs: problem.retryAfterMs ?? null,
    headSeq: problem.headSeq ?? null,
    refusal: problem.refusal ?? null,
    faults: problem.faults ?? null,
  });
