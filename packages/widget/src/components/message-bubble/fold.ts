const FOLD_OVER_CHARACTERS = 700;
const FOLD_OVER_LINES = 14;

/** The part of a long text that is shown first; null when the text is short enough to be shown whole. */
export const foldedHead = (text: string): string | null => {
  const lines = text.split('\n');
  const head = lines.slice(0, FOLD_OVER_LINES).join('\n');
  if (head.length <= FOLD_OVER_CHARACTERS) return head.length < text.length ? head : null;
  const cut = head.slice(0, FOLD_OVER_CHARACTERS);
  // At a space where there is one near the end; scripts without spaces are cut between two code points.
  const space = cut.search(/\s\S{0,40}$/);
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
};
