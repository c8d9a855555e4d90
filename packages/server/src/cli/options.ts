import { parseArgs } from 'node:util';

/** A mistake of whoever typed the command: said in one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

interface OptionDescription {
  readonly type: 'text' | 'flag' | 'list';
  readonly help: string;
}
export type OptionDescriptions = Readonly<Record<string, OptionDescription>>;
export type OptionValues<D extends OptionDescriptions> = {
  readonly [K in keyof D]: D[K]['type'] extends 'flag'
    ? boolean
    : D[K]['type'] extends 'list'
      ? readonly string[]
      : string | undefined;
};

/** `desk-port` → `GUICHET_DESK_PORT` (spec R-5). */
export const variableOf = (option: string): string => `GUICHET_${option.toUpperCase().replaceAll('-', '_')}`;

const TRUE = new Set(['1', 'true', 'yes']);

/**
 * Reads options from the arguments, then from the environment. Lists are repeated on the command line and separated by
 * commas in the environment.
 *
 * @throws UsageError for an unknown option or a missing value
 */
export const readOptions = <D extends OptionDescriptions>(
  descriptions: D,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): OptionValues<D> => readOperands(descriptions, [], args, environment).values;

/**
 * As `readOptions`, for a command that also takes operands: words without an option.
 *
 * @param names what each operand is, for the sentence when one is missing
 * @throws UsageError also when there are fewer or more operands than names
 */
export const readOperands = <D extends OptionDescriptions>(
  descriptions: D,
  names: readonly string[],
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): { readonly operands: readonly string[]; readonly values: OptionValues<D> } => {
  const options = Object.fromEntries(
    Object.entries(descriptions).map(([name, { type }]) => [
      name,
      type === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: type === 'list' },
    ]),
  );
  let given: Record<string, unknown>;
  let operands: readonly string[];
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: names.length > 0 });
    given = parsed.values;
    operands = parsed.positionals;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (operands.length !== names.length) {
    throw new UsageError(`Takes ${names.map((name) => `<${name}>`).join(' ')}, not « ${operands.join(' ')} ».`);
  }
  const values = Object.entries(descriptions).map(([name, { type }]): [string, unknown] => {
    const variable = environment[variableOf(name)];
    if (type === 'flag') return [name, given[name] ?? TRUE.has(variable ?? '')];
    if (type === 'list') return [name, given[name] ?? (variable === undefined ? [] : variable.split(','))];
    return [name, given[name] ?? (variable === '' ? undefined : variable)];
  });
  return { operands, values: Object.fromEntries(values) as OptionValues<D> };
};

/** @throws UsageError when the option is absent or empty */
export const required = (name: string, value: string | undefined): string => {
  if (value === undefined || value.trim() === '') {
    throw new UsageError(`--${name} is missing (or ${variableOf(name)}).`);
  }
  return value.trim();
};

/** @throws UsageError when the value is no whole number between the limits */
export const wholeNumber = (name: string, value: string, minimum: number, maximum: number): number => {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= minimum && number <= maximum) return number;
  throw new UsageError(
    `--${name} takes a whole number from ${String(minimum)} to ${String(maximum)}, not « ${value} ».`,
  );
};

/** @throws UsageError when the value is none of the choices */
export const oneOf = <T extends string>(name: string, value: string, choices: readonly T[]): T => {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`--${name} takes one of ${choices.join(', ')}, not « ${value} ».`);
  return choice;
};

/** Options that every command takes. */
export const DATA_OPTIONS = {
  data: { type: 'text', help: 'folder of the database and the master key; default .guichet' },
  'master-key': {
    type: 'text',
    help: 'master key, 32 bytes in base64; default: the file master.key of the data folder',
  },
  'retired-master-key': {
    type: 'list',
    help: 'former master key in base64 that still opens what it wrapped, with --master-key; may be repeated',
  },
} as const satisfies OptionDescriptions;

export const dataFolderOf = (values: OptionValues<typeof DATA_OPTIONS>) => ({
  dir: values.data ?? '.guichet',
  masterKey: values['master-key'],
  retiredMasterKeys: values['retired-master-key'],
});
