export { UsageError } from './cli/options.ts';
export { serverOptionsFrom } from './cli/serve-options.ts';
export { createDeskApp } from './desk-app.ts';
export { createPublicApp } from './public-app.ts';
export type { AppDeps, AssetFolders, OwnOrigins } from './app.ts';
export { openDataFolder, type DataFolder } from './data-folder.ts';
export { GuichetError, isGuichetError } from './errors.ts';
export { seed, type Seeded } from './sample/seed.ts';
export {
  DEFAULT_DESK_PORT,
  DEFAULT_PORT,
  ServerStartError,
  startServer,
  type RunningServer,
  type ServerOptions,
} from './server.ts';
export { createPasswords, type Passwords } from './services/passwords.ts';
export { createServices, type Services } from './services/services.ts';
export type { MailAddress, SmtpOptions } from './smtp/smtp-address.ts';
export type { Storage } from './storage/port.ts';
