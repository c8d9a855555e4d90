import { randomBytes } from 'node:crypto';
import type { DeskSession, DeskUnit, Role } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { OfficerRecord, Storage } from '../storage/port.ts';
import { makeOneTimePassword, type Passwords } from './passwords.ts';

const DEFAULT_CAPACITY = 4;
const LOGIN = /^[a-z0-9][a-z0-9._@-]{0,79}$/;

/** Accounts of those who answer. */
export interface OfficerService {
  /**
   * Makes an account whose password works once. Whoever opens a desk is on duty, until they say otherwise there.
   *
   * @throws TypeError when the login is taken or is not 1 to 80 of `a-z 0-9 . _ @ -`
   */
  add(officer: {
    login: string;
    name: string;
    role: Role;
  }): Promise<{ officer: OfficerRecord; oneTimePassword: string }>;
  /** Replaces a password that was given out and never used by another one that works once. */
  renewOneTimePassword(officer: OfficerRecord): Promise<string>;
  byId(id: string): Promise<OfficerRecord | null>;
  byLogin(login: string): Promise<OfficerRecord | null>;
  all(): Promise<OfficerRecord[]>;
  /**
   * Replaces the password; the caller has checked the current one.
   *
   * @throws GuichetError `request.malformed` when the new password is the current one
   */
  replacePassword(officer: OfficerRecord, newPassword: string): Promise<OfficerRecord>;
}

/** Logins are compared without case and without accents typed differently. */
export const normaliseLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** What an officer's own desk knows of them. */
export const toDeskSession = (officer: OfficerRecord, territory: DeskUnit[]): DeskSession => ({
  officer: { id: officer.id, name: officer.name, login: officer.login, role: officer.role, territory },
  mustChangePassword: officer.mustChangePassword,
  available: officer.available,
  capacity: officer.capacity,
});

export const createOfficerService = (storage: Storage, passwords: Passwords): OfficerService => ({
  async add({ login, name, role }) {
    const key = normaliseLogin(login);
    if (!LOGIN.test(key)) throw new TypeError('login: 1 to 80 of the characters a-z 0-9 . _ @ -');
    if ((await storage.officerByLogin(key)) !== null) throw new TypeError(`login: ${key} is taken`);
    const oneTimePassword = makeOneTimePassword();
    const officer: OfficerRecord = {
      id: randomBytes(16).toString('base64url'),
      login: key,
      name,
      role,
      passwordHash: await passwords.hash(oneTimePassword),
      mustChangePassword: true,
      available: true,
      capacity: DEFAULT_CAPACITY,
      disabled: false,
    };
    await storage.putOfficer(officer);
    return { officer, oneTimePassword };
  },
  async renewOneTimePassword(officer) {
    const oneTimePassword = makeOneTimePassword();
    const passwordHash = await passwords.hash(oneTimePassword);
    await storage.putOfficer({ ...officer, passwordHash, mustChangePassword: true });
    return oneTimePassword;
  },
  byId: (id) => storage.officerById(id),
  byLogin: (login) => storage.officerByLogin(normaliseLogin(login)),
  all: () => storage.officers(),
  async replacePassword(officer, newPassword) {
    if (await passwords.verify(newPassword, officer.passwordHash)) {
      throw new GuichetError('request.malformed', { detail: 'The new password is the current one.' });
    }
    const passwordHash = await passwords.hash(newPassword);
    // The slow hash gave other changes of the record time to happen.
    const latest = (await storage.officerById(officer.id)) ?? officer;
    const changed = { ...latest, passwordHash, mustChangePassword: false };
    await storage.putOfficer(changed);
    return changed;
  },
});
