/** Where mails are handed over, and who sends them. */
export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** `smtps:` speaks TLS from the first byte, `smtp:` after STARTTLS, without which nothing is sent; except on this machine. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: MailAddress;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

const ADDRESS = /^[^\s@<>()[\],;:\\"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const NAMED = /^([^<>"]+?)\s*<([^<>]+)>$/;
const CONTROLS = /[\p{Cc}\p{Cf}]/u;

/** `guichet@exemple.fr` or `Mairie <guichet@exemple.fr>`; null when it is neither. */
export const readMailAddress = (text: string): MailAddress | null => {
  const [, name = '', address = text] = NAMED.exec(text.trim()) ?? [];
  const bare = address.trim();
  return ADDRESS.test(bare) && !CONTROLS.test(name) ? { name: name.trim(), address: bare } : null;
};

/** `smtp[s]://[user:password@]host[:port]`; null when it is not. Never repeat it to anybody: it holds a password. */
export const readSmtpUrl = (text: string): Omit<SmtpOptions, 'from'> | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null;
  if ((url.username === '') !== (url.password === '')) return null;
  const isTls = url.protocol === 'smtps:';
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const isLocal = /^(localhost|.+\.localhost|127(\.\d+){3}|::1)$/.test(host);
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null) return null;
  return {
    host,
    port: url.port === '' ? (isTls ? 465 : isLocal ? 25 : 587) : Number(url.port),
    encryption: isTls ? 'tls' : isLocal ? 'none' : 'starttls',
    login: user === '' ? null : { user, password },
  };
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};
