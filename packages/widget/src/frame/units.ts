// The page of the units: `/frame/units`.
import './gate.ts';
import { translator } from '../locales/translator.ts';
import { unitsTranslator } from '../locales/units-translator.ts';
import { readEarlySearch } from './early-search.ts';
import { readPageConfig } from './folder.ts';
import { openPage, setSharedLocale } from './page.ts';
import { createUnitsScreen } from './units-screen.ts';

const site = readPageConfig(document);
// Without a record there is no site to speak for: the first screen keeps its numbers and the official link.
if (site) {
  void openPage({
    site,
    first: (page) => createUnitsScreen(page, () => readEarlySearch(document)),
    async setLocale(tag) {
      const [locale] = await Promise.all([setSharedLocale(tag), unitsTranslator.setLocale(tag)]);
      return 'locator.title' in unitsTranslator.$catalogue.get() ? locale : null;
    },
    title: () => translator.t('frame.title'),
  });
}
