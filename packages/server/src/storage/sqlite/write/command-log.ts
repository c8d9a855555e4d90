import { timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../../canonical-json.ts';
import type { Ack } from '../../../contract/index.ts';
import { GuichetError } from '../../../errors.ts';
import { type DataKey, fingerprint } from '../../../sealing/data-key.ts';
import type { Sender } from '../../port.ts';
import type { CommandRow } from '../schema.ts';
import { Statement } from '../statement.ts';

type Position = Pick<CommandRow, 'conversation' | 'sender' | 'command_id'>;

/** Whose command ids are told apart: two officers may use the same id, a citizen's second device may not. */
export const senderKey = (sender: Sender): string => (sender.role === 'officer' ? `officer:${sender.id}` : sender.role);

/** What a stored command was, and what it was answered (spec D-3). */
export class CommandLog {
  readonly #find: Statement<Position, Pick<CommandRow, 'fingerprint' | 'seq' | 'staff_seq'>>;
  readonly #insert: Statement<{ [K in keyof CommandRow]: CommandRow[K] }, unknown>;

  constructor(database: DatabaseSync) {
    this.#find = new Statement(database, (query, p) =>
      query
        .selectFrom('commands')
        .select(['fingerprint', 'seq', 'staff_seq'])
        .where('conversation', '=', p.conversation)
        .where('sender', '=', p.sender)
        .where('command_id', '=', p.command_id),
    );
    this.#insert = new Statement(database, (query, p) =>
      query.insertInto('commands').values({
        conversation: p.conversation,
        sender: p.sender,
        command_id: p.command_id,
        fingerprint: p.fingerprint,
        seq: p.seq,
        staff_seq: p.staff_seq,
      }),
    );
  }

  /**
   * The answer that this command got before, or null when it is new.
   *
   * @throws GuichetError `command.conflict` when the id was used for another body
   */
  replay(conversation: number, sender: string, commandId: string, print: Uint8Array): Ack | null {
    const row = this.#find.get({ conversation, sender, command_id: commandId });
    if (row === undefined) return null;
    if (!timingSafeEqual(row.fingerprint, print)) throw new GuichetError('command.conflict');
    return { commandId, seq: row.seq, staffSeq: row.staff_seq };
  }

  record(conversation: number, sender: string, print: Uint8Array, ack: Ack): void {
    this.#insert.run({
      conversation,
      sender,
      command_id: ack.commandId,
      fingerprint: print,
      seq: ack.seq,
      staff_seq: ack.staffSeq,
    });
  }
}

/** Fingerprint of a command: its body without the id, whatever the order of its properties. */
export const fingerprintOf = (key: DataKey, command: { readonly type: string }): Buffer => {
  const { commandId: _commandId, ...body } = command as { type: string; commandId?: string };
  return fingerprint(key, canonicalJson(body));
};
