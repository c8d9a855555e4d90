// Which files of a package its users may import, and what those are made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type SourceFile, ts } from './analyzer.ts';

/** The condition under which a package is its sources. */
const SOURCE = '@guichet/source';

type Target = string | { readonly [condition: string]: Target };

/** One public module of a package; paths are relative to the package, and begin with no dot. */
export interface Entry {
  /** As in an import, below the package's name: `.` or `./define/guichet-chat.js`. */
  readonly specifier: string;
  /** `src/index.ts` */
  readonly source: string;
  /** `dist/index.js` */
  readonly built: string;
}

const withoutDot = (path: string): string => path.replace('./', '');
const targetOf = (target: Target | undefined, condition: string): string | null => {
  const found = typeof target === 'object' ? target[condition] : undefined;
  return typeof found === 'string' ? withoutDot(found) : null;
};

/**
 * The public modules of a package that have a source, patterns (`./define/*.js`) written out.
 *
 * @param folder where its package.json is
 */
export function entriesOf(folder: string): Entry[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, Target>>;
  };
  return Object.entries(exports).flatMap(([specifier, target]) => {
    const source = targetOf(target, SOURCE);
    const built = targetOf(target, 'default');
    if (source === null || built === null) return [];
    if (!specifier.includes('*')) return [{ specifier, source, built }];
    const [before = '', after = ''] = source.split('*');
    return readdirSync(join(folder, before))
      .filter((file) => file.endsWith(after) && !file.includes('.test.'))
      .map((file) => file.slice(0, -after.length))
      .sort()
      .map((name) => {
        const fill = (pattern: string) => pattern.replace('*', name);
        return { specifier: fill(specifier), source: fill(source), built: fill(built) };
      });
  });
}

/** What `path` of `file` leads to inside the package; null for another package. */
export const moduleFrom = (file: string, path: string): string | null =>
  path.startsWith('.') ? posix.join(posix.dirname(file), path) : null;

/** The modules that these entries are made of when they are loaded: what they import later or only as a type is not. */
export function modulesOf(folder: string, entries: readonly Entry[]): SourceFile[] {
  const modules = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    if (modules.has(path)) return;
    const text = readFileSync(join(folder, path), 'utf8');
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2015, true);
    modules.set(path, file);
    for (const statement of file.statements) {
      const isImport = ts.isImportDeclaration(statement);
      if (!isImport && !ts.isExportDeclaration(statement)) continue;
      if (isImport ? statement.importClause?.isTypeOnly : statement.isTypeOnly) continue;
      const { moduleSpecifier } = statement;
      if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
      const next = moduleFrom(path, moduleSpecifier.text);
      if (next !== null) visit(next);
    }
  };
  for (const { source } of entries) visit(source);
  return [...modules.values()];
}

/** What `export type` and `export { type … }` pass on: nothing that is there when the file runs. */
export function typesExportedBy(file: SourceFile): ReadonlySet<string> {
  const names = file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
      return [];
    const { elements } = statement.exportClause;
    return elements.filter((each) => statement.isTypeOnly || each.isTypeOnly).map(({ name }) => name.text);
  });
  return new Set(names);
}
