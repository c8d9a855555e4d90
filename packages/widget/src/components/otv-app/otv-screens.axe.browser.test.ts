import type { OtvRequestView } from '@guichet/core';
import type { LitElement } from 'lit';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FrameConfig } from '../../frame/config.ts';
import { defineAll } from '../../frame/define-otv-elements.ts';
import { defineOtvAfter } from '../../frame/otv-after.ts';
import { en as appEn } from '../../locales/otv-app.en.ts';
import { fr as appFr } from '../../locales/otv-app.fr.ts';
import { otvAppTranslator } from '../../locales/otv-app-translator.ts';
import { en as ownerEn } from '../../locales/otv-owner.en.ts';
import { fr as ownerFr } from '../../locales/otv-owner.fr.ts';
import { otvOwnerTranslator } from '../../locales/otv-owner-translator.ts';
import type { OwnerState } from '../../stores/otv-owner.ts';
import type { ReceivedRequest } from '../../stores/otv-request.ts';
import { sampleSite } from '../chat-app/chat-app.harness.ts';
import { OtvClosedElement } from '../otv-closed/otv-closed-element.ts';
import { OtvCodesElement } from '../otv-owner/otv-codes-element.ts';
import { OtvOwnerElement } from '../otv-owner/otv-owner-element.ts';
import { OtvReceiptElement } from '../otv-receipt/otv-receipt-element.ts';
import { OtvStartElement } from '../otv-start/otv-start-element.ts';
import { alsoSpeaks, clearStage, expectAccessible, settled, stage } from '../testing/stage.ts';

otvAppTranslator.setCatalogue('fr', appFr);
otvAppTranslator.setCatalogue('en', appEn);
otvOwnerTranslator.setCatalogue('fr', ownerFr);
otvOwnerTranslator.setCatalogue('en', ownerEn);
defineOtvAfter();
defineAll({ 'guichet-otv-start': OtvStartElement, 'guichet-otv-closed': OtvClosedElement });

const actions = ['access-details', 'dates', 'return-early', 'cancel'] as const;
const unit = { id: 'a', name: 'Brigade d’Exemple-sur-Mer', phone: '0536490003' };
const codes = { reference: 'CFAV-EV6Y-0KBZ-GAGQ', secret: 'SVD5-E242-AF16-6CAG' };
const site: FrameConfig = {
  ...sampleSite,
  otv: true,
  otvConfig: { rules: null, actions: [...actions], receivedBy: 'competent-unit', retentionDays: 7 },
  locator: { geocoder: { mode: 'browser', url: 'https://data.geopf.fr/geocodage' }, map: null },
};
const received: ReceivedRequest = {
  receipt: { ...codes, status: 'received', unit, receivedBy: 'competent-unit', mail: true },
  isEarlier: true,
  absence: { from: '2026-12-20', to: '2027-01-04', timeZone: 'Europe/Paris' },
};
const closed: OwnerState = {
  ...{ state: 'closed', view: null, working: null, done: null, code: null, retryAfterMs: null, endsSoon: false },
};
const view: OtvRequestView = {
  ...{ reference: codes.reference, status: 'active', version: 4, from: '2026-12-20', to: '2027-01-04', unit },
  ...{ receivedBy: 'competent-unit', actions: [...actions] },
  messages: [{ text: 'Merci de nous rappeler.', at: '2026-12-21T09:30:00.000Z' }],
  passages: ['2026-12-22T22:10:00.000Z'],
};
const open: OwnerState = { ...closed, state: 'open', view };

/** Every screen around the form. */
const screens: readonly [string, () => LitElement][] = [
  ['start', () => Object.assign(new OtvStartElement(), { site, wiped: true })],
  ['nobody receives requests', () => new OtvClosedElement()],
  ['nobody receives requests for that town', () => Object.assign(new OtvClosedElement(), { refused: true })],
  ['receipt', () => Object.assign(new OtvReceiptElement(), { received, actions })],
  ['codes', () => Object.assign(new OtvCodesElement(), { owner: closed })],
  [
    'codes that are wrong',
    () => Object.assign(new OtvCodesElement(), { owner: { ...closed, code: 'otv.credentials' } }),
  ],
  ['a request', () => Object.assign(new OtvOwnerElement(), { owner: open })],
  [
    'a request, something done, its end near',
    () => Object.assign(new OtvOwnerElement(), { owner: { ...open, done: 'dates', endsSoon: true } }),
  ],
  [
    'a request that is over, something failed',
    () =>
      Object.assign(new OtvOwnerElement(), {
        owner: {
          ...open,
          code: 'otv.outdated',
          view: { ...view, status: 'ended', actions: [], messages: [], passages: [] },
        },
      }),
  ],
];

describe('requests to watch a home, the screens around the form', () => {
  beforeEach(() => {
    alsoSpeaks(otvAppTranslator.setLocale);
    alsoSpeaks(otvOwnerTranslator.setLocale);
  });
  afterEach(clearStage);

  for (const [name, make] of screens) {
    it(`A-1 A-5 ${name}: axe finds nothing; fits in 320 px, also with text twice as large`, async () => {
      const element = make();
      await stage(element);
      await expectAccessible(element);
      await setViewport({ width: 320, height: 640 });
      for (const fontSize of ['100%', '200%']) {
        document.documentElement.style.fontSize = fontSize;
        await settled(element);
        expect(document.documentElement.scrollWidth, fontSize).to.be.at.most(320);
        for (const target of element.shadowRoot!.querySelectorAll('button, a.button, a.alone, input, summary')) {
          expect(target.getBoundingClientRect().height, `${fontSize}: ${target.textContent}`).to.be.at.least(44);
        }
      }
    }).timeout(60_000);
  }

  it('V-51 V-62 a code that cannot be one is told above the fields and beside it, and nothing is asked', async () => {
    const element = Object.assign(new OtvCodesElement(), { owner: closed });
    await stage(element);
    const asked: unknown[] = [];
    element.addEventListener('guichet-otv-open', (event) => asked.push((event as CustomEvent<unknown>).detail));
    const root = element.shadowRoot!;
    root.querySelector<HTMLInputElement>('#reference')!.value = 'cfav ev6y 0kbz gagq';
    root.querySelector<HTMLButtonElement>('.primary')!.click();
    await settled(element);
    expect(root.activeElement?.id).to.equal('summary');
    expect(root.querySelector('#secret')!.getAttribute('aria-invalid')).to.equal('true');
    expect(root.querySelector('#reference')!.getAttribute('aria-invalid')).to.equal('false');
    root.querySelector<HTMLInputElement>('#secret')!.value = codes.secret;
    root.querySelector<HTMLButtonElement>('.primary')!.click();
    await settled(element);
    expect(asked).to.deep.equal([{ reference: 'cfav ev6y 0kbz gagq', secret: codes.secret }]);
  });
});
