import { sessionMachine, type ConversationSession } from '@guichet/core';
import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import { createActor } from 'xstate';
import { createBridgeEndpoint, type BridgeEndpoint } from './bridge-endpoint.ts';
import { eventually } from '../testing/eventually.ts';

const ORIGIN = 'https://mairie.example.fr';
const INIT = { type: 'init', protocol: 1, locale: 'fr', theme: {}, open: false, exitUrl: 'https://meteofrance.com/' };

/** Without what is not said: a token or a version that was left out. */
const plain = (call: unknown): unknown => JSON.parse(JSON.stringify(call));

describe('the frame’s end of the bridge', () => {
  let bridge: BridgeEndpoint;
  let calls: unknown[][];
  let heard: unknown[];
  /** The launcher sends `init`; `heard` collects what comes back. */
  const arrive = (origin: string, data: unknown = INIT, source: Window = window.parent): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => heard.push(event.data);
    window.dispatchEvent(new MessageEvent('message', { origin, data, source, ports: [port2] }));
    return port1;
  };
  const record =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);
  beforeEach(() => {
    calls = [];
    heard = [];
    bridge = createBridgeEndpoint({
      allowedOrigins: [ORIGIN],
      on: {
        init: record('init'),
        visible: record('visible'),
        focus: record('focus'),
        viewport: record('viewport'),
        theme: record('theme'),
        locale: record('locale'),
        exit: record('exit'),
      },
    });
  });
  afterEach(() => bridge.dispose());

  it('O-6 takes init from a listed origin only, from the window around it only, and only once', async () => {
    for (const origin of [
      'https://mairie.example.fr.evil.example',
      'http://mairie.example.fr',
      `${ORIGIN}:8443`,
      'null',
      '',
    ]) {
      arrive(origin);
    }
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    arrive(ORIGIN, INIT, stranger.contentWindow!);
    stranger.remove();
    arrive(ORIGIN, { ...INIT, exitUrl: 'javascript:alert(1)' });
    expect(calls).to.deep.equal([]);
    arrive(ORIGIN);
    arrive(ORIGIN, { ...INIT, locale: 'en' });
    expect(calls.filter(([name]) => name === 'init').map(plain)).to.deep.equal([['init', INIT, ORIGIN]]);
    await eventually(() => heard.length > 0);
    expect(heard).to.deep.equal([{ type: 'ready', protocol: 1 }]);
  });

  it('O-7 passes on what is listed and drops the rest', async () => {
    const port = arrive(ORIGIN);
    for (const message of [
      { type: 'open' },
      { type: 'text', text: 'x' },
      { type: 'viewport', width: 'a', height: 1 },
    ]) {
      port.postMessage(message);
    }
    port.postMessage({ type: 'theme', theme: { accent: 'url(x)' } });
    port.postMessage({ type: 'exit' });
    await eventually(() => calls.some(([name]) => name === 'exit'));
    expect(calls.slice(1).map(plain)).to.deep.equal([['visible', false], ['visible', true], ['theme', {}], ['exit']]);
  });

  it('tells what the conversation does, never what is in it; what was said before init waits', async () => {
    const actor = createActor(sessionMachine).start();
    const $unread = atom(0);
    const seen: boolean[] = [];
    const disconnect = bridge.connect({
      actor,
      $unread,
      setVisible: (visible: boolean) => seen.push(visible),
    } as unknown as ConversationSession);
    arrive(ORIGIN);
    actor.send({ type: 'conversation.open' });
    actor.send({ type: 'conversation.changed', status: 'waiting', officerLeft: null });
    actor.send({ type: 'conversation.changed', status: 'active', officerLeft: null });
    $unread.set(2);
    actor.send({ type: 'conversation.changed', status: 'closed', officerLeft: null });
    bridge.requestClose();
    await eventually(() => heard.length === 7);
    expect(heard).to.deep.equal([
      { type: 'ready', protocol: 1 },
      { type: 'ended' },
      { type: 'unread', count: 0 },
      { type: 'opened' },
      { type: 'unread', count: 2 },
      { type: 'closed' },
      { type: 'close' },
    ]);
    expect(seen, 'visible until the launcher says otherwise').to.deep.equal([true, false]);
    disconnect();
  });
});
