// The page of the orienter: `/frame/cyber`, and `/r/<site>` with a result in its fragment.
import './gate.ts';
import { flow } from 'guichet:flow/cyber';
import { decodeResult, type FlowInput, type FlowTexts } from '@guichet/triage';
import { cyberTranslator } from '../locales/cyber-translator.ts';
import { translator } from '../locales/translator.ts';
import { createFlowWords } from '../stores/flow-words.ts';
import type { FrameConfig } from './config.ts';
import { readEarlyAnswer } from './first-screen-answer.ts';
import { readPageConfig } from './folder.ts';
import { createOrienter, type OrienterOptions } from './orienter.ts';
import { openPage, setSharedLocale } from './page.ts';

/** The results come with their words: the flow is whole before anything of them is shown. */
const withResults = async (texts: Promise<{ texts: FlowTexts }>): Promise<FlowTexts> => {
  const [module, { results }] = await Promise.all([texts, import('guichet:flow/cyber/outcomes')]);
  Object.assign(flow, results);
  return module.texts;
};

const words = createFlowWords({
  fr: {
    questions: () => import('guichet:flow/cyber/questions/fr').then((module) => module.texts),
    results: () => withResults(import('guichet:flow/cyber/results/fr')),
  },
  en: {
    questions: () => import('guichet:flow/cyber/questions/en').then((module) => module.texts),
    results: () => withResults(import('guichet:flow/cyber/results/en')),
  },
});

/** What the site wishes: an entry, and one audience when it speaks for that one alone. */
const presetOf = ({ orienter: { start, audiences } }: FrameConfig): FlowInput => ({
  ...(start === undefined ? {} : { start }),
  ...(audiences?.length === 1 ? { preset: { [flow.audience]: audiences[0] as string } } : {}),
});

/** The result of a link; otherwise the site's own start, with what was chosen before the script came. */
const initialOf = (site: FrameConfig): ReturnType<OrienterOptions['initial']> => {
  const token = location.hash.slice(1);
  const result = decodeResult(flow, token);
  if (result.ok) {
    const { answers, preset, start, changed } = result;
    return { input: { answers, preset, start }, linkFault: changed ? 'changed' : null };
  }
  const early = readEarlyAnswer(document);
  return {
    input: { ...presetOf(site), ...(early === null ? {} : { answers: { [flow.start]: early } }) },
    linkFault: token === '' ? null : 'damaged',
  };
};

const site = readPageConfig(document);
// Without a record there is no site to speak for: the first screen keeps its numbers and the official link.
if (site) {
  void openPage({
    site,
    first: (page) => createOrienter(page, { flow, words, initial: () => initialOf(site) }),
    async setLocale(tag) {
      const [locale] = await Promise.all([
        setSharedLocale(tag),
        cyberTranslator.setLocale(tag),
        words.need('questions').then(() => words.setLocale(tag)),
      ]);
      return 'cyber.title' in cyberTranslator.$catalogue.get() ? locale : null;
    },
    title: () => translator.t('frame.title'),
  });
}
