// The page of the conversation, `/frame/chat`.
import './gate.ts';
import { translator } from '../locales/translator.ts';
import { createChat } from './chat-screen.ts';
import { readConfig } from './config.ts';
import { readEarly } from './early.ts';
import { openPage, setSharedLocale } from './page.ts';

const site = readConfig(document);
// Without a record there is nobody to talk to: the first screen keeps its numbers and the official link.
if (site) {
  void openPage({
    site,
    first: (page) => createChat(page, () => readEarly(document)),
    setLocale: setSharedLocale,
    title: () => translator.t('frame.title'),
  });
}
