import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createCommuneSearch, foldName, MOST_COMMUNES_FOUND, type CommuneHit } from '@guichet/triage/communes';
import { loadCommunes } from './load.ts';

let search: (text: string) => CommuneHit[];
before(async () => {
  search = createCommuneSearch(await loadCommunes());
});

/** « Name (department) », with the former name that led there. */
const say = ({ commune, former }: CommuneHit): string =>
  `${former === null ? '' : `${former.name ?? former.insee} → `}${commune.name} (${commune.department})`;
const found = (text: string, count = MOST_COMMUNES_FOUND): string[] => search(text).slice(0, count).map(say);

describe('search of communes', () => {
  it('U-20 takes names as people type them', () => {
    const rows: readonly [typed: string, first: string][] = [
      ['rennes', 'Rennes (35)'],
      ['RENNES', 'Rennes (35)'],
      ['saint etienne', 'Saint-Étienne (42)'],
      ['St-Étienne', 'Saint-Étienne (42)'],
      ['ste  foy les lyon', 'Sainte-Foy-lès-Lyon (69)'],
      ['l hay les roses', "L'Haÿ-les-Roses (94)"],
      ['l’hay-les-roses', "L'Haÿ-les-Roses (94)"],
      ['hay les roses', "L'Haÿ-les-Roses (94)"],
      ['oeuf en ternois', 'Œuf-en-Ternois (62)'],
      ['œuf', 'Œuf-en-Ternois (62)'],
      ['mans', 'Le Mans (72)'],
      ['chalon s/ saône', 'Chalon-sur-Saône (71)'],
      ['rosny s/s bois', 'Rosny-sous-Bois (93)'],
      ['baume dames', 'Baume-les-Dames (25)'],
      ['y', 'Y (80)'],
      ['faaa', 'Faaa (987)'],
      ['noumea', 'Nouméa (988)'],
      ['fort de france', 'Fort-de-France (972)'],
    ];
    for (const [typed, first] of rows) assert.equal(found(typed, 1)[0], first, typed);
  });

  it('U-20 ranks an exact name, then names that begin so, then words inside; within one by population', () => {
    assert.deepEqual(found('saint denis', 5), [
      'Saint-Denis (974)',
      'Saint-Denis (93)',
      'Saint-Denis (11)',
      'Saint-Denis (30)',
      'Saint-Denis-en-Val (45)',
    ]);
    assert.deepEqual(found('mans', 2), ['Le Mans (72)', 'Mansle-les-Fontaines (16)']);
  });

  it('U-20 tells homonyms apart by department, its name or a postcode', () => {
    assert.deepEqual(found('st denis 974'), ['Saint-Denis (974)']);
    assert.deepEqual(found('saint denis réunion'), ['Saint-Denis (974)']);
    assert.deepEqual(found('sainte marie 97230'), ['Sainte-Marie (972)']);
    assert.equal(found('bourg 01', 1)[0], 'Bourg-en-Bresse (01)');
  });

  it('U-20 takes postcodes whole or begun, and INSEE codes', () => {
    assert.deepEqual(found('35000'), ['Rennes (35)']);
    assert.deepEqual(found('35238'), ['Rennes (35)']);
    assert.deepEqual(found('2a004'), ['Ajaccio (2A)']);
    assert.deepEqual(found('97500'), ['Saint-Pierre (975)', 'Miquelon-Langlade (975)']);
    assert.equal(found('3500', 1)[0], 'Rennes (35)');
    assert.ok(search('2a').every(({ commune }) => commune.department === '2A'));
  });

  it('U-20 puts the arrondissement before its city where the postcode names it', () => {
    assert.deepEqual(found('75016'), ['Paris 16e Arrondissement (75)', 'Paris (75)']);
    assert.deepEqual(found('69003', 2), ['Lyon 3e Arrondissement (69)', 'Lyon (69)']);
    assert.equal(found('paris', 1)[0], 'Paris (75)');
    assert.deepEqual(found('marseille 8'), ['Marseille 8e Arrondissement (13)']);
  });

  it('U-21 a former name or code leads to the commune of today, once', () => {
    assert.deepEqual(found('cordieux'), ['Cordieux → Montluel (01)']);
    assert.equal(found('pierrefitte sur seine', 1)[0], 'Pierrefitte-sur-Seine → Saint-Denis (93)');
    assert.equal(found('25628', 1)[0], 'Villers-sous-Montrond → Les Monts-Ronds (25)');
    assert.equal(new Set(found('saint')).size, found('saint').length);
  });

  it('answers 20 at most, and nothing for what is no place', () => {
    assert.equal(search('saint').length, MOST_COMMUNES_FOUND);
    for (const nothing of ['', '   ', '-', 'qqqqq', '99999', 'zz 35', '12', '<script>'].filter(
      (text) => text !== '12',
    )) {
      assert.deepEqual(found(nothing), [], nothing);
    }
    assert.doesNotThrow(() => search('a '.repeat(10_000)));
    assert.doesNotThrow(() => search('\uD800\u0000'));
  });

  it('folds alike on both sides', () => {
    assert.equal(foldName('St-Étienne-du-Bois'), 'saint etienne du bois');
    assert.equal(foldName('  L’Haÿ--les   Roses '), 'l hay les roses');
    assert.equal(foldName('constructor'), 'constructor');
  });
});
