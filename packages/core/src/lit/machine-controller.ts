import {
  createActor,
  type ActorOptions,
  type Actor,
  type AnyActorLogic,
  type EventFromLogic,
  type Snapshot,
  type SnapshotFrom,
} from 'xstate';
import type { Controller, ControllerHost } from './host.ts';

/**
 * Owns one actor for as long as its host is in the document. A host that is moved (disconnected, then connected again)
 * goes on where it was: the persisted snapshot is carried over to a new actor.
 */
export class MachineController<Logic extends AnyActorLogic> implements Controller {
  readonly #host: ControllerHost;
  readonly #logic: Logic;
  readonly #options: ActorOptions<Logic>;
  #actor: Actor<Logic>;
  #carried: Snapshot<unknown> | null = null;

  /**
   * @param host the element that renders the actor's state
   * @param logic the machine
   * @param options as for `createActor`; `input` is used for the first start only
   */
  constructor(host: ControllerHost, logic: Logic, options: ActorOptions<Logic> = {}) {
    this.#host = host;
    this.#logic = logic;
    this.#options = options;
    this.#actor = this.#create(options);
    host.addController(this);
  }

  /** The running actor; another one after the host was re-attached, so read it each time. */
  get actor(): Actor<Logic> {
    return this.#actor;
  }

  /** The state now. */
  get snapshot(): SnapshotFrom<Logic> {
    return this.#actor.getSnapshot();
  }

  /** Sends an event to the actor. */
  send(event: EventFromLogic<Logic>): void {
    this.#actor.send(event);
  }

  hostConnected(): void {
    if (this.#carried) this.#actor = this.#create({ ...this.#options, snapshot: this.#carried });
    this.#actor.subscribe(() => this.#host.requestUpdate());
    this.#actor.start();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Taken before the stop: a stopped actor's snapshot says « stopped » and would never run again.
    this.#carried = this.#actor.getPersistedSnapshot();
    this.#actor.stop();
  }

  #create(options: ActorOptions<Logic>): Actor<Logic> {
    return createActor(this.#logic as AnyActorLogic, options as ActorOptions<AnyActorLogic>) as unknown as Actor<Logic>;
  }
}
