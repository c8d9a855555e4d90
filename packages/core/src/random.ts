/**
 * Random bytes as base64url without padding. `crypto.getRandomValues` is used because `randomUUID` and `subtle` are
 * missing on pages served over plain http.
 */
const randomBase64Url = (bytes: number): string => {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

/** Makes the id of one command: 128 random bits, 22 characters of base64url. A retry keeps the id. */
export const commandId = (): string => randomBase64Url(16);

/** Makes the secret that opens one conversation: 256 random bits, 43 characters of base64url (spec D-4). */
export const token = (): string => randomBase64Url(32);
