import { readFileSync } from 'node:fs';

/** A block of code of a guide, as a reader copies it. */
export interface CodeBlock {
  /** The heading above it, without its number: « Paste the snippet ». */
  readonly heading: string;
  /** `html`, `css`, `sh`; empty for a line of a policy. */
  readonly language: string;
  readonly code: string;
}

/** Every block of code of a guide, in order. @param name of the file in docs/guides */
export const codeBlocksOf = (name: string): readonly CodeBlock[] => {
  const lines = readFileSync(new URL(`../../docs/guides/${name}`, import.meta.url), 'utf8').split('\n');
  const blocks: CodeBlock[] = [];
  let heading = '';
  let open: { language: string; code: string[] } | null = null;
  for (const line of lines) {
    const fence = /^```(\w*)$/.exec(line);
    if (fence && open) {
      blocks.push({ heading, language: open.language, code: open.code.join('\n') });
      open = null;
    } else if (fence) open = { language: fence[1]!, code: [] };
    else if (open) open.code.push(line);
    else heading = /^#+ (?:\d+\. )?(.+)$/.exec(line)?.[1] ?? heading;
  }
  return blocks;
};

/** What a guide's examples are about, and what takes its place: the reader's own. */
export interface Place {
  readonly api: string;
  readonly site: string;
  readonly insee?: string;
}

/**
 * The blocks below one heading of the webmaster's guide, made the reader's own: address of the server, short name, town. Nothing
 * else of them is changed.
 *
 * @throws TypeError when the guide has no such block
 */
export const fromGuide = (heading: string, { api, site, insee = '83069' }: Place, language = 'html'): string => {
  const found = codeBlocksOf('webmaster.md').filter(
    (block) => block.heading === heading && block.language === language,
  );
  if (found.length === 0) throw new TypeError(`the guide has no ${language || 'plain'} block below « ${heading} »`);
  return found
    .map(({ code }) => code)
    .join('\n')
    .replaceAll('https://guichet.example', api)
    .replaceAll('mairie-exemple', site)
    .replaceAll('83069', insee);
};

/** What the webmaster's guide adds to a policy: the line for all, and the one for a list. */
export const policyLines = ({ api }: Pick<Place, 'api'>): readonly string[] =>
  codeBlocksOf('webmaster.md')
    .filter(({ heading, language }) => heading.startsWith('Allow it in your policy') && language === '')
    .map(({ code }) => code.replaceAll('https://guichet.example', api));
