export * from './calendar.ts';
export * from './form.ts';
export * from './home-watch/eligibility.ts';
export * from './home-watch/fields.ts';
export * from './home-watch/rules.ts';
export * from './values.ts';
