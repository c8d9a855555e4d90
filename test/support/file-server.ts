import { createServer } from 'node:http';
import { extname } from 'node:path';

/** A file server that knows nothing: a folder is its `index.html`, after the slash at its end. */
export interface FileServer {
  /** `http://localhost:port`. */
  readonly url: string;
  readonly port: number;
  /** Paths that were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Reads a `_headers` file: paths with a star at their end, each with the headers below it. */
const readHeaders = (text: string) => {
  const rules: { prefix: string; headers: [name: string, value: string][] }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ prefix: line.replace(/\*$/, ''), headers: [] });
    else rules.at(-1)!.headers.push([name, value]);
  }
  return (path: string) => rules.filter(({ prefix }) => path.startsWith(prefix)).flatMap(({ headers }) => headers);
};

/**
 * Serves files below a prefix, with their type and, when they hold a `_headers` file and it is to be obeyed, what that says.
 *
 * @param prefix such as `/guichet/`
 * @param files by name, once it is known where they are served
 */
export const startFileServer = async (
  prefix: string,
  files: (url: string) => ReadonlyMap<string, Buffer>,
  { obeysHeaders }: { obeysHeaders: boolean },
): Promise<FileServer> => {
  const requests: string[] = [];
  let served: ReadonlyMap<string, Buffer> = new Map();
  let headersOf: ReturnType<typeof readHeaders> = () => [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    requests.push(pathname);
    // Every browser asks for it; it is not what is looked at.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const name = pathname.slice(prefix.length);
    const isFolder = served.has(`${name}/index.html`);
    if (isFolder) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const file = name.endsWith('/') ? `${name}index.html` : name;
    const content = pathname.startsWith(prefix) ? served.get(file) : undefined;
    if (content === undefined) return void response.writeHead(404).end();
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = `http://localhost:${String(port)}`;
  served = files(url);
  if (obeysHeaders) headersOf = readHeaders(String(served.get('_headers')));
  return {
    url,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
