import type { AnyActorRef, SnapshotFrom } from 'xstate';
import type { Controller, ControllerHost } from './host.ts';

/**
 * Gives one value computed from an actor's snapshot and re-renders the host only when that value changes. Pass a
 * function when the actor can be replaced, as the one of a `MachineController` is when its host moves.
 */
export class SelectController<Ref extends AnyActorRef, Value> implements Controller {
  readonly #host: ControllerHost;
  readonly #actor: () => Ref;
  readonly #select: (snapshot: SnapshotFrom<Ref>) => Value;
  readonly #equal: (previous: Value, next: Value) => boolean;
  #value: Value;
  #unsubscribe = () => {};

  constructor(
    host: ControllerHost,
    actor: Ref | (() => Ref),
    select: (snapshot: SnapshotFrom<Ref>) => Value,
    equal: (previous: Value, next: Value) => boolean = Object.is,
  ) {
    this.#host = host;
    this.#actor = typeof actor === 'function' ? actor : () => actor;
    this.#select = select;
    this.#equal = equal;
    this.#value = select(this.#actor().getSnapshot() as SnapshotFrom<Ref>);
    host.addController(this);
  }

  /** The value now. */
  get value(): Value {
    return this.#value;
  }

  hostConnected(): void {
    const actor = this.#actor();
    const refresh = (snapshot: SnapshotFrom<Ref>) => {
      const next = this.#select(snapshot);
      if (this.#equal(this.#value, next)) return;
      this.#value = next;
      this.#host.requestUpdate();
    };
    refresh(actor.getSnapshot() as SnapshotFrom<Ref>);
    this.#unsubscribe = actor.subscribe(refresh).unsubscribe;
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }
}
