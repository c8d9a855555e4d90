import { Type, type Static } from 'typebox';
import { DeskUnit } from './otv-desk.ts';
import { closed, OfficerId, OfficerName, QueueName, ref, SiteSlug } from './primitives.ts';
import { Service } from './sites.ts';

export const Role = Type.Union([Type.Literal('officer'), Type.Literal('supervisor'), Type.Literal('admin')]);
export type Role = Static<typeof Role>;

export const SignIn = closed(
  {
    login: Type.String({ minLength: 1, maxLength: 80 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { $id: 'SignIn' },
);
export type SignIn = Static<typeof SignIn>;

/** A one-time password must be replaced (12 characters at least) before anything else is allowed. */
export const ChangePassword = closed(
  {
    currentPassword: Type.String({ minLength: 1, maxLength: 200 }),
    newPassword: Type.String({ minLength: 12, maxLength: 200 }),
  },
  { $id: 'ChangePassword' },
);
export type ChangePassword = Static<typeof ChangePassword>;

export const DeskSession = closed(
  {
    officer: closed({
      ...{ id: OfficerId, name: OfficerName, login: Type.String(), role: Role },
      /** Units whose requests to watch a home they may see; empty: none. */
      territory: Type.Array(ref(DeskUnit)),
    }),
    mustChangePassword: Type.Boolean(),
    /** Whether new conversations may be taken, and how many at once. */
    available: Type.Boolean(),
    capacity: Type.Integer({ minimum: 1, maximum: 20 }),
  },
  { $id: 'DeskSession' },
);
export type DeskSession = Static<typeof DeskSession>;

export const SetPresence = closed(
  {
    available: Type.Boolean(),
    capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  { $id: 'SetPresence' },
);
export type SetPresence = Static<typeof SetPresence>;

/** A colleague, for transfers. `connected`: a desk of theirs is open now. */
export const Colleague = closed(
  {
    id: OfficerId,
    name: OfficerName,
    role: Role,
    connected: Type.Boolean(),
    available: Type.Boolean(),
    capacity: Type.Integer(),
    holding: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Colleague' },
);
export type Colleague = Static<typeof Colleague>;
export const ColleagueList = closed(
  { items: Type.Array(ref(Colleague)), nextCursor: Type.Null() },
  { $id: 'ColleagueList' },
);

export const QueueDescription = closed({ name: QueueName, title: Type.String() }, { $id: 'QueueDescription' });
export type QueueDescription = Static<typeof QueueDescription>;
export const QueueList = closed(
  { items: Type.Array(ref(QueueDescription)), nextCursor: Type.Null() },
  { $id: 'QueueList' },
);

export const CannedReply = closed(
  {
    id: Type.String(),
    /** What the officer types after « / » to find it. */
    shortcut: Type.String(),
    title: Type.String(),
    text: Type.String(),
    locale: Type.String(),
  },
  { $id: 'CannedReply' },
);
export type CannedReply = Static<typeof CannedReply>;
export const CannedReplyList = closed(
  { items: Type.Array(ref(CannedReply)), nextCursor: Type.Null() },
  { $id: 'CannedReplyList' },
);

/** A partner site, for who administers them. */
export const SiteDescription = closed(
  { slug: SiteSlug, name: Type.String(), services: Type.Array(Service) },
  { $id: 'SiteDescription' },
);
export type SiteDescription = Static<typeof SiteDescription>;
export const SiteList = closed(
  { items: Type.Array(ref(SiteDescription)), nextCursor: Type.Null() },
  { $id: 'SiteList' },
);
export type SiteList = Static<typeof SiteList>;
