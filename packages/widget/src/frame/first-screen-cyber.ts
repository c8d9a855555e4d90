import type { Flow, FlowTexts } from '@guichet/triage';
import { cyber17Url } from '../components/cyber-links.ts';
import { en } from '../locales/cyber.en.ts';
import { fr } from '../locales/cyber.fr.ts';
import { escape, pageHtml, translatorOf, type FirstScreen } from './first-screen-page.ts';
import { phoneLinks } from './links.ts';

const catalogues = { fr, en };

/**
 * The page of the orienter: its first question, painted before any script. What is chosen in it is taken over by the app.
 *
 * @param flow whose first question it is, the one about danger
 * @param texts words of its questions in the page's language
 */
export const cyberHtml = (page: FirstScreen, flow: Pick<Flow, 'start' | 'questions'>, texts: FlowTexts): string => {
  const t = translatorOf(page.locale);
  const say = (key: keyof typeof fr) => escape(catalogues[page.locale][key] as string);
  const { id, answers } = flow.questions[flow.start]!;
  const answerText = (answer: string) =>
    escape(texts[`question.${id}.answers.${answer}`] ?? '') || say('question.unknown');
  return pageHtml(page, {
    title: say('cyber.title'),
    body: `<main class="questions">
<p>${say('cyber.intro')}</p>
<div role="radiogroup" aria-labelledby="question">
<div><p class="soft">${say('progress.number').replace('{number}', '1')}</p>
<h1 id="question">${escape(texts[`question.${id}.ask`] ?? '')}</h1></div>
${answers
  .map(
    (answer) =>
      `<input type="radio" name="answer" id="answer-${answer.id}" value="${answer.id}"><label for="answer-${answer.id}"><span></span>${answerText(answer.id)}</label>`,
  )
  .join('\n')}
<p class="now"><strong>${t('danger.title')}</strong> <a class="button danger" href="${phoneLinks['17']}">${t('danger.17')}</a> <a class="button danger" href="${phoneLinks['112']}">${t('danger.112')}</a></p>
</div>
<noscript><p class="note">${t('frame.noScript')} <a href="${cyber17Url}" target="_blank" rel="noreferrer">${say('cyber.official')}</a></p></noscript>
<p class="note slow">${t('frame.slow')} <a href="${cyber17Url}" target="_blank" rel="noreferrer">${say('cyber.official')}</a></p>
</main>`,
  });
};
