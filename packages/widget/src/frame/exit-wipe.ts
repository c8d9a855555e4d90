/** Empties every field below a node, inside open shadow roots too: a browser restores fields it still finds. */
function clearFields(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.value = '';
    if (element.shadowRoot) clearFields(element.shadowRoot);
  }
}

/**
 * Takes everything out of a document at once: fields first, then every element. An empty page is its own cover. The
 * style sheets stay, so that the ground keeps its colour.
 */
export function wipe(target: Document): void {
  clearFields(target);
  target.body.replaceChildren();
  target.title = '';
}
