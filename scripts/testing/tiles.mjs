// Plugin for Web Test Runner: a service of tiles for whoever asks for one, on an origin of its own.

/**
 * Commands: `tile-server` starts it and answers `{ origin }`; `tile-behaviour` with `{ name, behaviour }`;
 * `tile-requests` with `{ name }` answers what was asked of that set.
 */
export function tiles() {
  let server = null;
  const started = () =>
    (server ??= import('../../test/support/tile-server.ts').then(({ startTileServer }) => startTileServer()));
  return {
    name: 'guichet:tiles',
    async executeCommand({ command, payload }) {
      if (command === 'tile-server') return { origin: (await started()).origin };
      if (command === 'tile-behaviour') {
        (await started()).behave(payload.behaviour, payload.name);
        return true;
      }
      if (command === 'tile-requests') {
        return (await started()).requests.filter(({ path }) => path.startsWith(`/${payload.name}/`));
      }
    },
    serverStop: async () => (await server)?.close(),
  };
}
