// Types of our elements in JSX, from the manifest: one file for each library that has its own `IntrinsicElements`.
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { elementsOf } from './manifest.ts';

interface Library {
  /** The module whose `JSX` namespace knows tags. */
  readonly module: string;
  /** The type of what every HTML element takes, of an element of class `name`. */
  readonly base: (name: string) => string;
  /** What must be imported for `base`. */
  readonly imports: readonly string[];
  /** Before an attribute's name. */
  readonly prefix: string;
}

/** Libraries by the name of their file. */
export const LIBRARIES: Readonly<Record<string, Library>> = {
  react: {
    module: 'react',
    base: (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>`,
    imports: ["import type { DetailedHTMLProps, HTMLAttributes } from 'react';"],
    prefix: '',
  },
  preact: {
    module: 'preact',
    base: (name) => `HTMLAttributes<${name}>`,
    imports: ["import type { HTMLAttributes } from 'preact';"],
    prefix: '',
  },
  solid: {
    module: 'solid-js',
    base: (name) => `HTMLAttributes<${name}>`,
    imports: ["import 'solid-js';"],
    // Solid sets a property of a custom element, which ours do not have, unless it is told that an attribute is meant.
    prefix: 'attr:',
  },
};

const comment = (text: string | undefined, indent: string): string[] =>
  text === undefined ? [] : [`${indent}/** ${text.replaceAll('*/', '*\\/')} */`];

const propsOf = ({ attributes = [], events = [] }: CustomElementDeclaration, prefix: string, indent: string) => [
  ...attributes.flatMap(({ name, description, type }) => [
    ...comment(description, indent),
    `${indent}'${prefix}${name}'?: ${type?.text ?? 'string'};`,
  ]),
  ...events.flatMap(({ name, description, type }) => [
    ...comment(description, indent),
    `${indent}'on${prefix && ':'}${name}'?: (event: ${type.text}) => void;`,
  ]),
];

/** The declaration file of a library, by its name in `LIBRARIES`. */
export function jsxTypes(manifest: Package, library: string): string {
  const { module, base, imports, prefix } = LIBRARIES[library]!;
  const elements = elementsOf(manifest);
  const names = elements.map(({ name }) => name).join(', ');
  const tags = elements.flatMap((element) => [
    ...comment(element.summary, '      '),
    `      '${element.tagName}': ${base(element.name)} & {`,
    ...propsOf(element, prefix, '        '),
    '      };',
  ]);
  return [
    '// Generated from custom-elements.json.',
    ...imports,
    `import type { ${names} } from '../index.js';`,
    '',
    `declare module '${module}' {`,
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    ...tags,
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}
