import { escapeHtml } from '../html.ts';
import type { ApiDocument, Operation, PathItem, Schema } from './document.ts';

const REFERENCE = /^#\/components\/schemas\/(.+)$/;

const link = (name: string) => `<a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
/** « `code` » in a sentence is code in the page. */
const prose = (text: string) => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
/** Each error of a status on a line of its own. */
const errors = (text: string) =>
  text
    .split(/(?<=\.) (?=`)/)
    .map((one) => `<div>${prose(one)}</div>`)
    .join('');
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A text, or several of them; empty when there is none. */
const words = (value: unknown): string =>
  [value]
    .flat()
    .filter((word) => typeof word === 'string')
    .join(' or ');

/** A schema in one line: what a reader wants to know of a member. */
const typeText = (schema: Schema): string => {
  const name = REFERENCE.exec(words(schema['$ref']))?.[1];
  if (name !== undefined) return link(name);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => code(JSON.stringify(value))).join(' or ');
  if ('const' in schema) return code(JSON.stringify(schema['const']));
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].filter(isSchema).map(typeText).join(' or ');
  if (schema['type'] === 'array' && isSchema(schema['items'])) return `list of ${typeText(schema['items'])}`;
  if (schema['type'] === 'object' && isSchema(schema['properties'])) return members(schema);
  const limits = ['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum']
    .filter((key) => schema[key] !== undefined)
    .map((key) => `${key} ${code(String(schema[key]))}`);
  return [escapeHtml(words(schema['type']) || 'anything'), ...limits].join(', ');
};

const members = (schema: Schema): string => {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  if (properties.length === 0) return 'empty object';
  const required = new Set((schema['required'] ?? []) as string[]);
  const items = properties.map(([name, member]) => {
    const optional = required.has(name) ? '' : ' <small>optional</small>';
    return `<li>${code(name)}${optional}: ${typeText(member)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
};

/** A union by its variants, each under its title; anything else by its type. */
const schemaBody = (schema: Schema): string => {
  const variants = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isSchema) : [];
  if (!variants.some((variant) => variant['type'] === 'object')) return `<div>${typeText(schema)}</div>`;
  return variants
    .map((variant) => {
      const type = (variant['properties'] as Record<string, Schema> | undefined)?.['type'];
      return `<div class="variant">${type === undefined ? '' : `<h4>${typeText(type)}</h4>`}${typeText(variant)}</div>`;
    })
    .join('');
};

const contentText = (content: Record<string, { schema: Schema }> | undefined): string =>
  Object.entries(content ?? {})
    .map(([type, { schema }]) => `${typeText(schema)} <small>${escapeHtml(type)}</small>`)
    .join(' or ');

const operationText = (method: string, path: string, operation: Operation): string => {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<li>${code(name)} <small>${escapeHtml(place)}${required === true ? '' : ', optional'}</small>: ${typeText(schema)}</li>`,
  );
  const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const words = response.description === 'Default Response' ? '' : errors(response.description);
    const body = Number(status) >= 400 ? '' : contentText(response.content);
    return `<tr><th scope="row">${escapeHtml(status)}</th><td>${words} ${body}</td></tr>`;
  });
  const body = contentText(operation.requestBody?.content);
  const servers = (operation.servers ?? []).map(({ description }) => escapeHtml(description ?? '')).join(', ');
  return `<article id="${escapeHtml(`${method}-${path}`)}">
<h3><b>${method.toUpperCase()}</b> ${code(path)}</h3>
<p>${prose(operation.summary ?? '')} <small>${servers}</small></p>
${operation.description === undefined ? '' : `<p>${prose(operation.description)}</p>`}
${parameters.length === 0 ? '' : `<h4>Parameters</h4><ul>${parameters.join('')}</ul>`}
${body === '' ? '' : `<h4>Body</h4><div>${body}</div>`}
<h4>Answers</h4><table><tbody>${responses.join('')}</tbody></table>
</article>`;
};

const operationsOf = (paths: ApiDocument['paths']): [string, string, Operation][] =>
  Object.entries(paths).flatMap(([path, item]: [string, PathItem]) =>
    Object.entries(item).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  );

/** What the reference says, in a page of anybody's: one heading of level 1, then sections. `machine` is where the document is. */
export const referenceContent = (
  document: ApiDocument,
  machine = '/openapi.json',
): { header: string; main: string } => {
  const operations = operationsOf(document.paths);
  const tags = [...new Set(operations.flatMap(([, , { tags: names = ['Other'] }]) => names))].sort();
  const sections = tags.map((tag) => {
    const own = operations.filter(([, , { tags: names = ['Other'] }]) => names.includes(tag));
    return `<section><h2 id="tag-${escapeHtml(tag.toLowerCase().replaceAll(' ', '-'))}">${escapeHtml(tag)}</h2>${own.map((entry) => operationText(...entry)).join('')}</section>`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${schemaBody(schema)}</article>`,
  );
  return {
    header: `<h1>${escapeHtml(document.info.title)}</h1>
<p>${prose(document.info.description ?? '')}</p>
<p>For machines: <a href="${escapeHtml(machine)}">openapi.json</a>, OpenAPI ${escapeHtml(document.openapi)}.</p>`,
    main: `${sections.join('')}<section><h2 id="schemas">Schemas</h2>${schemas.join('')}</section>`,
  };
};

/** The reference as one page of HTML: no script, readable without ours, one style sheet of the same origin. */
export const renderReference = (document: ApiDocument): string => {
  const { header, main } = referenceContent(document);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)}</title>
<link rel="stylesheet" href="/docs/api.css">
</head>
<body>
<header>${header}</header>
<main>${main}</main>
</body>
</html>
`;
};
