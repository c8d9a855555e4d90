/**
 * Writes `docs/openapi.json` and the types that core uses from the contract and the routes, without listening.
 * With `--check` it writes nothing and fails when a committed file is not what it would write.
 */
import Fastify from 'fastify';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { registerOpenApi } from '../packages/server/src/plugins/openapi.ts';
import { addContractSchemas } from '../packages/server/src/plugins/schemas.ts';

const root = new URL('../', import.meta.url);
const DOCUMENT = 'docs/openapi.json';
const TYPES = 'packages/core/src/generated/api.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const app = Fastify();
addContractSchemas(app);
await registerOpenApi(app);
await app.ready();
const document = app.swagger();

const types = astToString(await openapiTypescript(document as OpenAPI3, { alphabetize: true }));
const outputs: [string, string][] = [
  [DOCUMENT, `${JSON.stringify(document, null, 2)}\n`],
  [TYPES, `/** Made by \`npm run gen\` from ${DOCUMENT}; do not edit. */\n\n${types}`],
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
