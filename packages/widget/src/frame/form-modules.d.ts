// Modules that the build makes of a form's folder (scripts/build/forms.mjs).

declare module 'guichet:form/home-watch' {
  import type { Form, HomeWatchRules } from '@guichet/triage/form';
  export const form: Form;
  export const rules: HomeWatchRules;
}

declare module 'guichet:form/home-watch/texts/*' {
  import type { FormTexts } from '@guichet/triage/form';
  export const texts: FormTexts;
}
