import {
  selectConnection,
  selectPhase,
  type ApiErrorCode,
  type ConversationSession,
  type Ending,
  type LinkState,
  type SessionPhase,
} from '@guichet/core';
import { SelectController, StoreController, type ControllerHost } from '@guichet/core/lit';

/** Everything the root element shows of one session; each part re-renders the host when it changes. */
export class SessionController {
  readonly #phase: SelectController<ConversationSession['actor'], SessionPhase>;
  readonly #connection: SelectController<ConversationSession['actor'], LinkState>;
  readonly #code: SelectController<ConversationSession['actor'], ApiErrorCode | null>;
  readonly #ending: SelectController<ConversationSession['actor'], Ending | null>;

  readonly conversation;
  readonly transcript;
  readonly queue;
  readonly officerTyping;
  readonly storage;
  readonly notice;

  constructor(host: ControllerHost, session: ConversationSession) {
    const { actor } = session;
    this.#phase = new SelectController(host, actor, selectPhase);
    this.#connection = new SelectController(host, actor, selectConnection);
    this.#code = new SelectController(host, actor, (snapshot) => snapshot.context.code);
    this.#ending = new SelectController(host, actor, (snapshot) => snapshot.context.ending);
    this.conversation = new StoreController(host, session.$conversation);
    this.transcript = new StoreController(host, session.$transcript);
    this.queue = new StoreController(host, session.$queue);
    this.officerTyping = new StoreController(host, session.$officerTyping);
    this.storage = new StoreController(host, session.$storage);
    this.notice = new StoreController(host, session.$notice);
  }

  get phase(): SessionPhase {
    return this.#phase.value;
  }

  get connection(): LinkState {
    return this.#connection.value;
  }

  /** Why an opening failed. */
  get code(): ApiErrorCode | null {
    return this.#code.value;
  }

  get ending(): Ending | null {
    return this.#ending.value;
  }
}
