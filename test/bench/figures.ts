/** One measured figure; `--json` prints one per line. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What the issue aims at, for the human output: the figure is good when it is at most (or at least) this. */
  readonly aim?: { readonly atMost?: number; readonly atLeast?: number };
}

const verdict = ({ value, aim }: Figure): string => {
  if (aim?.atMost === 0) return value === 0 ? 'as it must be' : 'must be 0';
  if (aim?.atMost !== undefined) return `${(value / aim.atMost).toFixed(2)} of the aim (≤ ${aim.atMost})`;
  if (aim?.atLeast !== undefined) return `${(value / aim.atLeast).toFixed(2)} of the aim (≥ ${aim.atLeast})`;
  return '';
};

/** Prints figures for people, or one JSON line each for machines. */
export const report = (figures: readonly Figure[], asJson: boolean): void => {
  for (const item of figures) {
    const { figure, value, unit } = item;
    console.log(
      asJson
        ? JSON.stringify({ figure, value, unit })
        : `${figure.padEnd(32)} ${String(value).padStart(10)} ${unit.padEnd(6)} ${verdict(item)}`,
    );
  }
};

/** The value in the middle; of an even count, the lower of the two. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that at least `share` of the values do not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
