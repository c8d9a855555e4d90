import { expect } from '@open-wc/testing';
import { applyTheme } from './apply-theme.ts';
import { contrast } from './contrast.ts';
import type { Theme } from './theme.ts';

/** A page of the frame, as far as a theme goes; it is not shown, so that nothing is fetched. */
const framePage = () => {
  const page = document.implementation.createHTMLDocument();
  const sheet = Object.assign(page.createElement('link'), { rel: 'stylesheet', href: '/assets/themes-1.css' });
  sheet.setAttribute('disabled', '');
  page.head.append(sheet);
  const root = page.documentElement;
  const accent = (scheme: string) => root.style.getPropertyValue(`--site-accent-${scheme}`);
  return { page, sheet, root, accent };
};

describe('H-3 a theme in the frame', () => {
  it('what the host page wants goes before the site’s record, one thing at a time, and comes off again', () => {
    const { page, root, accent } = framePage();
    const record: Theme = { name: 'slate', accent: '#0b6e4f' };
    const worn = () => [root.dataset['theme'], root.dataset['scheme'], accent('light')];
    applyTheme(page, record);
    expect(worn()).to.deep.equal(['slate', 'auto', '#0b6e4f']);
    applyTheme(page, record, { scheme: 'dark' });
    expect(worn()).to.deep.equal(['slate', 'dark', '#0b6e4f']);
    applyTheme(page, record, { name: 'forest', accent: '#7a3e9d' });
    expect(worn()).to.deep.equal(['forest', 'auto', '#7a3e9d']);
    applyTheme(page, record, { name: undefined, accent: undefined, scheme: undefined });
    expect(worn()).to.deep.equal(['slate', 'auto', '#0b6e4f']);
    applyTheme(page, {});
    expect(worn()).to.deep.equal(['neutral', 'auto', '']);
  });

  it('the style sheet of the other themes is asked for by the first that needs it', () => {
    const { page, sheet } = framePage();
    applyTheme(page, { accent: '#1f4b99' });
    expect(sheet.hasAttribute('disabled')).to.equal(true);
    applyTheme(page, {}, { name: 'forest' });
    expect(sheet.hasAttribute('disabled')).to.equal(false);
  });

  it('H-1 a colour that cannot be read is another one in each scheme', () => {
    const { page, accent } = framePage();
    applyTheme(page, {}, { accent: '#ffcc00' });
    expect(contrast(accent('light'), '#ffffff')).to.be.at.least(4.5);
    expect(contrast(accent('dark'), '#14171c')).to.be.at.least(4.5);
  });
});
