/** The entry of a record by an id that may come from a stranger: names of `Object.prototype` are not entries. */
export const own = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
