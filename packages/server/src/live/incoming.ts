import {
  CitizenCommand,
  CitizenHello,
  DeskClientFrame,
  DeskHello,
  OfficerCommand,
  type CitizenClientFrame,
  type Ticket,
} from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import { createContractCheck } from '../plugins/validation.ts';
import type { Cursor } from './citizen-connection.ts';

/** What a client may send in one frame; the longest message fits in it even when every character is escaped. */
export const MAX_FRAME_BYTES = 32 * 1024;

export const checkCitizenHello = createContractCheck<Ticket & Cursor>(CitizenHello);
export const checkDeskHello = createContractCheck<Pick<Ticket, 'ticket'>>(DeskHello);
export const checkDeskFrame = createContractCheck<DeskClientFrame>(DeskClientFrame);
const checkCitizenCommand = createContractCheck<CitizenCommand>(CitizenCommand);
const checkOfficerCommand = createContractCheck<OfficerCommand>(OfficerCommand);

/** A frame as it came: an object, and nothing more is known of it. */
export type Frame = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Frame => typeof value === 'object' && value !== null;

/** @throws GuichetError `request.malformed` */
export const parseFrame = (data: Buffer, isBinary: boolean): Frame => {
  if (!isBinary) {
    try {
      const frame: unknown = JSON.parse(data.toString('utf8'));
      if (isObject(frame)) return frame;
    } catch {
      // Not JSON: the same refusal as JSON of the wrong shape.
    }
  }
  throw new GuichetError('request.malformed');
};

/**
 * A citizen's frame. The command, which most frames are, is checked by itself: its refusals then name what is wrong.
 *
 * @throws GuichetError `message.too-long`, `message.empty`, `request.malformed`
 */
export const checkCitizenFrame = (frame: Frame): CitizenClientFrame => {
  const members = Object.keys(frame).length;
  if (frame['type'] === 'command' && members === 2) {
    return { type: 'command', command: checkCitizenCommand(frame['command']) };
  }
  if (frame['type'] === 'typing.set' && members === 2 && typeof frame['typing'] === 'boolean') {
    return { type: 'typing.set', typing: frame['typing'] };
  }
  throw new GuichetError('request.malformed');
};

/** The command of a desk's `command` frame, checked by itself for the same reason. */
export const checkDeskCommand = (frame: Frame): { conversationId: string; command: OfficerCommand } => {
  const { conversationId } = frame;
  if (typeof conversationId !== 'string' || !CONVERSATION_ID.test(conversationId) || Object.keys(frame).length !== 3) {
    throw new GuichetError('request.malformed');
  }
  return { conversationId, command: checkOfficerCommand(frame['command']) };
};

const COMMAND_ID = /^[A-Za-z0-9_-]{22}$/;
const CONVERSATION_ID = COMMAND_ID;

/** The command id in a frame that was refused, so that its sender learns which command it was; null without one. */
export const commandIdOf = (frame: Frame | null): string | null => {
  const command = frame?.['command'];
  const id = isObject(command) ? command['commandId'] : null;
  return typeof id === 'string' && COMMAND_ID.test(id) ? id : null;
};
