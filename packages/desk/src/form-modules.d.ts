// Modules that the build makes of a form's folder (scripts/build/forms.mjs).

declare module 'guichet:form/home-watch' {
  import type { Form } from '@guichet/triage/form';
  export const form: Form;
}

declare module 'guichet:form/home-watch/texts/*' {
  import type { FormTexts } from '@guichet/triage/form';
  export const texts: FormTexts;
}
