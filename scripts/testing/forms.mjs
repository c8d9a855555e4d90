// Plugin for Web Test Runner: forms as the build reads them. YAML is never parsed in a browser.

/** Command: `form-document` with `{ id }` answers form, rules, facts and texts. */
export function forms() {
  const parser = new URL('../../packages/triage/src/parse/index.ts', import.meta.url).href;
  return {
    name: 'guichet:form-documents',
    async executeCommand({ command, payload }) {
      if (command !== 'form-document') return;
      const { loadForm } = await import(parser);
      return loadForm(payload.id);
    },
  };
}
