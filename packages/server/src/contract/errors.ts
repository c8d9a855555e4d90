/**
 * The one registry of error codes: code → status and title. A code is stable for ever; clients translate it, people read
 * the sentence of the catalogue, logs hold the code.
 */
export const ERRORS = {
  'request.malformed': { status: 400, title: 'The request does not match the contract.' },
  'message.empty': { status: 400, title: 'The message holds no text.' },
  'session.missing': { status: 401, title: 'No session was presented.' },
  'session.invalid': { status: 401, title: 'The session is unknown, ended or expired.' },
  'ticket.invalid': { status: 401, title: 'The ticket is unknown, used or expired.' },
  'officer.credentials': { status: 401, title: 'Login or password is wrong.' },
  'origin.forbidden': { status: 403, title: 'This origin may not use this site.' },
  'role.forbidden': { status: 403, title: 'The role does not allow this.' },
  'password.change-required': { status: 403, title: 'The one-time password must be replaced first.' },
  'route.unknown': { status: 404, title: 'There is nothing at this address.' },
  'site.unknown': { status: 404, title: 'No site has this name.' },
  'conversation.unknown': { status: 404, title: 'No such conversation.' },
  'officer.unknown': { status: 404, title: 'No such officer.' },
  'queue.unknown': { status: 404, title: 'No such queue.' },
  'commune.unknown': { status: 404, title: 'No commune has or had this INSEE code.' },
  'unit.unknown': { status: 404, title: 'No unit has this id.' },
  'node.unknown': { status: 404, title: 'The flow has no such node in this version.' },
  'method.forbidden': { status: 405, title: 'This address does not take this method.' },
  'command.conflict': { status: 409, title: 'This command id was used for another body.' },
  'conversation.closed': { status: 409, title: 'The conversation is closed.' },
  'conversation.taken': { status: 409, title: 'Another officer holds the conversation.' },
  'conversation.not-held': { status: 409, title: 'The officer does not hold the conversation.' },
  'conversation.exists': { status: 409, title: 'This token opened a conversation already.' },
  'officer.unavailable': { status: 409, title: 'That officer cannot take a conversation now.' },
  'capacity.reached': { status: 409, title: 'The officer holds as many conversations as allowed.' },
  'view.stale': { status: 409, title: 'The citizen wrote after what the officer saw.' },
  'handoff.outdated': { status: 409, title: 'The handoff is of another version of the flow.' },
  'message.too-long': { status: 413, title: 'The message is over 4,000 characters.' },
  'request.too-large': { status: 413, title: 'The body is too large.' },
  'media-type.unsupported': { status: 415, title: 'The body must be application/json.' },
  'handoff.mismatch': { status: 422, title: 'The answers do not give what is handed over.' },
  'rate.limited': { status: 429, title: 'Too many requests.' },
  'officer.throttled': { status: 429, title: 'Too many failed sign-ins.' },
  'server.error': { status: 500, title: 'The server failed.' },
  'server.unavailable': { status: 503, title: 'The server cannot store anything now.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;
