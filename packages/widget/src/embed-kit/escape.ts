const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, in an attribute within double quotes as well. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/**
 * Text as the value of a shortcode of WordPress or of a model of SPIP, whose grammars know no escape: what could end a value or
 * mean something is a numeric reference of HTML, which the packs take back.
 */
export const escapeParameter = (text: string): string =>
  text.replace(/[&<>"'[\]\\|={}`]/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON as WordPress writes it into a block's comment: nothing in it can end the comment. */
export const escapeBlockJson = (value: unknown): string =>
  JSON.stringify(value).replace(/\\\\|\\"|--|[<>&]/g, (found) =>
    [...(found.startsWith('\\') ? found.slice(1) : found)]
      .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** A single-quoted text of YAML. */
export const quoteYaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;
