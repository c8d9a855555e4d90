// What code that a citizen's or an officer's browser runs must never do (design §3 and §6, spec O-3, S-7, E-3).
const shipped = ['packages/{core,widget,desk}/src/**/*.ts'];
const citizenSide = ['packages/{core,widget}/src/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.suite.ts', '**/*.harness.ts', '**/testing/**'];

const property = (name, message) => ({ property: name, message });
const asText = 'Text is shown as text: Trusted Types refuse this (spec O-3, E-3).';
const nothingStays = 'Nothing outlives the tab on the citizen’s side (spec S-7).';

export const browserSafety = [
  {
    files: shipped,
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        property('innerHTML', asText),
        property('outerHTML', asText),
        property('insertAdjacentHTML', asText),
        property('srcdoc', asText),
        { object: 'document', property: 'write', message: asText },
        { object: 'document', property: 'cookie', message: nothingStays },
        {
          object: 'crypto',
          property: 'randomUUID',
          message: 'Missing where the host page is plain http: use core’s random.ts.',
        },
        { object: 'crypto', property: 'subtle', message: 'Missing where the host page is plain http.' },
      ],
      'no-restricted-globals': ['error', { name: 'EventSource', message: 'It cannot send a token (design §4).' }],
    },
  },
  {
    files: citizenSide,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'EventSource', message: 'It cannot send a token (design §4).' },
        ...['localStorage', 'indexedDB', 'caches'].map((name) => ({ name, message: nothingStays })),
      ],
    },
  },
  {
    // Spec O-8, U-41: the console tells the webmaster why the frame stays silent, or the list stays away.
    files: [
      'packages/widget/src/launcher/**/*.ts',
      'packages/widget/src/define/**/*.ts',
      'packages/widget/src/inline/**/*.ts',
    ],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
];
