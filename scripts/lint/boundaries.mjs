// Imports run one way: core and triage know nobody; widget and desk know both; server knows triage; nobody imports
// widget, desk or server. Inside a package: element → controller → store or machine → client.

const http = {
  regex: '/http(/|\\.ts$)',
  message: 'Only the session and the client talk to the API: go through a store or a machine.',
};
const liveLink = {
  regex: '/live/',
  message: 'Only the session and the client hold the live link: go through a store or a machine.',
};
const client = { regex: '/client/', message: 'Elements render and dispatch: go through a store or a machine.' };
const callers = {
  regex: '^@guichet/core$',
  importNamePattern: '^create(Http|LiveLink|CitizenLink|ConversationSession)$|Transport$',
  message: 'Elements render and dispatch: the session is made by its owner and handed down.',
};
const elements = {
  regex: '/components/|/define/',
  message: 'Imports run from element to store to client, never back.',
};
const lit = { regex: '^lit($|/)', message: 'Only elements and their controllers know Lit.' };
const unsafeLit = { regex: '^lit/directives/unsafe-', message: 'Text is shown as text (spec E-3).' };
const node = { regex: '^node:', message: 'This code runs in browsers.' };
const ours = (names) => ({ regex: `^@guichet/(${names})`, message: 'Imports run one way (docs/architecture.md).' });
const otherPackage = {
  regex: '^(\\.\\./){2,}(.*/)?(core|triage|widget|desk|server)/src/',
  message: 'Import another package by its name.',
};

const allow = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [unsafeLit, otherPackage, ...patterns] }] },
});

const aboveCore = ours('widget|desk|server');
const anyOfOurs = ours('core|triage|widget|desk|server');
const allButTriage = ours('core|widget|desk|server');
const parser = {
  regex: '^@guichet/triage/(parse|check)',
  message: 'Flows are parsed and checked at build and on the server, never in the browser.',
};
const files = { regex: '/parse/|/check/', message: 'What browsers run knows no file: only parse and check do.' };
const ourRoot = {
  regex: '^@guichet/core$',
  message: 'The launcher carries no client: only @guichet/core/safety and /i18n.',
};
const noDependency = {
  regex: '^(lit|xstate|nanostores)($|/)',
  message: 'The launcher has no dependency (spec O-1).',
};
const fastify = {
  regex: '^fastify$|^@fastify/|/routes/|/live/(?!frames)|/cli/',
  message: 'Services know no transport.',
};
const effects = { regex: '^node:(fs|http|net|sqlite|worker_threads)|/storage/sqlite/', message: 'Decisions are pure.' };

/** Later entries win over earlier ones for the files they name. */
export const boundaries = [
  allow(['packages/core/src/**/*.ts'], anyOfOurs, lit, node),
  allow(['packages/core/src/i18n/**/*.ts', 'packages/core/src/safety/**/*.ts'], anyOfOurs, lit, node, http, liveLink),
  allow(['packages/triage/src/**/*.ts'], anyOfOurs, lit, node, files),
  allow(['packages/triage/src/{parse,check}/**/*.ts'], anyOfOurs, lit),
  allow(['packages/widget/src/**/*.ts', 'packages/desk/src/**/*.ts'], aboveCore, node, parser),
  allow(['packages/widget/src/launcher/**/*.ts'], aboveCore, node, ourRoot, noDependency),
  allow(
    ['packages/widget/src/components/**/*.ts', 'packages/desk/src/components/**/*.ts'],
    aboveCore,
    node,
    parser,
    http,
    liveLink,
    client,
    callers,
  ),
  allow(
    ['packages/*/src/stores/**/*.ts', 'packages/*/src/machines/**/*.ts', 'packages/*/src/client/**/*.ts'],
    aboveCore,
    node,
    lit,
    elements,
  ),
  allow(['packages/server/src/**/*.ts'], allButTriage),
  allow(['packages/server/src/contract/**/*.ts'], anyOfOurs, node, fastify),
  allow(['packages/server/src/services/**/*.ts'], allButTriage, fastify),
  // Where services and live connections are joined.
  allow(['packages/server/src/services/services.ts'], allButTriage),
  allow(['packages/server/src/services/conversations/**/*.ts'], allButTriage, fastify, effects),
];
