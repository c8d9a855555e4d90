import { expect } from '@open-wc/testing';
import { allByRole } from '../testing/by-role.ts';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { LanguagePickerHarness } from './language-picker.harness.ts';

describe('language picker', () => {
  afterEach(clearStage);

  it('A-1 axe finds nothing: whole list, a search, nothing found', async () => {
    const picker = await LanguagePickerHarness.open();
    await expectAccessible(picker.element);
    await picker.type('ara');
    await expectAccessible(picker.element);
    await picker.type('zzz');
    await expectAccessible(picker.element);
  }).timeout(60_000);

  it('I-3 lists 133 languages by endonym, each with lang and dir, the browser’s first', async () => {
    const picker = await LanguagePickerHarness.open();
    expect(picker.options).to.have.length(133);
    expect(picker.names.slice(0, 3)).to.deep.equal(['العربية arabe', 'Français français', 'English anglais']);
    for (const option of picker.options) expect([option.lang, option.dir]).not.to.include('');
    expect(picker.options.filter((option) => option.dir === 'rtl')).to.have.length(10);
    expect(allByRole(picker.element, 'group')).to.have.length(2);
  });

  it('I-3 finds without accents, and says how many', async () => {
    const picker = await LanguagePickerHarness.open();
    await picker.type('espanol');
    expect(picker.names).to.deep.equal(['Español espagnol']);
    expect(picker.status).to.equal('1 langue trouvée');
    await picker.type('zz');
    expect(picker.options).to.have.length(0);
    expect(picker.status).to.match(/^Aucune langue/);
  });

  it('A-5 the first match is one Enter away', async () => {
    const picker = await LanguagePickerHarness.open();
    await picker.type('pach');
    expect(picker.active?.lang).to.equal('ps');
    await picker.press('Enter');
    expect(picker.chosen).to.deep.equal(['ps']);
  });

  it('A-5 arrows move through the list and around its ends; the field keeps the focus', async () => {
    const picker = await LanguagePickerHarness.open();
    expect(picker.active).to.equal(null);
    await picker.press('ArrowDown', 'ArrowDown');
    expect(picker.active?.lang).to.equal('fr');
    await picker.press('ArrowUp', 'ArrowUp');
    expect(picker.active?.lang).to.equal('zu');
    await picker.press('ArrowDown');
    expect(picker.active?.lang).to.equal('ar');
    expect(picker.element.shadowRoot?.activeElement === picker.field).to.equal(true);
    await picker.press('Enter');
    expect(picker.chosen).to.deep.equal(['ar']);
  });

  it('A-5 the option that is pointed at is in view', async () => {
    const picker = await LanguagePickerHarness.open();
    await picker.press('ArrowUp');
    const list = allByRole(picker.element, 'listbox')[0]!.getBoundingClientRect();
    const option = picker.active!.getBoundingClientRect();
    expect(option.bottom).to.be.at.most(list.bottom + 1);
    expect(option.top).to.be.at.least(list.top - 1);
  });

  it('says which language is in force, and a press chooses another', async () => {
    const picker = await LanguagePickerHarness.open();
    const selected = picker.options.filter((option) => option.ariaSelected === 'true');
    expect(selected.map((option) => option.lang)).to.deep.equal(['fr']);
    picker.options.find((option) => option.lang === 'my')?.click();
    expect(picker.chosen).to.deep.equal(['my']);
  });
});
