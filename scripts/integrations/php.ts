// Values as PHP writes them: what the packs read is generated, and reads like code that somebody wrote.

type PhpValue = string | number | boolean | null | readonly PhpValue[] | { readonly [key: string]: PhpValue };

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** A literal: lists and tables in short syntax, texts in single quotes, in which nothing is replaced. */
export function phpLiteral(value: PhpValue, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return String(value);
  const inner = `${indent}    `;
  const lines = Array.isArray(value)
    ? (value as readonly PhpValue[]).map((each) => phpLiteral(each, inner))
    : Object.entries(value).map(([key, each]) => `${quoted(key)} => ${phpLiteral(each, inner)}`);
  return lines.length === 0 ? '[]' : `[\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}]`;
}

/** A file that returns a value. */
export const phpFile = (value: PhpValue): string =>
  `<?php\n\n// Made by « npm run build:integrations »: change its sources instead.\nreturn ${phpLiteral(value)};\n`;
