import { expect } from '@open-wc/testing';
import { clearStage } from '../testing/stage.ts';
import { OtvFormHarness } from './otv-form.harness.ts';

describe('form in steps', () => {
  afterEach(clearStage);

  it('V-50 one step on one screen: where it stands, its title, its fields', async () => {
    const form = await OtvFormHarness.open();
    expect(form.text).to.contain('Étape 1 sur 5');
    expect(form.has('heading', 'Votre logement')).to.equal(true);
    expect(form.has('combobox', 'Commune du logement')).to.equal(true);
    expect(form.all('radio')).to.have.length(2);
  });
});
