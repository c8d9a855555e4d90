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
  readonly languages: Readonly<Record<Language, string>>;
  readonly sections: Readonly<Record<Section, string>>;
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
    languages: { fr: 'en français', en: 'en anglais' },
    sections: {
      start: 'Commencer',
      guides: 'Guides',
      elements: 'Éléments',
      reference: 'Référence',
      trust: 'Confiance',
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
    languages: { fr: 'in French', en: 'in English' },
    sections: { start: 'Start', guides: 'Guides', elements: 'Elements', reference: 'Reference', trust: 'Trust' },
    demo: {
      heading: 'Try it',
      none: 'No demonstration server is configured here. You see what a page shows without the service.',
      live: 'Demonstration: this element is the real one, nobody will answer.',
    },
  },
};
