/** Data that comes from the server: not here yet, here, or refused. */
export type Loadable<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: T }
  | { readonly phase: 'error'; readonly code: string };

export const loading = { phase: 'loading' } as const;
export const ready = <T>(value: T): Loadable<T> => ({ phase: 'ready', value });
export const failed = (code: string): { readonly phase: 'error'; readonly code: string } => ({ phase: 'error', code });
