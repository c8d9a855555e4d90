import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';

/** Version of what a partner's page loaded: `1.2.3`, `1.2.3-rc.1`. */
export const EmbedVersion = Type.String({ pattern: '^[0-9]{1,5}(\\.[0-9]{1,5}){2}(-[0-9A-Za-z.-]{1,20})?$' });

/** A frame says which page's origin embeds it, and with which version; nothing of who looks at it, and no address (spec Y-10). */
export const EmbedSighting = closed({
  /** As the site lists it. */
  origin: Type.String({ pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 300 }),
  version: EmbedVersion,
});
export type EmbedSighting = Static<typeof EmbedSighting>;

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

/** One version that one origin embeds. */
export const EmbedUse = closed(
  {
    origin: Type.String(),
    /** `other`: beyond as many versions as are told apart. */
    version: Type.String(),
    /** Days at Paris, of the last 30 that are over and of today. */
    firstDay: Day,
    lastDay: Day,
    /** Panels opened in the last 30 days that are over, rounded down to a multiple of 5; null: fewer than 5. */
    opened: nullable(Type.Integer({ minimum: 5 })),
  },
  { $id: 'EmbedUse' },
);
export type EmbedUse = Static<typeof EmbedUse>;

export const EmbedUseList = closed(
  {
    /** By origin; the version seen last first. */
    items: Type.Array(ref(EmbedUse)),
    nextCursor: Type.Null(),
  },
  { $id: 'EmbedUseList' },
);
export type EmbedUseList = Static<typeof EmbedUseList>;
