/** What tabs of one site say to each other. Only `token` holds a secret, and only after somebody pressed a button. */
type TabMessage =
  { type: 'ask' } | { type: 'present' } | { type: 'token.ask' } | { type: 'token'; token: string } | { type: 'exit' };

export interface TabsOptions {
  site: string;
  /** Opens the channel; null where there is none. */
  broadcast: ((name: string) => BroadcastChannel) | null;
  /** The token of the conversation that this tab holds; null when it holds none. */
  token(): string | null;
  /** Another tab holds a conversation. */
  onPresent(): void;
  /** Another tab gave the token that was asked for. */
  onToken(token: string): void;
  onExit(): void;
}

/** The other tabs of the same site, in the same frame origin and partition (spec S-5, S-9). */
export interface Tabs {
  /** Whether there can be other tabs to hear from. */
  readonly reachable: boolean;
  /** Asks whether another tab holds a conversation. */
  ask(): void;
  /** Asks for its token: the citizen pressed « Reprendre ma conversation ». */
  askToken(): void;
  tellExit(): void;
  close(): void;
}

/** Joins the channel of one site, `guichet:<site>`. */
export const createTabs = (options: TabsOptions): Tabs => {
  const channel = options.broadcast?.(`guichet:${options.site}`) ?? null;
  const post = (message: TabMessage) => channel?.postMessage(message);
  let wantsToken = false;

  const receive = (message: TabMessage) => {
    const token = options.token();
    if (message.type === 'ask' && token) post({ type: 'present' });
    else if (message.type === 'present') options.onPresent();
    else if (message.type === 'token.ask' && token) post({ type: 'token', token });
    else if (message.type === 'exit') options.onExit();
    else if (message.type === 'token' && wantsToken) {
      wantsToken = false;
      options.onToken(message.token);
    }
  };
  if (channel) channel.onmessage = ({ data }) => receive(data as TabMessage);

  return {
    reachable: channel !== null,
    ask: () => post({ type: 'ask' }),
    askToken() {
      wantsToken = true;
      post({ type: 'token.ask' });
    },
    tellExit: () => post({ type: 'exit' }),
    close: () => channel?.close(),
  };
};
