import type { CannedReply, CannedReplyDraft, OfficerRef } from '../../contract/index.ts';
import type { Storage } from '../../storage/port.ts';
import type { Clock } from '../clock.ts';
import { randomId } from '../tokens.ts';

/** Replies written in advance, as admins keep them for every officer (spec Y-9). */
export interface CannedReplies {
  create(draft: CannedReplyDraft, officer: OfficerRef): Promise<CannedReply>;
  /**
   * Changes the reply that somebody saw, or removes it (`draft` null).
   *
   * @throws GuichetError `reply.outdated` when it is another one by now, or gone
   */
  change(before: CannedReply, draft: CannedReplyDraft | null, officer: OfficerRef): Promise<CannedReply | null>;
}

export const createCannedReplies = (
  storage: Pick<Storage, 'writeCannedReply'>,
  clock: Pick<Clock, 'nowMs'>,
): CannedReplies => {
  const write = async (id: string, before: CannedReply | null, after: CannedReply | null, officer: OfficerRef) => {
    const kind = before === null ? 'reply.created' : after === null ? 'reply.removed' : 'reply.changed';
    const { id: officerId, name } = officer;
    const audit = { atMs: clock.nowMs(), kind, officer: { id: officerId, name }, subjects: [id], units: [] } as const;
    await storage.writeCannedReply({ id, before, after, audit });
  };
  return {
    async create(draft, officer) {
      const reply = { ...trimmed(draft), id: randomId() };
      await write(reply.id, null, reply, officer);
      return reply;
    },
    async change(before, draft, officer) {
      const after = draft === null ? null : { ...trimmed(draft), id: before.id };
      await write(before.id, before, after, officer);
      return after;
    },
  };
};

const trimmed = ({ shortcut, title, text, locale }: CannedReplyDraft): CannedReplyDraft => ({
  ...{ shortcut, locale },
  title: title.trim(),
  text: text.trim(),
});
