import { expect, fixture, html } from '@open-wc/testing';
import { nearestLanguage } from './nearest-language.ts';

describe('I-2 nearest language', () => {
  it('is the element’s own, then an ancestor’s', async () => {
    const outer = await fixture<HTMLElement>(
      html`<div lang="ar">
        <p lang="en"><b></b></p>
        <i></i>
      </div>`,
    );
    expect(nearestLanguage(outer.querySelector('p')!)).to.equal('en');
    expect(nearestLanguage(outer.querySelector('b')!)).to.equal('en');
    expect(nearestLanguage(outer.querySelector('i')!)).to.equal('ar');
  });

  it('crosses shadow roots, closed ones too', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="ps"></div>`);
    const inner = document.createElement('section');
    host.attachShadow({ mode: 'closed' }).append(inner);
    const leaf = document.createElement('b');
    inner.attachShadow({ mode: 'open' }).append(leaf);
    expect(nearestLanguage(leaf)).to.equal('ps');
  });

  it('an empty lang is an unknown language', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="fr"><p lang=""></p></div>`);
    expect(nearestLanguage(outer.querySelector('p')!)).to.equal(null);
  });

  it('nobody says: null', () => {
    expect(nearestLanguage(document.createElement('p'))).to.equal(null);
  });
});
