import type { FastifyInstance } from 'fastify';

/** The members of an OpenAPI 3.1 document that this server reads and writes. */
export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses?: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
  readonly servers?: readonly { url: string; description?: string }[];
  readonly security?: readonly Record<string, readonly string[]>[];
}
export type Schema = Readonly<Record<string, unknown>>;
export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch';
export type PathItem = { readonly [method in Method]?: Operation };
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: Operation['servers'];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const PUBLIC = { url: 'https://api.example.org', description: 'Public origin: citizens' };
const DESK = { url: 'https://desk.example.org', description: 'Desk origin: officers' };

const METHODS: readonly Method[] = ['get', 'put', 'post', 'delete', 'patch'];
const methodsOf = (item: PathItem) => METHODS.filter((method) => item[method] !== undefined);

/** One operation that both origins serve at the same address: alike (health), or each with its own words (live). */
const joined = (ours: Operation, theirs: Operation): Operation => {
  const servers = [PUBLIC, DESK];
  const plain = ({ servers: _servers, ...operation }: Operation) => JSON.stringify(operation);
  if (plain(ours) === plain(theirs)) return { ...ours, servers };
  return {
    ...ours,
    summary: [ours.summary, theirs.summary].filter(Boolean).join('; '),
    description: [
      `Public origin: ${ours.description ?? ours.summary ?? ''}`,
      `Desk origin: ${theirs.description ?? theirs.summary ?? ''}`,
    ].join('\n\n'),
    responses: { ...theirs.responses, ...ours.responses },
    servers,
  };
};

/** Names the origin of each operation, since neither serves the other's. */
const on = (server: typeof PUBLIC, item: PathItem): PathItem =>
  Object.fromEntries(methodsOf(item).map((method) => [method, { ...item[method], servers: [server] }]));

/** One document for both origins, paths in alphabetical order, so that the order of registration never shows. */
export const mergeDocuments = (publicDocument: ApiDocument, deskDocument: ApiDocument): ApiDocument => {
  const paths: Record<string, PathItem> = {};
  const names = new Set([...Object.keys(publicDocument.paths), ...Object.keys(deskDocument.paths)]);
  for (const name of [...names].sort()) {
    const ours = on(PUBLIC, publicDocument.paths[name] ?? {});
    const theirs = on(DESK, deskDocument.paths[name] ?? {});
    const merged: Record<string, Operation> = {};
    for (const method of METHODS) {
      const [a, b] = [ours[method], theirs[method]];
      const operation = a !== undefined && b !== undefined ? joined(a, b) : (a ?? b);
      if (operation !== undefined) merged[method] = operation;
    }
    paths[name] = merged;
  }
  return { ...publicDocument, servers: [PUBLIC, DESK], paths };
};

/** The document of one app, once it is ready. */
export const documentOf = (app: FastifyInstance): ApiDocument => app.swagger() as unknown as ApiDocument;
