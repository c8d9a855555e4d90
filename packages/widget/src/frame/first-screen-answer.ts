/** What was chosen on the first screen before the script came; null when nothing was. */
export const readEarlyAnswer = (page: Document): string | null =>
  page.querySelector<HTMLInputElement>('#first-screen [name="answer"]:checked')?.value ?? null;
