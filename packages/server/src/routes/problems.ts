import { ERRORS, Problem, ref, type ErrorCode } from '../contract/index.ts';

/** What any route may answer. */
const ALWAYS: readonly ErrorCode[] = ['request.malformed', 'origin.forbidden', 'server.error', 'server.unavailable'];

interface ProblemResponse {
  readonly description: string;
  readonly content: {
    readonly 'application/problem+json': { readonly schema: ReturnType<typeof ref<typeof Problem>> };
  };
}

/**
 * The refusals of a route for its `schema.response`, by status; each names its codes. What any route may answer
 * (malformed request, foreign origin, failing server) is always among them.
 */
export const problems = (...codes: readonly ErrorCode[]): Record<number, ProblemResponse> => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...ALWAYS, ...codes])) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus].map(([status, names]): [number, ProblemResponse] => [
    status,
    {
      description: names.map((name) => `\`${name}\`: ${ERRORS[name].title}`).join(' '),
      content: { 'application/problem+json': { schema: ref(Problem) } },
    },
  ]);
  return Object.fromEntries(responses);
};
