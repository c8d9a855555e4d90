// What is needed once a request was sent: fetched while it is filled in, and when somebody comes with codes.
import { OtvCodesElement } from '../components/otv-owner/otv-codes-element.ts';
import { OtvOwnerElement } from '../components/otv-owner/otv-owner-element.ts';
import { OtvReceiptElement } from '../components/otv-receipt/otv-receipt-element.ts';
import { defineAll } from './define-otv-elements.ts';

export { createOtvChangeForm } from '../stores/otv-change.ts';
export { offerReminder } from './otv-reminder.ts';

/** Registers receipt, codes and the owner's screen. */
export const defineOtvAfter = (): void =>
  defineAll({
    'guichet-otv-codes': OtvCodesElement,
    'guichet-otv-owner': OtvOwnerElement,
    'guichet-otv-receipt': OtvReceiptElement,
  });
