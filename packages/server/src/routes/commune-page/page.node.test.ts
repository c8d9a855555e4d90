import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommuneView, Unit, UnitFound } from '../../contract/index.ts';
import { unescapeHtml } from '../../testing/unescape-html.ts';
import { renderCommunePage, renderUnknownCommune } from './page.ts';
import { renderUnitPage } from './unit-page.ts';
import { wordsIn, type PageLanguage } from './words.ts';

const SOURCE = { name: 'Annuaire de l’Exemple', date: '2026-11-22', licence: 'Licence Ouverte 2.0' };
const BRIGADE: UnitFound = {
  id: 'exemple-1',
  kind: 'gendarmerie',
  name: 'Brigade de l’Exemple',
  street: '1 rue de l’Exemple',
  postcode: '35690',
  city: 'Acigné',
  insee: '35001',
  department: '35',
  phone: '0299000000',
  email: null,
  url: 'https://brigade.example/',
  latitude: 48.1,
  longitude: -1.5,
  precision: 'exact',
  hours: {
    zone: 'Europe/Paris',
    week: [
      ...Array.from(
        { length: 5 },
        () =>
          [
            ['08:00', '12:00'],
            ['14:00', '18:00'],
          ] as [string, string][],
      ),
      [['20:00', '26:00']],
      [],
    ],
    holidays: 'closed',
    exceptions: { '2026-12-24': [['08:00', '12:00']], '2026-11-01': [] },
  },
  hoursComment: 'Sauf pendant les vacances.',
  services: ['Rendez-vous en ligne'],
  wheelchair: 'yes',
  source: SOURCE,
  sample: false,
  distanceKm: 3.21,
};
const NEAR: UnitFound = {
  ...BRIGADE,
  id: 'exemple-2',
  kind: 'police',
  name: 'Commissariat de l’Exemple',
  hours: null,
  hoursComment: null,
  phone: null,
  url: null,
  precision: 'town',
  wheelchair: 'unknown',
};
const VIEW: CommuneView = {
  commune: {
    insee: '35001',
    name: 'Acigné',
    department: '35',
    departmentName: 'Ille-et-Vilaine',
    postcodes: ['35690'],
    latitude: 48.1,
    longitude: -1.5,
  },
  former: null,
  competence: { insee: '35001', zone: 'gendarmerie', unitIds: ['exemple-1'], source: { ...SOURCE, name: 'Table' } },
  competent: [BRIGADE],
  nearest: [BRIGADE, NEAR],
  help: [],
};
/** Monday 23 November 2026, 11:30 in Paris. */
const AT = new Date('2026-11-23T10:30:00Z');

const page = (change: Partial<CommuneView> = {}, language: PageLanguage = 'fr', at = AT): string =>
  renderCommunePage({ ...VIEW, ...change }, wordsIn(language), at);
