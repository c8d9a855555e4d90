// The custom elements manifest of a package: what its users can import, and nothing else.
import { basename } from 'node:path';
import type {
  Attribute,
  ClassMember,
  CustomElementDeclaration,
  Declaration,
  Export,
  Module,
  Package,
  Reference,
} from 'custom-elements-manifest';
import { create } from './analyzer.ts';
import { entriesOf, moduleFrom, modulesOf, typesExportedBy, type Entry } from './sources.ts';

const SCHEMA_VERSION = '2.1.0';

const isElement = (declaration: Declaration): declaration is CustomElementDeclaration =>
  'customElement' in declaration && declaration.customElement;

/** The elements that a manifest declares, in its order. */
export const elementsOf = ({ modules }: Package): CustomElementDeclaration[] =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(isElement));

/** A line break in a comment is where the line was full; numbers of rules are for those who work on the project. */
const flowing = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/ \(spec [^)]*\)/g, '')
    .trim();

/** Everything reads better in one piece, and nothing says that it has no type. */
const tidy = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).flatMap(([key, each]) => {
      if (key === 'inheritedFrom') return [];
      if (key === 'return' && !(each as { type?: { text?: string } }).type?.text) return [];
      return [[key, key === 'description' && typeof each === 'string' ? flowing(each) : each]];
    }),
  );
};

/** What has no comment, or one that begins with « @internal », is nobody else's. */
const isPublic = (member: ClassMember): boolean =>
  !member.static && (member.privacy ?? 'public') === 'public' && member.description !== undefined;

/** Attributes are text; what else is known of one, its comment says: `@attr {'fr' | 'en'} locale`. */
const typed = (attribute: Attribute): Attribute => ({ ...attribute, type: attribute.type ?? { text: 'string' } });

/** As a user of the package sees it: what is private is left out, and a base that they cannot import is not named. */
const publicElement = (element: CustomElementDeclaration): CustomElementDeclaration => ({
  ...element,
  superclass: { name: 'HTMLElement', package: 'global:' },
  members: (element.members ?? []).filter(isPublic),
  attributes: (element.attributes ?? []).map(typed),
});

/** Follows a name from module to module until it is declared. */
const declarationOf = (modules: ReadonlyMap<string, Module>, { name, module: path = '' }: Reference): Declaration => {
  const module = modules.get(path);
  const found = module?.declarations?.find((declaration) => declaration.name === name);
  if (found) return found;
  const passedOn = module?.exports?.find((each) => each.kind === 'js' && each.name === name)?.declaration;
  const next = passedOn?.module === undefined ? null : moduleFrom(path, passedOn.module);
  if (!passedOn || next === null) throw new Error(`« ${name} » is exported by ${path}, which does not declare it`);
  return declarationOf(modules, { name: passedOn.name, module: next });
};

/** A file `define/<tag>.ts` is there for what it registers. */
const definitionOf = ({ source, built }: Entry, elements: ReadonlyMap<string, Reference>): Module => {
  const tag = basename(source, '.ts');
  const declaration = elements.get(tag);
  if (!declaration) throw new Error(`${source} is named after no element: no class has « @tag ${tag} »`);
  return {
    kind: 'javascript-module',
    path: built,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
  };
};

/**
 * Reads the manifest of a package from its sources: every class and function that an entry exports, and every element that
 * a file below `define/` registers. Paths are those of the built files.
 *
 * @param folder where its package.json is
 * @throws Error when an element has no file that registers it, or such a file has no element
 */
export function manifestOf(folder: string): Package {
  const entries = entriesOf(folder);
  const files = modulesOf(folder, entries);
  const types = new Map(files.map((file) => [file.fileName, typesExportedBy(file)]));
  const { modules: found } = create({ modules: files });
  const modules = new Map(found.map((module) => [module.path, module]));
  const elements = new Map<string, Reference>();
  const registers = ({ specifier }: Entry) => specifier.startsWith('./define/');
  const declaring = entries
    .filter((entry) => !registers(entry))
    .map(({ source, built }): Module => {
      const declarations: Declaration[] = [];
      const exports: Export[] = [];
      for (const each of modules.get(source)?.exports ?? []) {
        if (types.get(source)?.has(each.name)) continue;
        const declaration = declarationOf(modules, { name: each.name, module: source });
        const reference = { name: declaration.name, module: built };
        declarations.push(isElement(declaration) ? publicElement(declaration) : declaration);
        exports.push({ kind: 'js', name: each.name, declaration: reference });
        if (isElement(declaration) && declaration.tagName) elements.set(declaration.tagName, reference);
      }
      return { kind: 'javascript-module', path: built, declarations, exports };
    });
  const defining = entries.filter(registers).map((entry) => definitionOf(entry, elements));
  const registered = new Set(defining.flatMap(({ exports = [] }) => exports.map(({ name }) => name)));
  const forgotten = [...elements.keys()].find((tag) => !registered.has(tag));
  if (forgotten !== undefined) throw new Error(`<${forgotten}> has no file src/define/${forgotten}.ts`);
  const manifest = { schemaVersion: SCHEMA_VERSION, readme: 'README.md', modules: [...declaring, ...defining] };
  return JSON.parse(JSON.stringify(manifest, tidy)) as Package;
}
