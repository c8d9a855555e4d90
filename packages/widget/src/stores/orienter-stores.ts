import type { ApiErrorCode } from '@guichet/core';
import { atom, type WritableAtom } from 'nanostores';

/** How the opening of a conversation from the orienter goes. */
export interface HandoffProgress {
  readonly state: 'idle' | 'sending' | 'failed';
  /** Why it failed; null otherwise. */
  readonly code: ApiErrorCode | null;
}

/** A firm that repairs or secures for money, as the operator's list has it. */
export interface Provider {
  readonly name: string;
  /** `ExpertCyber`, or another label; null when it has none. */
  readonly label: string | null;
  /** Departments by code (`75`, `2A`, `971`); empty: the whole country. */
  readonly departments: readonly string[];
  /** What it does, as the list says it. */
  readonly services: readonly string[];
  /** As dialled, digits only. */
  readonly phone: string | null;
  /** https. */
  readonly url: string | null;
}

/** The search of a provider; `found` may be empty. */
export interface ProviderSearch {
  readonly state: 'idle' | 'searching' | 'found' | 'failed';
  /** What may be searched for; empty: not known yet, or, once `found`, this site has no list. */
  readonly needs: readonly { readonly id: string; readonly label: string }[];
  readonly providers: readonly Provider[];
}

/**
 * What the frame knows and the orienter's elements show. The frame sets them: it holds the clock, the network and the
 * addresses.
 */
export interface OrienterStores {
  /** The time; the frame sets it every half minute, so that hours and countdowns stay true. */
  readonly $now: WritableAtom<Date>;
  readonly $handoff: WritableAtom<HandoffProgress>;
  /** Whether a conversation of this tab runs already, which then takes the answers; known when the form is opened. */
  readonly $joins: WritableAtom<boolean>;
  readonly $providers: WritableAtom<ProviderSearch>;
  /** Address of the result on screen, once asked for (`guichet-link-request`); null before, and after a change. */
  readonly $link: WritableAtom<string | null>;
  /** What is wrong with the link that opened this page; null for none, and once somebody goes on. */
  readonly $linkFault: WritableAtom<LinkFault | null>;
}

/** `damaged`: it cannot be read. `changed`: the questions are others since, and what is left may lead elsewhere. */
export type LinkFault = 'damaged' | 'changed';

/** @param now the time when the page opens */
export const createOrienterStores = (now: Date): OrienterStores => ({
  $now: atom(now),
  $handoff: atom({ state: 'idle', code: null }),
  $joins: atom(false),
  $providers: atom({ state: 'idle', needs: [], providers: [] }),
  $link: atom(null),
  $linkFault: atom(null),
});
