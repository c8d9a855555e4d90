import { openDataFolder } from '../data-folder.ts';
import { systemClock } from '../services/clock.ts';
import { createTerritories } from '../services/home-watch/desk/territories.ts';
import { normaliseLogin } from '../services/officers.ts';
import { createUnits } from '../services/units/units.ts';
import { CommandFailure, type Command } from './command.ts';
import { DATA_OPTIONS, dataFolderOf, readOperands, UsageError } from './options.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  unit: { type: 'list', help: 'id of a unit whose requests the officer sees; repeat it' },
  none: { type: 'flag', help: 'the officer sees no request any more' },
} as const;

/** Says whose requests to watch a home an officer sees; without options, whose they see now (spec V-32). */
export const officerTerritoryCommand: Command = {
  name: 'officer territory',
  operands: '<login>',
  summary: 'says the requests of which units an officer sees',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['login'], args, environment);
    const { unit: units, none } = values;
    if (none && units.length > 0) throw new UsageError('--none and --unit exclude each other.');
    const storage = await openDataFolder(dataFolderOf(values));
    try {
      const login = normaliseLogin(operands[0] ?? '');
      const officer = await storage.officerByLogin(login);
      if (officer === null) throw new CommandFailure(`No officer has the login ${login}.`);
      if (none || units.length > 0) {
        const atMs = systemClock.nowMs();
        const entry = { atMs, kind: 'territory.set', officer: null, subjects: [officer.id], units } as const;
        await storage.putTerritory(officer.id, units, entry);
      }
      const territory = await createTerritories(storage, createUnits(storage, systemClock)).of(officer.id);
      if (territory.length === 0) print(`Officer ${login} sees no request to watch a home.`);
      for (const { id, name } of territory) {
        print(
          `Officer ${login} sees the requests of ${name === id ? `${id}, which the directory does not know` : `${name} (${id})`}.`,
        );
      }
    } finally {
      await storage.close();
    }
  },
};
