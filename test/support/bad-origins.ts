/** An origin as a site lists it: scheme and host of a town hall, on the scheme's own port. */
export const LISTED_ORIGIN = 'https://www.mairie-exemple.fr';

/**
 * What is not `LISTED_ORIGIN`, however near: each by what is wrong with it. Every one may stand in an `Origin` header, because a
 * program may send what it likes; browsers send some of them only.
 */
export const BAD_ORIGINS: Readonly<Record<string, string>> = {
  'an opaque origin: sandboxed, data: or file:': 'null',
  nothing: '',
  'a wildcard': '*',
  'a wildcard host': 'https://*.mairie-exemple.fr',
  http: 'http://www.mairie-exemple.fr',
  'another scheme': 'wss://www.mairie-exemple.fr',
  'an extension': 'chrome-extension://www.mairie-exemple.fr',
  'a script': 'javascript:alert(1)',
  'another port': 'https://www.mairie-exemple.fr:8443',
  'the port that nobody writes': 'https://www.mairie-exemple.fr:443',
  'a suffix': 'https://www.mairie-exemple.fr.evil.example',
  'a longer end': 'https://www.mairie-exemple.frx',
  'a prefix': 'https://xwww.mairie-exemple.fr',
  'a hyphenated prefix': 'https://evil-www.mairie-exemple.fr',
  'the parent': 'https://mairie-exemple.fr',
  'a subdomain': 'https://blog.www.mairie-exemple.fr',
  'the final dot of DNS': 'https://www.mairie-exemple.fr.',
  'no dot': 'https://wwwxmairie-exemple.fr',
  'user information before another host': 'https://www.mairie-exemple.fr@evil.example',
  'user information before the host': 'https://evil@www.mairie-exemple.fr',
  'a homograph, in punycode': new URL('https://www.mаirie-exemple.fr').origin,
  'a path': 'https://www.mairie-exemple.fr/',
  'the origin in a path': 'https://evil.example/https://www.mairie-exemple.fr',
  'a query': 'https://evil.example?https://www.mairie-exemple.fr',
  'capital letters': 'HTTPS://WWW.MAIRIE-EXEMPLE.FR',
  'an escaped dot': 'https://www%2Emairie-exemple.fr',
  'a backslash': 'https://evil.example\\www.mairie-exemple.fr',
  'two origins': 'https://www.mairie-exemple.fr https://evil.example',
  'two origins, with a comma': 'https://www.mairie-exemple.fr, https://evil.example',
  'no scheme': 'www.mairie-exemple.fr',
  'loopback by number': 'https://127.0.0.1',
};
