import { storageSuite } from '../port.suite.ts';
import { temporaryStorage } from './testing/temporary.ts';

storageSuite('SQLite', { create: () => temporaryStorage() });
