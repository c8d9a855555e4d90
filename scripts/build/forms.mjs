// Forms as modules: YAML is parsed and checked here, and the browser gets plain data.
const PREFIX = 'guichet:form/';

/** @returns what `@guichet/triage/parse` exports; the sources are TypeScript, which this process runs but rollup does not read */
const parser = () => import(new URL('../../packages/triage/src/parse/index.ts', import.meta.url).href);
const checker = () => import(new URL('../../packages/triage/src/check/index.ts', import.meta.url).href);

/** Time passes without a build: an expired fact is refused by `guichet form check` and by the tests, never by a start. */
const EXPIRY = new Set(['fact.expired']);

async function loadChecked(id) {
  const [{ loadForm }, { checkForm }] = await Promise.all([parser(), checker()]);
  const document = loadForm(id);
  const { problems } = checkForm(document, { today: new Date().toISOString().slice(0, 10) });
  const refused = problems.filter(({ code }) => !EXPIRY.has(code));
  if (refused.length > 0) {
    const list = refused.map(({ code, message }) => `  ${code}: ${message}`).join('\n');
    throw new Error(`The form « ${id} » does not pass its checks:\n${list}`);
  }
  return document;
}

/**
 * Resolves `guichet:form/<id>` (exports `form`, and `rules`, null where there are none) and `guichet:form/<id>/texts/<locale>`
 * (export `texts`). A form that fails a check stops the build (spec V-10).
 */
export function forms() {
  const documents = new Map();
  const documentOf = (id) => {
    if (!documents.has(id)) documents.set(id, loadChecked(id));
    return documents.get(id);
  };
  return {
    name: 'guichet:forms',
    buildStart: () => documents.clear(),
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : null),
    async load(moduleId) {
      if (!moduleId.startsWith(`\0${PREFIX}`)) return null;
      const [id, part, locale] = moduleId.slice(PREFIX.length + 1).split('/');
      const { form, rules, texts } = await documentOf(id);
      if (part === 'texts') return `export const texts = ${JSON.stringify(texts[locale])};`;
      // What rules rest on is read where they are checked.
      const bare = JSON.stringify(rules, (key, value) => (key === 'facts' ? [] : value));
      return `export const form = ${JSON.stringify(form)}; export const rules = ${bare};`;
    },
  };
}

/** `assets/home-watch-texts-fr`: the name of a form's chunk; undefined for any other module. */
export const formChunkName = (moduleId) =>
  moduleId?.startsWith(`\0${PREFIX}`) ? `assets/${moduleId.slice(PREFIX.length + 1).replaceAll('/', '-')}` : undefined;
