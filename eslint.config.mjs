// Lint: types, elements and their accessibility, what browser code must never do, and which way imports run.
import litA11y from 'eslint-plugin-lit-a11y';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { boundaries } from './scripts/lint/boundaries.mjs';
import { browserSafety } from './scripts/lint/browser-safety.mjs';

const tests = ['**/*.test.ts', '**/*.suite.ts', '**/*.harness.ts', '**/testing/**', 'test/**'];
const elements = ['packages/{widget,desk}/src/**/*.ts'];

/** Answers of other programs are taken apart here without a type for each. */
const untyped = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/coverage/',
      '**/node_modules/',
      'packages/core/src/generated/',
      '.guichet/',
      // Projects with dependencies of their own: `npm run test:ecosystem` installs, type-checks and builds them.
      'examples/{vite,next}/',
      'test/ecosystem/jsx/',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-undef': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-this-alias': 'off',
      // What was caught is unknown, and may be thrown again.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
      // Our objects are closures: their methods may be handed around.
      '@typescript-eslint/unbound-method': 'off',
      // An async function without await still turns a throw into a rejection, which interfaces rely on.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: elements,
    ...lit.configs['flat/recommended'],
  },
  {
    files: elements,
    plugins: { wc, 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { ecmaFeatures: { impliedStrict: true } } },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/recommended'].rules,
      // It does not see <label for>; axe does, on every state.
      'lit-a11y/accessible-name': 'off',
      // A list without markers is no list to VoiceOver in Safari, unless it says so.
      'lit-a11y/no-redundant-role': 'off',
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-native-attributes': 'off',
      'lit/prefer-nothing': 'error',
      'wc/define-tag-after-class-definition': 'off',
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': 'error',
      'wc/no-method-prefixed-with-on': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  // A catalogue grows with the interface, not with the reasons to change it.
  { files: ['packages/*/src/locales/*.ts'], rules: { 'max-lines': ['error', 600] } },
  ...boundaries,
  ...browserSafety,
  {
    files: tests,
    rules: {
      'max-lines': ['error', 500],
      'no-console': 'off',
      'no-restricted-imports': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/guard-define-call': 'off',
      // describe() and it() of node:test return promises that nobody waits for; chai's assertions are expressions.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      ...untyped,
    },
  },
  {
    files: ['scripts/**', 'test/**', 'examples/**', 'packages/server/src/cli/**', '*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**', 'examples/**'],
    rules: untyped,
  },
  { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
);
