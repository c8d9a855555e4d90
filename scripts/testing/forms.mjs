// Plugin for Web Test Runner: forms as the build reads them. YAML is never parsed in a browser.

/**
 * Commands: `form-document` with `{ id }` answers form, rules, facts and texts; `home-watch-matrix` answers what this
 * process says at every edge of the rules.
 */
export function forms() {
  const parser = new URL('../../packages/triage/src/parse/index.ts', import.meta.url).href;
  const matrix = new URL('../../packages/triage/src/testing/home-watch-matrix.ts', import.meta.url).href;
  return {
    name: 'guichet:form-documents',
    async executeCommand({ command, payload }) {
      if (command !== 'form-document' && command !== 'home-watch-matrix') return;
      const { loadForm } = await import(parser);
      if (command === 'form-document') return loadForm(payload.id);
      const { answersOfMatrix } = await import(matrix);
      return answersOfMatrix(loadForm('home-watch').rules);
    },
  };
}
