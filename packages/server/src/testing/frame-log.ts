/** Frames as they came, in order; a test waits for a fact among them instead of sleeping. */
export class FrameLog<F extends { readonly type: string }> {
  readonly frames: F[] = [];
  #waiting: (() => void)[] = [];
  #ended = false;

  push(frame: F): void {
    this.frames.push(frame);
    this.#wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Resolves with what `pick` makes of the frames, as soon as that is not undefined. */
  async until<T>(pick: (frames: readonly F[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = pick(this.frames);
      if (found !== undefined) return found;
      if (this.#ended) throw new Error(`ended after ${JSON.stringify(this.frames)}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The first frame of a type, now or later; `where` narrows it. */
  first<T extends F['type']>(
    type: T,
    where: (frame: Extract<F, { type: T }>) => boolean = () => true,
  ): Promise<Extract<F, { type: T }>> {
    return this.until((frames) =>
      frames.find((frame): frame is Extract<F, { type: T }> => frame.type === type && where(frame as never)),
    );
  }

  of<T extends F['type']>(type: T): Extract<F, { type: T }>[] {
    return this.frames.filter((frame): frame is Extract<F, { type: T }> => frame.type === type);
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
