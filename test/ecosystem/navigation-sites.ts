// One site of three pages, with Turbo, htmx 4, htmx 2 (without and with its copies of pages for Back) and Astro, as npm has them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProject, PLACEHOLDERS } from './project.ts';

/** A page of the site: the last part of its address, its heading, and what stands below it. */
export interface SitePage {
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** What replaces pages, and how a page without a build asks for it. */
const LIBRARIES = {
  turbo: {
    script: '@hotwired/turbo/dist/turbo.es2017-esm.js',
    tag: '<script type="module" src="/turbo/library.js"></script>',
    body: '<body>',
  },
  'htmx-4': {
    script: 'htmx.org/dist/htmx.min.js',
    tag: '<script src="/htmx-4/library.js" defer></script>',
    body: '<body hx-boost:inherited="true">',
  },
  'htmx-2': {
    script: 'htmx-2/dist/htmx.min.js',
    tag: '<script src="/htmx-2/library.js" defer></script>',
    body: '<body hx-boost="true" hx-history="false">',
  },
  'htmx-2-copies': {
    script: 'htmx-2/dist/htmx.min.js',
    tag: '<script src="/htmx-2-copies/library.js" defer></script>',
    body: '<body hx-boost="true">',
  },
} as const;

/** Each is the path that its site stands under. */
export const LIBRARY_NAMES = [...(Object.keys(LIBRARIES) as (keyof typeof LIBRARIES)[]), 'astro'] as const;

/** The sites' pages, and the files by their address; they name no server and no site yet. */
export interface NavigationSites {
  readonly pages: readonly SitePage[];
  filesFor(place: { readonly api: string; readonly site: string }): Record<string, string>;
}

/** Installs the libraries from the registry, and has Astro build its site. */
export const buildSites = async (): Promise<NavigationSites> => {
  const project = await createProject('test/ecosystem/navigation', { folder: '', dependencies: {} }, PLACEHOLDERS);
  try {
    await project.run('build');
    const read = (file: string) => readFileSync(join(project.folder, file), 'utf8');
    const pages = JSON.parse(read('pages.json')) as SitePage[];
    const files: Record<string, string> = { '/favicon.ico': '' };
    for (const [path, content] of Object.entries(project.pages('dist'))) files[`/astro${path}`] = content;
    for (const [library, { script, tag, body }] of Object.entries(LIBRARIES)) {
      files[`/${library}/library.js`] = read(join('node_modules', script));
      const links = pages.map(({ name, title }) => `<a href="/${library}/${name}.html">${title}</a>`).join('');
      for (const page of pages)
        files[`/${library}/${page.name}.html`] = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${page.title}</title>${tag}</head>
${body}<nav>${links}</nav><main><h1>${page.title}</h1>${page.body}</main>
<script src="${PLACEHOLDERS.api}/embed/guichet.js" data-site="${PLACEHOLDERS.site}" async></script></body></html>`;
    }
    return {
      pages,
      filesFor: ({ api, site }) =>
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            path,
            content.replaceAll(PLACEHOLDERS.api, api).replaceAll(PLACEHOLDERS.site, site),
          ]),
        ),
    };
  } finally {
    await project.close();
  }
};
