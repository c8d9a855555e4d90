export * from './form.ts';
export * from './home-watch/fields.ts';
export * from './values.ts';
