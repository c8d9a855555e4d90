import { entries, members, pairs, text, type Spot } from './spot.ts';

type Put = (key: string, spot: Spot) => void;

const readFieldTexts = (put: Put, path: string, spot: Spot): void => {
  const { options, fields, ...words } = members(spot, ['label', 'hint', 'missing', 'one', 'add', 'options', 'fields']);
  for (const [name, at] of Object.entries(words)) if (at !== undefined) put(`field.${path}.${name}`, at);
  for (const [id, at] of options === undefined ? [] : entries(options)) put(`field.${path}.options.${id}`, at);
  for (const [id, at] of fields === undefined ? [] : entries(fields)) readFieldTexts(put, `${path}.${id}`, at);
};

/** The words of one language, by key: `step.home.title`, `field.contacts.mobile.label`, `fault.required`. */
export const readFormTexts = (file: Spot): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  const put: Put = (key, spot) => {
    const words = text(spot);
    if (words !== undefined) found[key] = words;
  };
  const { steps, fields, faults } = members(file, ['steps', 'fields', 'faults']);
  for (const [id, at] of steps === undefined ? [] : entries(steps)) {
    for (const [name, words] of Object.entries(members(at, ['title', 'notice']))) {
      if (words !== undefined) put(`step.${id}.${name}`, words);
    }
  }
  for (const [id, at] of fields === undefined ? [] : entries(fields)) readFieldTexts(put, id, at);
  for (const [code, at] of faults === undefined ? [] : pairs(faults)) put(`fault.${code}`, at);
  return found;
};
