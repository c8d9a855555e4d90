// What editors know of our elements, from the manifest: VS Code's custom data and JetBrains' web-types.
import type { Attribute, CssCustomProperty, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { elementsOf } from './manifest.ts';

/** The values of `'fr' | 'en'`; none for a type that is anything else than a choice of texts. */
export function choicesOf({ type }: Attribute): string[] {
  const parts = type?.text.split('|').map((part) => part.trim()) ?? [];
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}

const markdown = (value: string | undefined) =>
  value === undefined ? {} : { description: { kind: 'markdown', value } };

const withDefault = ({ description = '', default: initial }: CssCustomProperty): string =>
  initial === undefined ? description : `${description} (default \`${initial}\`)`;

/** Each property once, as the first element says it: editors do not know which element a rule is about. */
function cssPropertiesOf(elements: readonly CustomElementDeclaration[]): CssCustomProperty[] {
  const found = new Map<string, CssCustomProperty>();
  for (const property of elements.flatMap(({ cssProperties = [] }) => cssProperties)) {
    if (!found.has(property.name)) found.set(property.name, property);
  }
  return [...found.values()];
}

const partsOf = (elements: readonly CustomElementDeclaration[]) =>
  new Map(elements.flatMap(({ cssParts = [] }) => cssParts.map((part) => [part.name, part] as const)));

/** For VS Code's `html.customData`: tags and their attributes. */
export const htmlCustomData = (manifest: Package) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    ...markdown(element.description),
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      ...markdown(attribute.description),
      values: choicesOf(attribute).map((name) => ({ name })),
    })),
  })),
});

/** For VS Code's `css.customData`: custom properties, and parts as `::part(…)`. */
export function cssCustomData(manifest: Package) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    properties: cssPropertiesOf(elements).map((property) => ({
      name: property.name,
      ...markdown(withDefault(property)),
    })),
    pseudoElements: [...partsOf(elements).values()].map(({ name, description }) => ({
      name: `::part(${name})`,
      ...markdown(description),
    })),
  };
}

/** For JetBrains' editors, named by the field `web-types` of package.json. */
export function webTypes(manifest: Package, { name, version }: { readonly name: string; readonly version: string }) {
  const described = (all: readonly { readonly name: string; readonly description?: string }[] = []) =>
    all.map((each) => ({ name: each.name, description: each.description }));
  const elements = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      required: false,
      value: { type: attribute.type?.text ?? 'string' },
    })),
    // What stands inside without a `slot` attribute needs no name to be completed.
    slots: described(element.slots?.filter(({ name: slot }) => slot !== '')),
    js: { events: described(element.events) },
    css: {
      properties: (element.cssProperties ?? []).map((each) => ({ name: each.name, description: withDefault(each) })),
      parts: described(element.cssParts),
    },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: { html: { elements } },
  };
}
