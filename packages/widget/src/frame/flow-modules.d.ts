// Modules that the build makes of a flow's folder (scripts/build/flows.mjs).

declare module 'guichet:flow/cyber' {
  import type { Flow } from '@guichet/triage';
  export const flow: Flow;
}

declare module 'guichet:flow/cyber/outcomes' {
  import type { FlowResults } from '@guichet/triage';
  export const results: FlowResults;
}

declare module 'guichet:flow/cyber/*' {
  import type { FlowTexts } from '@guichet/triage';
  export const texts: FlowTexts;
}
