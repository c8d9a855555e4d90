/** The token of an `Authorization: Bearer …` header (RFC 6750); null when there is none. */
export const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
