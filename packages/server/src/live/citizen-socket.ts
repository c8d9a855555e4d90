import type { CitizenCommand } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import { CitizenConnection } from './citizen-connection.ts';
import { checkCitizenFrame, checkCitizenHello, type Frame } from './incoming.ts';
import type { LiveContext, LiveLog } from './live-context.ts';
import { LiveSocket, type Upgraded } from './live-socket.ts';

/** Whether a socket with this origin may show a conversation of this site (spec O-4). */
export type AllowsOrigin = (siteSlug: string, origin: string | undefined) => Promise<boolean>;

/** A citizen's socket: `hello` with a ticket, then commands one way and everything that happens the other way. */
export class CitizenSocket extends LiveSocket {
  readonly #live: LiveContext;
  readonly #origin: string | undefined;
  readonly #allowsOrigin: AllowsOrigin;
  #connection: CitizenConnection | null = null;

  constructor(live: LiveContext, upgraded: Upgraded, log: LiveLog, allowsOrigin: AllowsOrigin) {
    super(live, upgraded, log);
    this.#live = live;
    this.#origin = upgraded.origin;
    this.#allowsOrigin = allowsOrigin;
  }

  protected override async greet(hello: Frame): Promise<void> {
    const { ticket, epoch, after } = checkCitizenHello(hello);
    const holder = this.#live.tickets.redeem(ticket, 'citizen', this.#origin);
    if (!(await this.#allowsOrigin(holder.siteSlug, this.#origin))) throw new GuichetError('origin.forbidden');
    const session = await this.#live.sessions.resolveHash(holder.tokenHash);
    this.#connection = new CitizenConnection(this.#live, session, this.sink);
    await this.#connection.attach({ epoch, after });
  }

  protected override take(frame: Frame): void {
    const checked = checkCitizenFrame(frame);
    if (checked.type === 'command') void this.#execute(checked.command);
    else if (this.#connection) {
      this.#live.typing.set(this.#connection.session.conversationId, 'citizen', checked.typing);
    }
  }

  protected override gone(): void {
    this.#connection?.detach();
  }

  async #execute(command: CitizenCommand): Promise<void> {
    try {
      const session = this.#connection?.session;
      if (!session || this.#live.sessions.hasLeft(session.tokenHash)) throw new GuichetError('session.invalid');
      await this.#live.conversations.executeForCitizen(session, command, this);
    } catch (error) {
      this.refuse(command.commandId, error);
    }
  }
}
