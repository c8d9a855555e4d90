import { OPTIONS, optionOf, SERVICES, type Option, type OptionName, type Service } from './options.ts';

/** What a webmaster chose: the services in the order of `SERVICES`, and every option as text, its default included. */
export type Configuration = { readonly services: readonly Service[] } & { readonly [name in OptionName]: string };

/** Why a value is refused: it is needed, too long, not one of the choices, or does not look like what it is. */
export type RefusalCode = 'missing' | 'too-long' | 'not-a-choice' | 'malformed';

/** One refused value. */
export interface Refusal {
  readonly option: OptionName | 'services';
  readonly code: RefusalCode;
}

/** A configuration that is whole and harmless, and what of the input was not taken. */
export interface Normalised {
  readonly configuration: Configuration;
  /** Empty when a snippet can be written. */
  readonly refusals: readonly Refusal[];
}

/** The options that a release needs; it has no use for the others. */
const NEEDED: Record<string, { readonly needs: readonly OptionName[]; readonly takes: readonly OptionName[] }> = {
  latest: { needs: [], takes: [] },
  major: { needs: ['version'], takes: ['version'] },
  exact: { needs: ['version'], takes: ['version', 'integrity'] },
  own: { needs: ['script'], takes: ['script', 'integrity'] },
};

/** Spelled in one way: one line, no space around, none twice, addresses without the last slash, lower case where case says nothing. */
function spell({ name, type }: Option, value: string): string {
  const text = value.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').replace(/^ | $/g, '');
  if (name === 'api') return text.replace(/\/+$/, '').toLowerCase();
  if (type === 'colour' || type === 'slug' || type === 'choice') return text.toLowerCase();
  return type === 'insee' ? text.toUpperCase() : text;
}

function refusalOf(option: Option, value: string): RefusalCode | null {
  if (value === '') return null;
  if (option.type === 'choice') return option.choices.includes(value) ? null : 'not-a-choice';
  // Where people write as much as they like, its length is the first thing to say.
  const isFree = option.type === 'text' || option.type === 'address';
  if (isFree && [...value].length > option.maxLength) return 'too-long';
  return new RegExp(option.pattern, 'u').test(value) ? null : 'malformed';
}

function servicesOf(input: unknown): Service[] {
  const named = typeof input === 'string' ? input.split(/[\s,]+/) : Array.isArray(input) ? (input as unknown[]) : [];
  return SERVICES.filter((service) => named.includes(service));
}

/** Whether an option counts for these services; before any is chosen, those count that every service has. */
const isAsked = (option: Option, services: readonly Service[]): boolean =>
  option.services.length === SERVICES.length || option.services.some((service) => services.includes(service));

/** A major is `1`, an exact version `1.4.0`. */
const fitsRelease = (release: string, version: string): boolean => version.includes('.') === (release === 'exact');

/**
 * Makes a configuration of anything: a form's values, what was read in a snippet or in an address. What is not a text, has no
 * option or means nothing here (an INSEE code without the list of units) is left out; what is refused becomes its default.
 *
 * @param input `services` (a list, or a text with commas) and options by name
 */
export function normalise(input: Readonly<Record<string, unknown>>): Normalised {
  const services = servicesOf(input['services']);
  const refusals: Refusal[] = services.length === 0 ? [{ option: 'services', code: 'missing' }] : [];
  const values = {} as Record<OptionName, string>;
  for (const option of OPTIONS as readonly (Option & { name: OptionName })[]) {
    const given = Object.hasOwn(input, option.name) ? input[option.name] : undefined;
    const value = typeof given === 'string' ? spell(option, given) : '';
    const code = refusalOf(option, value);
    if (code !== null) refusals.push({ option: option.name, code });
    const isUseful = isAsked(option, services);
    values[option.name] = value === '' || code !== null || !isUseful ? option.default : value;
  }
  const { needs, takes } = NEEDED[values.release]!;
  for (const name of ['version', 'integrity', 'script'] as const) {
    if (!takes.includes(name)) values[name] = '';
  }
  if (values.version !== '' && !fitsRelease(values.release, values.version)) {
    values.version = '';
    refusals.push({ option: 'version', code: 'malformed' });
  }
  const required = OPTIONS.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  for (const name of [...required, ...needs]) {
    if (values[name] === '' && !refusals.some(({ option }) => option === name))
      refusals.push({ option: name, code: 'missing' });
  }
  // What the configuration has no use for is no fault of it either.
  const counted = refusals.filter(
    ({ option }) =>
      option === 'services' ||
      (isAsked(optionOf(option), services) &&
        (!['version', 'integrity', 'script'].includes(option) || takes.includes(option))),
  );
  return { configuration: { services, ...values }, refusals: counted };
}

/** What a page begins with: the conversation, at that server. */
export const defaultConfiguration = (api: string, site: string): Configuration =>
  normalise({ api, site, services: ['chat'] }).configuration;

/** The options that say something else than their default, in the order of the manifest. */
export const chosenOptions = (configuration: Configuration): readonly (Option & { readonly value: string })[] =>
  OPTIONS.filter((option) => configuration[option.name] !== option.default).map((option) => ({
    ...option,
    value: configuration[option.name],
  }));
