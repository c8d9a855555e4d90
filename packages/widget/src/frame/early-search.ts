/** What was written on the first screen of the units before the script came. */
export interface EarlySearch {
  readonly text: string;
  /** Whether somebody is writing there. */
  readonly focused: boolean;
}

/** Reads what was written on the first screen; null when it is not that of the units. */
export const readEarlySearch = (page: Document): EarlySearch | null => {
  const field = page.querySelector<HTMLInputElement>('#first-screen #place');
  return field && { text: field.value, focused: page.activeElement === field };
};
