import type { OtvReadAlert, OtvDaySheet, OtvDeskList, OtvDeskRequest } from '../contract.ts';
import type { OtvAct, OtvPage, OtvState } from '../model/otv.ts';
import { loading, type Loadable } from './loadable.ts';

/** What an officer sees of requests to watch a home. */
export interface OtvView {
  /** Whether they stand in the place of the conversations; their code comes with the first opening. */
  readonly shown: 'no' | 'loading' | 'failed' | 'yes';
  readonly page: OtvPage;
  readonly state: OtvState;
  /** Null: every unit of the officer's territory. */
  readonly unit: string | null;
  /** Of this state and unit alone. */
  readonly list: Loadable<OtvDeskList>;
  readonly loadingMore: boolean;
  /** Why the rest of the list did not come. */
  readonly moreCode: string | null;
  readonly openId: string | null;
  /** The one that is open. */
  readonly request: Loadable<OtvDeskRequest>;
  /** Entry codes and the like of the one that is open, once they were asked for. */
  readonly secrets: Loadable<Readonly<Record<string, unknown>>> | null;
  /** What was asked of the server and is not answered yet. */
  readonly busy: OtvAct | null;
  readonly refusal: { readonly act: OtvAct; readonly code: string } | null;
  /** What was just done; said once the request is back. */
  readonly done: OtvAct | null;
  /** The notice to print tells of the last passage of the open request; else it is left blank. */
  readonly noticeFilled: boolean;
  readonly sheet: { readonly unit: string; readonly content: Loadable<OtvDaySheet> } | null;
  readonly alerts: Loadable<readonly OtvReadAlert[]>;
}

export const noOtv: OtvView = {
  shown: 'no',
  page: 'requests',
  state: 'current',
  unit: null,
  list: loading,
  loadingMore: false,
  moreCode: null,
  openId: null,
  request: loading,
  secrets: null,
  busy: null,
  refusal: null,
  done: null,
  noticeFilled: false,
  sheet: null,
  alerts: loading,
};
