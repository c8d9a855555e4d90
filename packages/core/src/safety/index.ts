export * from './emergency-numbers.ts';
export * from './exit-url.ts';
export * from './shift-thrice.ts';
