globalThis.verifiedModuleRuns = (globalThis.verifiedModuleRuns ?? 0) + 1;
export const answer = 42;
