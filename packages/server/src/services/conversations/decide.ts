import { GuichetError } from '../../errors.ts';
import type { Command, ConversationState, OpenConversationInput, Sender } from '../../storage/port.ts';
import { decideForCitizen, receiveFromCitizen } from './decide-citizen.ts';
import { decideForOfficer } from './decide-officer.ts';
import { decideForSystem } from './decide-system.ts';
import { type Decision, type DecisionContext, Draft } from './decision.ts';

/**
 * Decides what a command does to a conversation: pure, so that every database shares the rules (spec C, K-3 … K-6).
 * Idempotency is looked up before, by the storage.
 *
 * @throws GuichetError `conversation.closed`, `conversation.taken`, `conversation.not-held`, `capacity.reached`,
 * `view.stale` (with `headSeq`), `officer.unknown`, `queue.unknown`, `message.empty`, `message.too-long`, `role.forbidden`,
 * `handoff.mismatch`, `handoff.outdated`, `site.unknown`
 */
export const decide = (
  state: ConversationState,
  sender: Sender,
  command: Command,
  context: DecisionContext,
): Decision => {
  const draft = new Draft(state, context.atMs);
  if (sender.role === 'system') {
    decideForSystem(draft, command);
    return draft.decision();
  }
  if (!mayAsk(sender, command)) throw new GuichetError('role.forbidden');
  if (state.status === 'closed') throw new GuichetError('conversation.closed');
  if (sender.role === 'citizen') decideForCitizen(draft, command, context);
  else decideForOfficer(draft, sender, command, context);
  return draft.decision();
};

/**
 * The opening of a conversation: `conversation.opened`, then the first message when one was written.
 *
 * @throws GuichetError `message.empty`, `message.too-long`
 */
export const decideOpening = (
  identity: { readonly id: string; readonly number: number },
  { siteSlug, queue, request, handoff, atMs }: Omit<OpenConversationInput, 'tokenHash'>,
): Decision => {
  const { language, message } = request;
  // Nobody who said in the flow that they are in danger waits as if they were not.
  const danger = handoff?.inDanger === true ? 'yes' : request.danger;
  const draft = new Draft(
    {
      ...identity,
      siteSlug,
      status: 'waiting',
      queue,
      danger,
      language,
      holder: null,
      returned: false,
      officerLeft: null,
      publicSeq: 0,
      staffSeq: 0,
      readByCitizen: 0,
      readByOfficer: 0,
      lastCitizenSeq: 0,
      openedAtMs: atMs,
      waitingSinceMs: atMs,
      unansweredSinceMs: null,
      closedAtMs: null,
    },
    atMs,
  );
  draft.tell({ type: 'conversation.opened', language, danger, handoff: handoff?.view ?? null });
  if (message) receiveFromCitizen(draft, message.commandId, message.text);
  return draft.decision();
};

const CITIZEN_COMMANDS: ReadonlySet<Command['type']> = new Set([
  'message.send',
  'read.mark',
  'language.set',
  'danger.set',
  'handoff.set',
  'conversation.end',
] as const);
const OFFICER_COMMANDS: ReadonlySet<Command['type']> = new Set([
  'message.send',
  'read.mark',
  'note.add',
  'conversation.claim',
  'conversation.release',
  'conversation.transfer',
  'conversation.close',
] as const);

const mayAsk = (sender: Sender, command: Command): boolean =>
  (sender.role === 'citizen' ? CITIZEN_COMMANDS : OFFICER_COMMANDS).has(command.type);
