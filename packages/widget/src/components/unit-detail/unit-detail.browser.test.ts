import { expect } from '@open-wc/testing';
import type { Unit } from '@guichet/core';
import { BRIGADE, OFFICE, shown, unit } from '../testing/sample-units.ts';
import { clearStage } from '../testing/stage.ts';
import { UnitLocatorHarness } from '../unit-locator/unit-locator.harness.ts';
import type { UnitLocatorElement } from '../unit-locator/unit-locator-element.ts';

const look = async (one: Unit, options: Partial<UnitLocatorElement> = {}) => {
  const locator = await UnitLocatorHarness.open(options);
  locator.fake.$detail.set({ state: 'ready', shown: shown(one, 3.24), code: null });
  locator.fake.$selected.set(one.id);
  await locator.shown();
  return locator;
};

const table = (locator: UnitLocatorHarness) =>
  locator.element.renderRoot
    .querySelector<UnitLocatorElement>('guichet-unit-detail' as never)
    ?.renderRoot.querySelector('table') as HTMLTableElement;

describe('one place', () => {
  afterEach(clearStage);

  it('how to call, go there, write, make an appointment; other sites are not told from where', async () => {
    const locator = await look(BRIGADE);
    expect(locator.link('Appeler le 04 78 06 11 17').href).to.equal('tel:0478061117');
    expect(locator.link(/^Écrire à/).href).to.equal('mailto:brigade@brigade.example');
    const others = [
      [
        'Itinéraire vers Brigade de Montluel, nouvel onglet',
        'https://www.openstreetmap.org/directions?to=45.85%2C5.05',
      ],
      ['Page internet de Brigade de Montluel, nouvel onglet', 'https://brigade.example/montluel'],
      ['Prendre rendez-vous : Brigade de Montluel, nouvel onglet', 'https://brigade.example/montluel'],
    ];
    for (const [name = '', href = ''] of others) {
      const link = locator.link(name);
      expect([link.href, link.rel, link.target]).to.deep.equal([href, 'noreferrer', '_blank']);
    }
    expect(locator.text).to.contain('1 rue des Lilas, 01120 Montluel');
    expect(locator.text).to.contain('À 3,2 km');
    expect(locator.text).to.contain('Accessible en fauteuil roulant.');
    expect(locator.text).to.contain('Rendez-vous en ligne, Accueil des victimes');
    expect(locator.text).to.contain('Source : Annuaire de l’Exemple, 1er novembre 2026, Licence Ouverte 2.0.');
  });

  it('U-8 hours are a table with a caption and headers, today in words, the comment beside', async () => {
    const locator = await look(BRIGADE);
    const hours = table(locator);
    expect(hours.caption?.textContent.trim()).to.equal('Horaires de Brigade de Montluel');
    expect([...hours.querySelectorAll('th')].map((head) => head.scope)).to.deep.equal([
      ...['col', 'col'],
      ...Array.from({ length: 8 }, () => 'row'),
    ]);
    expect([...hours.querySelectorAll('tbody th')].map((head) => head.textContent)).to.deep.equal([
      'lundi (aujourd’hui)',
      'mardi',
      'mercredi',
      'jeudi',
      'vendredi',
      'samedi',
      'dimanche',
      'Jours fériés',
    ]);
    expect(locator.text).to.match(/Ouvert maintenant, jusqu’à 18 h.*En août, ouverte le matin seulement\./);
  });

  it('U-8 unknown hours have no table and are never closed; the comment stays', async () => {
    const locator = await look({ ...OFFICE, hours: null, hoursComment: 'Sur rendez-vous.' });
    expect(table(locator)).to.equal(null);
    expect(locator.text).to.match(/Horaires inconnus\s+Sur rendez-vous\./);
    expect(locator.text).not.to.match(/[Ff]ermé/);
  });

  it('U-8 overseas: the number as it is dialled, the time there when it is another', async () => {
    const noumea = unit('Nouméa', {
      phone: '+687272727',
      hours: { zone: 'Pacific/Noumea', region: '988', week: Array.from({ length: 7 }, () => [['07:00', '16:00']]) },
    });
    const locator = await look(noumea);
    expect(locator.link('Appeler le +687 27 27 27').href).to.equal('tel:+687272727');
    expect(locator.text).to.contain('Fermé, ouvre aujourd’hui à 7 h');
    expect(locator.text).to.match(/Il est 1 h sur place/);
  });

  it('a route by the device’s own application, no route without a point', async () => {
    const locator = await look(BRIGADE, { route: 'geo' });
    const route = locator.link('Itinéraire');
    expect([route.protocol, route.target]).to.deep.equal(['geo:', '']);
    await clearStage();
    const nowhere = await look({ ...BRIGADE, latitude: null, longitude: null });
    expect(nowhere.has('link', /^Itinéraire/)).to.equal(false);
  });

  it('E-3 an address that is none of the web is no link', async () => {
    const locator = await look({ ...BRIGADE, url: 'javascript:alert(1)' });
    expect(locator.has('link', /Page internet|rendez-vous/)).to.equal(false);
    expect(locator.text).to.contain('Ce lieu propose des rendez-vous.');
  });

  it('a sheet to print where there is one, otherwise the frame prints', async () => {
    const locator = await look(BRIGADE, { mode: 'frame' });
    await locator.press('Imprimer');
    expect(locator.askedOf('guichet-print-request')).to.deep.equal([null]);
    await clearStage();
    const withSheet = await look(BRIGADE, { mode: 'frame', sheetOf: (id) => `/unites/fiche/${id}` });
    expect(new URL(withSheet.link(/^Fiche à imprimer/).href).pathname).to.equal('/unites/fiche/Montluel');
    expect(withSheet.has('button', 'Imprimer')).to.equal(false);
  });
});
