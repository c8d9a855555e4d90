/** A message that depends on a number: one text for each plural category of the language, `other` always. */
export type PluralMessage = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** A message with `{name}` placeholders, or its plural forms by `{count}`. */
export type Message = string | PluralMessage;

/** Messages by key; the reference catalogue is declared `as const satisfies Catalogue`, so that keys and placeholders are types. */
export type Catalogue = Readonly<Record<string, Message>>;

/** What another language's catalogue must hold: the same keys, texts where texts are, plural forms where those are. */
export type Translation<Reference extends Catalogue> = {
  readonly [Key in keyof Reference]: Reference[Key] extends string ? string : PluralMessage;
};

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type PlaceholdersOf<M extends Message> = M extends string ? Placeholders<M> : 'count' | Placeholders<M[keyof M]>;

/** The values that a message needs; `count` is always a number, and numbers are written the language's way. */
export type MessageValues<M extends Message> = {
  readonly [Name in PlaceholdersOf<M>]: Name extends 'count' ? number : string | number;
};

/** Arguments after the key: none for a message without placeholders. */
export type MessageArguments<M extends Message> = [PlaceholdersOf<M>] extends [never] ? [] : [MessageValues<M>];
