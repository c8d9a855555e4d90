/** What somebody sees and presses, in a page or in a frame of it, by role and accessible name, through shadow roots. */
export interface View {
  /** Waits until it is shown. @param element the tag that has the role: `button`, `a`, `textarea`, `input`, `h1` */
  find(name: string, element?: string): Promise<void>;
  /** How many of that name are shown now. */
  count(name: string, element?: string): Promise<number>;
  press(name: string, element?: string): Promise<void>;
  write(field: string, text: string, element?: string): Promise<void>;
  /** Waits until the text is shown. */
  sees(text: string): Promise<void>;
  /** Runs a function in there; it may use nothing from outside. */
  run<Result>(script: () => Result): Promise<Awaited<Result>>;
}

/** One person: own storage, one page, and what it complained about. */
export interface Person {
  /** The page itself, without its frames. */
  readonly view: View;
  visit(url: string): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  /** One key, where the focus is. */
  key(name: 'Escape' | 'Shift'): Promise<void>;
  /** The view of the frame whose address holds this, once it is there. */
  frame(part: string): Promise<View>;
  /** The views of the frames that are there now. */
  frames(): Promise<View[]>;
  /** Errors and warnings on the console, exceptions, and what policies refused, as far as the browser tells. */
  complaints(): Promise<string[]>;
  leave(): Promise<void>;
}

/** A browser other than Chromium, in which every test runs. */
export interface OtherBrowser {
  /** Opens it for a person of their own, at `url` when that is given. */
  person(url?: string): Promise<Person>;
  close(): Promise<void>;
}

/**
 * Starts it. Every https address but one's own machine's is answered by `neutralPort`: « Quitter vite » leads to a real site.
 */
export type Launch = (neutralPort: number) => Promise<OtherBrowser>;

/** Everything that can be read, hidden or not, fields included. */
export const everythingIn = (view: View): Promise<string> =>
  view.run(() => {
    const all = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        (element as HTMLInputElement).value ?? '',
        ...(element.shadowRoot ? [element.shadowRoot.textContent, ...all(element.shadowRoot)] : []),
      ]);
    return [document.documentElement.textContent, document.title, location.href, ...all(document)].join(' ');
  });
