// The analyzer, with types for the two exports that its own leave out.
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { Package } from 'custom-elements-manifest';
import type * as TypeScript from 'typescript';

/** A parsed file, named by its path inside the package. */
export type SourceFile = TypeScript.SourceFile;

export const { create, ts } = analyzer as unknown as {
  /** Makes the manifest of files that were parsed by `ts`. */
  readonly create: (options: { readonly modules: readonly SourceFile[] }) => Package;
  /** The TypeScript of the analyzer: numbers of its syntax are not those of ours. */
  readonly ts: typeof TypeScript;
};
