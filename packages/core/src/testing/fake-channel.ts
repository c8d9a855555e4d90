/**
 * Channels between the tabs of one test; messages arrive in a later turn, as they do in a browser.
 * @param said collects what was said
 */
export const createFakeChannels = (said: unknown[] = []) => {
  const open = new Set<{ name: string; onmessage: ((event: { data: unknown }) => void) | null }>();
  return (name: string): BroadcastChannel => {
    const channel = {
      name,
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage(data: unknown) {
        said.push(data);
        const others = [...open].filter((other) => other !== channel && other.name === name);
        setImmediate(() => others.forEach((other) => open.has(other) && other.onmessage?.({ data })));
      },
      close: () => open.delete(channel),
    };
    open.add(channel);
    return channel as unknown as BroadcastChannel;
  };
};
