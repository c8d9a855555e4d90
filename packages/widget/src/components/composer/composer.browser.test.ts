import { expect } from '@open-wc/testing';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { ComposerHarness } from './composer.harness.ts';

describe('composer', () => {
  afterEach(clearStage);

  it('A-1 axe finds nothing, empty, near the limit, over it', async () => {
    const composer = await ComposerHarness.open();
    await expectAccessible(composer.element);
    await composer.paste('a'.repeat(3_990));
    await expectAccessible(composer.element);
    await composer.paste('a'.repeat(4_321));
    await expectAccessible(composer.element);
  }).timeout(30_000);

  it('A-5 Enter sends, Shift and Enter makes a new line', async () => {
    const composer = await ComposerHarness.open();
    await composer.type('un');
    await composer.pressShiftEnter();
    await composer.type('deux');
    expect(composer.sent).to.deep.equal([]);
    await composer.press('Enter');
    expect(composer.sent).to.deep.equal(['un\ndeux']);
    expect(composer.field.value).to.equal('');
  });

  it('A-5 Enter inside a composition sends nothing', async () => {
    const composer = await ComposerHarness.open();
    await composer.type('ni');
    for (const options of [{ isComposing: true }, { keyCode: 229 }]) {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options });
      composer.field.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(false);
    }
    expect(composer.sent).to.deep.equal([]);
  });

  it('L-7 over 4,000 characters: says by how much, keeps the text, sends nothing', async () => {
    const composer = await ComposerHarness.open();
    const text = 'a'.repeat(4_012);
    await composer.paste(text);
    expect(composer.text).to.match(/Il y a 12 caractères de trop/);
    await composer.send();
    expect(composer.sent).to.deep.equal([]);
    expect(composer.field.value).to.equal(text);
    expect(composer.field.ariaInvalid).to.equal('true');
  });

  it('L-7 says how many are left near the limit, in words, and nothing before', async () => {
    const composer = await ComposerHarness.open();
    await composer.paste('a'.repeat(3_700));
    expect(composer.text).not.to.match(/Il reste/);
    await composer.paste('a'.repeat(3_999));
    expect(composer.text).to.match(/Il reste 1 caractère\./);
  });

  it('white space alone is not sent, and the page says what to do', async () => {
    const composer = await ComposerHarness.open();
    await composer.type('   ');
    await composer.send();
    expect(composer.sent).to.deep.equal([]);
    expect(composer.text).to.match(/Écrivez d’abord votre message/);
  });

  it('C-7 tells that somebody types, and that they stopped once it is sent', async () => {
    const composer = await ComposerHarness.open();
    await composer.type('ab');
    await composer.send();
    expect(composer.typing).to.deep.equal([true, true, false]);
  });

  it('S-7 the browser keeps nothing of the field, and Arabic is written from right to left', async () => {
    const composer = await ComposerHarness.open();
    expect(composer.field.autocomplete).to.equal('off');
    await composer.paste('مرحبا');
    expect(getComputedStyle(composer.field).direction).to.equal('rtl');
  });

  it('grows with its text, up to a limit', async () => {
    const composer = await ComposerHarness.open();
    const one = composer.field.offsetHeight;
    await composer.paste('a\nb\nc');
    const three = composer.field.offsetHeight;
    await composer.paste('a\n'.repeat(200));
    expect(three).to.be.greaterThan(one);
    expect(composer.field.offsetHeight).to.be.lessThan(innerHeight / 2);
  });

  it('text is 16 px at least: no phone zooms in', async () => {
    const composer = await ComposerHarness.open();
    expect(parseFloat(getComputedStyle(composer.field).fontSize)).to.be.at.least(16);
  });
});