/** What a person reads, in order. */
const textOf = (html: string): string =>
  unescapeHtml(html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
const sectionOf = (html: string, id: string): string =>
  textOf(new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(html)?.[0] ?? '');

describe('page of a commune', () => {
  it('U-25 says who is competent and who is near, and never one for the other', () => {
    const html = page();
    const competent = sectionOf(html, 'competent');
    assert.match(competent, /Cette commune est en zone gendarmerie\. Toute unité doit recevoir votre plainte/);
    assert.match(competent, /Brigade de l’Exemple .*Compétente pour cette commune/);
    assert.match(competent, /Source : Table, 2026-11-22, Licence Ouverte 2\.0\./);
    const nearest = sectionOf(html, 'nearest');
    assert.match(nearest, /Commissariat de l’Exemple .*Proche, pas forcément compétente/);
    assert.doesNotMatch(nearest, /Brigade/);
    assert.match(nearest, /À 3,2 km/);
  });

  it('U-24 an unknown zone says so, and that every unit takes the complaint', () => {
    const unknown = { insee: '35001', zone: 'unknown' as const, unitIds: [], source: null };
    const text = sectionOf(page({ competence: unknown, competent: [] }), 'competent');
    assert.match(text, /Zone inconnue\. Toute unité doit recevoir votre plainte/);
    assert.match(text, /Nous ne savons pas quelle unité est compétente\./);
    assert.match(
      sectionOf(page({ competence: unknown, competent: [] }, 'en'), 'competent'),
      /Area unknown\. Any unit must take your complaint/,
    );
  });

  it('U-25 open now is of that instant, by the clocks of the place', () => {
    const status = (at: string) => sectionOf(page({}, 'fr', new Date(at)), 'competent');
    assert.match(
      status('2026-11-23T10:30:00Z'),
      /Ouvert maintenant, jusqu’à lundi 23 novembre (à )?12:00\. Calculé à 11:30/,
    );
    assert.match(status('2026-11-23T11:30:00Z'), /Fermé maintenant\. Ouvre lundi 23 novembre (à )?14:00/);
    const there = { ...BRIGADE, hours: { ...BRIGADE.hours!, zone: 'Pacific/Noumea', region: '988' } };
    assert.match(
      sectionOf(page({ competent: [there] }, 'fr', new Date('2026-11-22T21:30:00Z')), 'competent'),
      /Calculé à 08:30/,
    );
    assert.match(
      sectionOf(page({ competent: [there] }, 'fr', new Date('2026-11-22T21:30:00Z')), 'competent'),
      /Ouvert maintenant/,
    );
  });

  it('U-25 unknown hours are unknown, never closed; the comment of the source is always there', () => {
    const near = sectionOf(page(), 'nearest');
    assert.match(near, /Horaires inconnus\. Appelez avant de vous déplacer\./);
    assert.doesNotMatch(near, /[Ff]ermé/);
    assert.match(sectionOf(page(), 'competent'), /Sauf pendant les vacances\./);
  });

  it('U-25 the week is a table with a caption and headers, nights and special days included', () => {
    const html = page();
    assert.match(html, /<table><caption>Horaires de Brigade de l’Exemple<\/caption>/);
    assert.match(html, /<th scope="row">lundi<\/th><td>08:00 à 12:00<br>14:00 à 18:00<\/td>/);
    assert.match(html, /<th scope="row">samedi<\/th><td>20:00 à 02:00 le lendemain<\/td>/);
    assert.match(html, /<th scope="row">dimanche<\/th><td>Fermé<\/td>/);
    assert.match(html, /<th scope="row">Jours fériés<\/th><td>Fermé<\/td>/);
    const text = sectionOf(html, 'competent');
    assert.match(text, /jeudi 24 décembre 2026 08:00 à 12:00/);
    assert.doesNotMatch(text, /1er novembre/);
    const always = { ...BRIGADE, hours: { zone: 'Europe/Paris', week: 'always' as const } };
    assert.match(
      sectionOf(page({ competent: [always] }), 'competent'),
      /Ouvert maintenant\..*Jour et nuit, tous les jours/,
    );
  });

  it('U-25 has the numbers, a link to call, a former name, a sample that says so', () => {
    const html = page({ former: { insee: '35002', name: 'Ancienne' } });
    for (const link of ['tel:17', 'tel:112', 'sms:114', 'tel:0299000000'])
      assert.ok(html.includes(`href="${link}"`), link);
    assert.match(textOf(html), /Ancienne est devenue Acigné\./);
    assert.match(
      textOf(page({ former: { insee: '35002', name: null } })),
      /Le code 35002 désigne maintenant la commune suivante : Acigné/,
    );
    const sample = page({ commune: { ...VIEW.commune, department: '00' }, competent: [{ ...BRIGADE, sample: true }] });
    assert.match(textOf(sample), /Démonstration : cette commune et ses unités sont inventées\..*Exemple inventé/);
    assert.match(sectionOf(page(), 'nearest'), /Téléphone inconnu.*Position approximative/);
  });

  it('U-22 without a centre it names the units of the commune, and says that it does not know where that is', () => {
    const html = page({
      commune: { ...VIEW.commune, latitude: null, longitude: null },
      nearest: [{ ...NEAR, distanceKm: null }],
    });
    assert.match(sectionOf(html, 'nearest'), /Nous ne savons pas situer le centre de cette commune/);
    assert.doesNotMatch(sectionOf(html, 'nearest'), /km/);
  });

  it('E-3 shows hostile text as text, and links to web addresses only', () => {
    const hostile = {
      ...BRIGADE,
      name: '<img src=x onerror=alert(1)>',
      url: 'javascript:alert(1)',
      hoursComment: '"><script>',
    };
    const html = page({ competent: [hostile] });
    assert.doesNotMatch(html, /<img|<script|javascript:/);
    assert.match(textOf(html), /<img src=x onerror=alert\(1\)>/);
  });

  it('an unknown commune has the numbers all the same, in both languages', () => {
    const french = renderUnknownCommune('99999', wordsIn('fr'));
    assert.match(textOf(french), /Commune inconnue.*112/);
    const english = renderUnknownCommune('"><b>', wordsIn('en'));
    assert.match(textOf(english), /Unknown commune.*112/);
    assert.doesNotMatch(english, /<b>/);
  });
});

describe('the page of a unit', () => {
  const unitPage = (change: Partial<Unit> = {}, language: PageLanguage = 'fr'): string => {
    const { distanceKm: _distance, ...unit } = { ...BRIGADE, ...change };
    return unescapeHtml(renderUnitPage(unit, wordsIn(language), AT));
  };

  it('U-35 says all that is known: hours of every day, the comment, how to reach it, where it comes from', () => {
    const html = unitPage({ email: 'brigade@exemple.example', sample: true });
    for (const part of [
      'Exemple inventé',
      'Gendarmerie nationale',
      '<th scope="row">lundi</th>',
      'Sauf pendant les vacances.',
      'href="tel:0299000000"',
      'href="mailto:brigade@exemple.example"',
      'https://brigade.example/',
      'Accessible en fauteuil roulant.',
      'Annuaire de l’Exemple, 2026-11-22, Licence Ouverte 2.0.',
      'href="/unites/35001"',
      'href="/unites/fiche/exemple-1?lang=en"',
    ]) {
      assert.ok(html.includes(part), part);
    }
  });

  it('U-35 an association is not told to take complaints; what is written in a name is text', () => {
    assert.doesNotMatch(unitPage({ kind: 'association' }), /plainte/);
    const { distanceKm: _distance, ...unit } = BRIGADE;
    const html = renderUnitPage({ ...unit, name: '<b>', email: '"><b>', insee: null }, wordsIn('en'), AT);
    assert.doesNotMatch(html, /<b>|in charge in this commune/);
  });
});
