// The page of requests to watch a home: `/frame/otv`.
import './gate.ts';
import { translator } from '../locales/translator.ts';
import { readConfig } from './config.ts';
import { createOtvScreen } from './otv-screen.ts';
import { createOtvWords } from './otv-words.ts';
import { openPage, setSharedLocale } from './page.ts';

const site = readConfig(document);
// Without a record there is no site to speak for: the first screen keeps its numbers and the official link.
if (site) {
  const words = createOtvWords();
  void openPage({
    site,
    first: (page) => createOtvScreen(page, words),
    async setLocale(tag) {
      const [shared, own] = await Promise.all([setSharedLocale(tag), words.setLocale(tag)]);
      return own === null ? null : shared;
    },
    title: () => translator.t('frame.title'),
  });
}
