// The page of accessibility evidence, made from the titles of tests.
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { CRITERIA, SUBJECTS, type Subject } from './criteria.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Page } from './layout.ts';
import { unbroken } from './markdown.ts';
import type { TestTitle } from './test-titles.ts';

const say = (text: string): string => escapeHtml(unbroken(text));

const table = (label: string, head: readonly string[], rows: readonly string[]): string =>
  `<div class="wide" role="group" aria-label="${say(label)}" tabindex="0"><table>
<thead><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;

const testItem = ({ file, title }: TestTitle): string =>
  `<li lang="en">${escapeHtml(title)} <small><code>${escapeHtml(file)}</code></small></li>`;

const row = ({ criterion: { number, asks }, tests }: Evidence): string => {
  const count = tests.length === 1 ? '1 test' : `${String(tests.length)} tests`;
  return `<tr><th scope="row">${number}</th><td>${say(asks)}</td><td><details><summary>${count}</summary><ul>${tests.map(testItem).join('')}</ul></details></td></tr>`;
};

const INTRODUCTION = [
  'Cette page dit quel test automatique prouve quoi, critère par critère, pour chaque élément. Elle est écrite à partir des titres des tests : un test qui disparaît arrête sa construction.',
  'Ce n’est pas un audit, et aucun taux de conformité n’est annoncé. Un taux vient d’un audit de votre site, avec nos éléments dedans, par une personne.',
  'Les critères sont ceux du RGAA 4.1, dits avec nos mots. Ceux qui manquent ici dépendent de votre page.',
];

const TEXT_FOR_SITES =
  'Ce site contient le service Guichet, fourni par un tiers. Ses éléments sont testés automatiquement au clavier, avec axe, en 320 pixels de large et avec un texte doublé. Les preuves sont publiées dans sa documentation. Ils ont été inclus dans l’échantillon de notre audit du [date] : [oui ou non].';

/** The page in French: it goes with a declaration of accessibility. */
export function evidencePage(tests: readonly TestTitle[]): Page {
  const found = evidenceOf(tests);
  const subjects = Object.entries(SUBJECTS) as [Subject, string][];
  const byHand = CRITERIA.flatMap(({ number, asks, byHand: look }) =>
    look === undefined ? [] : [`<tr><th scope="row">${number}</th><td>${say(asks)}</td><td>${say(look)}</td></tr>`],
  );
  const sections = subjects.map(
    ([subject, name]) =>
      `<h2 id="${subject}">${say(name)}</h2>\n${table(name, ['Critère', 'Ce qu’il demande', 'Ce qui le prouve'], (found.get(subject) ?? []).map(row))}`,
  );
  const html = `<h1>Accessibilité : les preuves</h1>
${INTRODUCTION.map((text) => `<p>${say(text)}</p>`).join('\n')}
${sections.join('\n')}
<h2 id="main">À vérifier à la main</h2>
<p>${say('Aucun test ne remplace ces regards. Faites-les sur votre page.')}</p>
${table('À vérifier à la main', ['Critère', 'Ce qu’il demande', 'Ce qu’il faut regarder'], byHand)}
<h2 id="declaration">Pour votre déclaration d’accessibilité</h2>
<p>${say('Modèle à adapter :')}</p>
<blockquote><p>${say(TEXT_FOR_SITES)}</p></blockquote>`;
  return {
    out: 'accessibilite.html',
    language: 'fr',
    section: 'trust',
    inMenu: true,
    title: 'Accessibilité : les preuves',
    html,
    headings: [
      ...subjects.map(([subject, name]) => ({ level: 2, id: subject, text: name })),
      { level: 2, id: 'main', text: 'À vérifier à la main' },
      { level: 2, id: 'declaration', text: 'Pour votre déclaration d’accessibilité' },
    ],
  };
}
