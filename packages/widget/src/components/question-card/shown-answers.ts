import { offeredAnswers, type Case, type Flow } from '@guichet/triage';

/**
 * Ids of the answers of a question that fit the case, in order.
 * @param audiences the only ones that the site serves; null: all. « Je ne sais pas » stays.
 */
export const shownAnswers = (
  flow: Flow,
  question: string,
  established: Case,
  audiences: readonly string[] | null,
): readonly string[] => {
  const asked = flow.questions[question];
  if (!asked) return [];
  return offeredAnswers(asked, established)
    .filter(({ set }) => {
      const audience = set?.[flow.audience];
      return audience === undefined || audiences === null || audiences.includes(audience);
    })
    .map(({ id }) => id);
};
