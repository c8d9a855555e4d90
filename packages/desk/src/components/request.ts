import type { DeskRequest } from '../model/requests.ts';

export type { DeskRequest, DialogName, DraftKind, Panel, Theme, TransferTarget } from '../model/requests.ts';

/** Carries one request up to the root element, through shadow boundaries. */
export class DeskRequestEvent extends Event {
  static readonly type = 'desk-request';
  readonly request: DeskRequest;

  constructor(request: DeskRequest) {
    super(DeskRequestEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface HTMLElementEventMap {
    'desk-request': DeskRequestEvent;
  }
}
