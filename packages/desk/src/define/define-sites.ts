import { RepliesEditorElement } from '../components/sites/replies-editor.ts';
import { SiteEmbedsElement } from '../components/sites/site-embeds.ts';
import { SiteFormElement } from '../components/sites/site-form.ts';
import { SiteKeysElement } from '../components/sites/site-keys.ts';
import { SitesElement } from '../components/sites/sites.ts';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'desk-replies-editor': RepliesEditorElement,
  'desk-site-embeds': SiteEmbedsElement,
  'desk-site-form': SiteFormElement,
  'desk-site-keys': SiteKeysElement,
  'desk-sites': SitesElement,
};

/** Registers the elements of what admins keep of sites; a second call does nothing. */
export const defineSites = (registry: CustomElementRegistry = customElements): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) if (!registry.get(tag)) registry.define(tag, element);
};
