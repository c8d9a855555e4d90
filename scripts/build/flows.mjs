// Flows as modules: YAML is parsed and checked here, and the browser gets plain data.
const PREFIX = 'guichet:flow/';

/** @returns what `@guichet/triage/parse` exports; the sources are TypeScript, which this process runs but rollup does not read */
const parser = () => import(new URL('../../packages/triage/src/parse/index.ts', import.meta.url).href);
const checker = () => import(new URL('../../packages/triage/src/check/index.ts', import.meta.url).href);

/** Time passes without a build: an expired fact is refused by `guichet flow check` and by the tests, never by a start. */
const EXPIRY = new Set(['fact.expired']);

async function loadChecked(id) {
  const [{ loadFlow }, { checkFlow }] = await Promise.all([parser(), checker()]);
  const document = loadFlow(id);
  const { problems } = checkFlow(document, { today: new Date().toISOString().slice(0, 10) });
  const refused = problems.filter(({ code }) => !EXPIRY.has(code));
  if (refused.length > 0) {
    const list = refused.map(({ code, message }) => `  ${code}: ${message}`).join('\n');
    throw new Error(`The flow « ${id} » does not pass its checks:\n${list}`);
  }
  return document;
}

/**
 * Resolves `guichet:flow/<id>` (export `flow`, all that asks), `guichet:flow/<id>/outcomes` (export `results`) and `guichet:flow/<id>/<questions|results>/<locale>` (export `texts`). A flow
 * that fails a check stops the build (spec T-7).
 */
export function flows() {
  const documents = new Map();
  const documentOf = (id) => {
    if (!documents.has(id)) documents.set(id, loadChecked(id));
    return documents.get(id);
  };
  return {
    name: 'guichet:flows',
    buildStart: () => documents.clear(),
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : null),
    async load(moduleId) {
      if (!moduleId.startsWith(`\0${PREFIX}`)) return null;
      const [id, part, locale] = moduleId.slice(PREFIX.length + 1).split('/');
      const { flow, texts } = await documentOf(id);
      const { splitFlow, splitTexts } = await parser();
      const parts = splitFlow(flow);
      if (part === undefined) return `export const flow = ${JSON.stringify(parts.questions)};`;
      if (part === 'outcomes') return `export const results = ${JSON.stringify(parts.results)};`;
      return `export const texts = ${JSON.stringify(splitTexts(texts[locale])[part])};`;
    },
  };
}

/** `assets/cyber-questions-fr`: the name of a flow's chunk; undefined for any other module. */
export const flowChunkName = (moduleId) =>
  moduleId?.startsWith(`\0${PREFIX}`) ? `assets/${moduleId.slice(PREFIX.length + 1).replaceAll('/', '-')}` : undefined;
