// Words around the pages of the site; those of the pages are in their sources.
import type { Language } from './markdown.ts';
import type { Section } from './pages.ts';

interface Words {
  readonly skip: string;
  readonly menu: string;
  readonly pages: string;
  readonly onThisPage: string;
  readonly source: string;
  readonly independent: string;
  readonly sections: Readonly<Record<Section, string>>;
  /** `{count}`, `{shown}` and `{question}` are filled in by the script. */
  readonly search: {
    readonly label: string;
    readonly one: string;
    readonly many: string;
    readonly more: string;
    readonly none: string;
    readonly failed: string;
  };
  readonly demo: { readonly heading: string; readonly none: string; readonly live: string };
}

export const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    skip: 'Aller au contenu',
    menu: 'Sommaire',
    pages: 'Pages de la documentation',
    onThisPage: 'Sur cette page',
    source: 'Source de cette page :',
    independent:
      'Guichet est un projet indépendant, ce n’est pas un service de l’État. En cas d’urgence : 17, 112, ou 114 par SMS.',
    sections: {
      start: 'Commencer',
      guides: 'Guides',
      elements: 'Éléments',
      reference: 'Référence',
      trust: 'Confiance',
    },
    search: {
      label: 'Chercher dans les pages en français',
      one: '{count} résultat',
      many: '{count} résultats',
      more: '{count} résultats, voici les {shown} premiers',
      none: 'Aucun résultat pour « {question} ». Essayez un autre mot, ou le sommaire.',
      failed: 'La recherche n’est pas arrivée. Le sommaire mène à toutes les pages.',
    },
    demo: {
      heading: 'Essayer',
      none: 'Ici, aucun serveur de démonstration n’est configuré. Vous voyez ce que montre une page sans le service.',
      live: 'Démonstration : cet élément est le vrai, personne ne répondra.',
    },
  },
  en: {
    skip: 'Skip to the content',
    menu: 'Contents',
    pages: 'Pages of the documentation',
    onThisPage: 'On this page',
    source: 'Source of this page:',
    independent:
      'Guichet is an independent project, not a service of the State. In France, in an emergency: 17, 112, or 114 by SMS.',
    sections: { start: 'Start', guides: 'Guides', elements: 'Elements', reference: 'Reference', trust: 'Trust' },
    search: {
      label: 'Search the pages in English',
      one: '{count} result',
      many: '{count} results',
      more: '{count} results, here are the first {shown}',
      none: 'No result for “{question}”. Try another word, or the contents.',
      failed: 'The search did not come. The contents lead to every page.',
    },
    demo: {
      heading: 'Try it',
      none: 'No demonstration server is configured here. You see what a page shows without the service.',
      live: 'Demonstration: this element is the real one, nobody will answer.',
    },
  },
};
