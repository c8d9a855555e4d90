import { storageSuite } from '../port.suite.ts';
import { temporaryStorage } from './temporary.ts';

storageSuite('SQLite', { create: () => temporaryStorage() });
