/**
 * Writes `docs/openapi.json` and the types that core uses from the contract and the routes, without listening, and
 * `docs/flow.schema.json`, the shape of flow documents.
 * With `--check` it writes nothing and fails when a committed file is not what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { AppDeps } from '../packages/server/src/app.ts';
import { createDeskApp } from '../packages/server/src/desk-app.ts';
import { createPublicApp } from '../packages/server/src/public-app.ts';
import { documentOf, mergeDocuments } from '../packages/server/src/routes/reference/document.ts';
import { FlowDocumentSchema } from '../packages/triage/src/parse/index.ts';

const root = new URL('../', import.meta.url);
const DOCUMENT = 'docs/openapi.json';
const TYPES = 'packages/core/src/generated/api.ts';
const FLOW_SCHEMA = 'docs/flow.schema.json';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** Routes are described, never called: whatever they ask of a service is this. */
const unused: unknown = new Proxy(() => unused, { get: (_target, name) => (name === 'then' ? undefined : unused) });
const deps = {
  services: unused as AppDeps['services'],
  origins: { public: 'http://localhost', desk: 'http://localhost' },
  assets: { widgetDir: '/nothing', deskDir: '/nothing' },
  log: { level: 'silent' },
  apiDocument: () => document,
} satisfies AppDeps;

const publicApp = await createPublicApp(deps);
const deskApp = await createDeskApp(deps);
const document = mergeDocuments(documentOf(publicApp), documentOf(deskApp));
await Promise.all([publicApp.close(), deskApp.close()]);

const types = astToString(await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: true }));
const outputs: [string, string][] = [
  [DOCUMENT, `${JSON.stringify(document, null, 2)}\n`],
  [TYPES, `/** Made by \`npm run gen\` from ${DOCUMENT}; do not edit. */\n\n${types}`],
  [FLOW_SCHEMA, `${JSON.stringify(FlowDocumentSchema, null, 2)}\n`],
];

const stale: string[] = [];
for (const [path, content] of outputs) {
  const url = new URL(path, root);
  if (!values.check) await writeFile(url, content);
  else if ((await readFile(url, 'utf8').catch(() => '')) !== content) stale.push(path);
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run gen\` and commit the result.`);
  process.exitCode = 1;
}
