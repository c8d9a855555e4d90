import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CommuneBook } from '@guichet/triage/communes';
import { createCommunes } from './communes.ts';
import { loadCommunes } from './load.ts';

let book: CommuneBook;
before(async () => {
  book = await loadCommunes();
});

describe('communes of France', () => {
  it('U-20 has every commune and the arrondissements, overseas included, each code once', () => {
    const codes = book.communes.map(({ insee }) => insee);
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(book.communes.filter(({ partOf }) => partOf === null).length, 34_969);
    assert.equal(book.communes.filter(({ partOf }) => partOf !== null).length, 45);
    const departments = new Set(book.communes.map(({ department }) => department));
    for (const code of [
      '01',
      '2A',
      '2B',
      '971',
      '972',
      '973',
      '974',
      '975',
      '976',
      '977',
      '978',
      '986',
      '987',
      '988',
    ]) {
      assert.ok(departments.has(code), code);
    }
    assert.ok(book.communes.every(({ department, departmentName }) => departmentName !== department));
  });

  it('U-22 102 communes have no centre, and the arrondissements have none', () => {
    const without = book.communes.filter(({ latitude }) => latitude === null);
    const byDepartment: Record<string, number> = {};
    for (const { department, partOf } of without) {
      const place = partOf === null ? department : 'arrondissements';
      byDepartment[place] = (byDepartment[place] ?? 0) + 1;
    }
    assert.deepEqual(byDepartment, {
      '14': 1,
      '15': 4,
      '60': 1,
      '85': 2,
      '975': 2,
      '977': 1,
      '978': 1,
      '984': 5,
      '986': 3,
      '987': 48,
      '988': 33,
      '989': 1,
      arrondissements: 45,
    });
    assert.ok(book.communes.every(({ latitude, longitude }) => (latitude === null) === (longitude === null)));
  });

  it('U-22 finds a centre under the old code of a commune of the same name', () => {
    // Conques-en-Rouergue had the code 12076 before it had 12218.
    const conques = book.communes.find(({ insee }) => insee === '12218')!;
    assert.ok(Math.abs(conques.latitude! - 44.6) < 0.1 && Math.abs(conques.longitude! - 2.4) < 0.1);
  });

  it('U-21 every former commune leads to one of today', () => {
    const present = new Set(book.communes.map(({ insee }) => insee));
    assert.ok(book.former.length > 4_000);
    assert.ok(book.former.every((former) => present.has(former.present)));
  });
});

describe('a commune by its code', () => {
  const communes = createCommunes({ own: () => Promise.resolve([]), load: () => Promise.resolve(book) });

  it('U-21 answers today’s commune for a code that it took in, and its own before a namesake’s', async () => {
    const found = await communes.find('01120');
    assert.deepEqual([found?.commune.insee, found?.former], ['01262', { insee: '01120', name: 'Cordieux' }]);
    // 01015 was Arbignieu, and is Arboys en Bugey now.
    const same = await communes.find('01015');
    assert.deepEqual([same?.commune.name, same?.former], ['Arboys en Bugey', null]);
    const nameless = await communes.find(book.former.find(({ name }) => name === null)!.insee);
    assert.equal(nameless?.former?.name, null);
    assert.equal(await communes.find('99999'), null);
  });

  it('knows of what an arrondissement is a part', async () => {
    assert.equal((await communes.find('75116'))?.partOf, '75056');
    assert.equal((await communes.find('75056'))?.partOf, null);
  });

  it('reads again after a failure, and only once when it goes well', async () => {
    let reads = 0;
    const flaky = createCommunes({
      own: () => Promise.resolve([]),
      load: () => (++reads === 1 ? Promise.reject(new Error('no file')) : Promise.resolve(book)),
    });
    await assert.rejects(flaky.find('35238'), /no file/);
    assert.equal((await flaky.find('35238'))?.commune.name, 'Rennes');
    await flaky.search('rennes');
    assert.equal(reads, 2);
  });
});
