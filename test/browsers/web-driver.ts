import { setTimeout as wait } from 'node:timers/promises';

/** The name under which the protocol sends an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementId = Readonly<Record<typeof ELEMENT, string>>;

/** What the driver answers when it cannot do as asked. */
export class WebDriverError extends Error {
  /** Of the protocol, such as `no such element`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/**
 * One browser, by the W3C WebDriver protocol: the few commands that a person needs. Written here because the libraries that
 * speak it bring every other browser's driver along (24 MB, or 158 packages, in everybody's `npm ci`).
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
export class WebDriver {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  static async start(driverUrl: string, capabilities: Readonly<Record<string, unknown>>): Promise<WebDriver> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await command('POST', `${driverUrl}/session`, body)) as { sessionId: string };
    return new WebDriver(`${driverUrl}/session/${sessionId}`);
  }

  #post(path: string, body: object = {}): Promise<unknown> {
    return command('POST', this.#url + path, body);
  }

  async visit(url: string): Promise<void> {
    await this.#post('/url', { url });
  }
  async back(): Promise<void> {
    await this.#post('/back');
  }
  async resize(width: number, height: number): Promise<void> {
    await this.#post('/window/rect', { width, height });
  }
  address(): Promise<string> {
    return command('GET', `${this.#url}/url`) as Promise<string>;
  }
  /** Runs a function in the page, or in the frame that was entered; it may use nothing from outside. */
  run<Arguments extends unknown[], Result>(
    script: (...values: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>> {
    return this.#post('/execute/sync', { script: `return (${script.toString()})(...arguments)`, args }) as Promise<
      Awaited<Result>
    >;
  }
  async toPage(): Promise<void> {
    await this.#post('/frame', { id: null });
  }
  async toFrame(frame: ElementId): Promise<void> {
    await this.#post('/frame', { id: frame });
  }
  /** Its accessible name, as the browser computes it. */
  nameOf(element: ElementId): Promise<string> {
    return command('GET', `${this.#url}/element/${element[ELEMENT]}/computedlabel`) as Promise<string>;
  }
  /** By the mouse, in the middle of it: the protocol's own click takes what stands in nested shadow roots for covered. */
  async click(element: ElementId): Promise<void> {
    await this.run((each) => (each as unknown as Element).scrollIntoView({ block: 'center' }), element);
    const actions = [
      { type: 'pointerMove', origin: element, x: 0, y: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }
  async type(element: ElementId, text: string): Promise<void> {
    await this.#post(`/element/${element[ELEMENT]}/value`, { text });
  }
  /** One key, down and up, where the focus is. */
  async press(key: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ];
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  async quit(): Promise<void> {
    await command('DELETE', this.#url);
  }
}

async function command(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}

/** Asks until the answer is there; what has not come by then never will. */
export async function eventually<Fact>(
  what: string,
  ask: () => Promise<Fact | undefined | false>,
  timeoutMs = 60_000,
): Promise<Fact> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const fact = await ask();
    if (fact !== undefined && fact !== false) return fact;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await wait(50);
  }
}
