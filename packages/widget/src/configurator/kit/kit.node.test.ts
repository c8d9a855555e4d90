import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'uqr';
import type { Drawing } from './drawing.ts';
import { drawPoster, drawQr, writePdf, writeSvg } from './kit.ts';
import { widthOf, wrap } from './text-width.ts';

const ADDRESS = 'https://www.exemple.fr/securite?de=affiche';
const words = {
  name: 'Mairie d’Exemple-sur-Mer <b>',
  title: 'Besoin d’aide ? Parlez-nous en ligne',
  services: ['Écrire à un agent, en français ou dans votre langue', 'Trouver la police ou la gendarmerie'],
  scan: 'Scannez ce code :',
  address: ADDRESS,
  danger: 'Danger immédiat : appelez le 17 ou le 112. Par SMS : 114.',
};
const boxes = ({ shapes }: Drawing) => shapes.filter((shape) => shape.kind === 'box');
const texts = ({ shapes }: Drawing) => shapes.filter((shape) => shape.kind === 'text');

describe('kit to make the service known', () => {
  it('G-8 the code that is drawn is the code, with a light border of four modules', () => {
    const drawing = drawQr(ADDRESS);
    const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 });
    const module = drawing.width / size;
    const isDark = (row: number, column: number) => {
      const [x, y] = [(column + 0.5) * module, (row + 0.5) * module];
      return boxes(drawing)
        .slice(1)
        .some((box) => box.x < x && x < box.x + box.width && box.y < y && y < box.y + box.height);
    };
    data.forEach((line, row) => line.forEach((dark, column) => assert.equal(isDark(row, column), dark)));
    assert.ok(data.slice(0, 4).every((line) => !line.includes(true)));
    assert.throws(() => drawQr('x'.repeat(5000)));
  });

  it('G-8 a poster says everything within its page, whatever the words and the colour', () => {
    for (const accent of ['#1f4b99', '#ffe000']) {
      const poster = drawPoster({ ...words, services: [...words.services, ...words.services] }, accent);
      const said = texts(poster).map(({ text }) => text);
      for (const part of [words.name, '114.', 'www.exemple.fr/securite?de=affiche'])
        assert.ok(
          said.some((text) => text.includes(part)),
          part,
        );
      for (const { x, y, size, isBold, text } of texts(poster)) {
        assert.ok(x >= 0 && x + widthOf(text, size, isBold) <= poster.width, text);
        assert.ok(y - size > 0 && y < poster.height, text);
      }
    }
    assert.equal(texts(drawPoster(words, '#ffe000'))[0]?.fill, '#000000');
    assert.deepEqual(wrap('a '.repeat(9).trim(), 10, false, 40), ['a a a a a', 'a a a a']);
    assert.ok(wrap('x'.repeat(200), 10, false, 50).every((line) => widthOf(line, 10, false) <= 50));
  });

  it('G-8 the PDF is whole: every object is where its table says, and every text can be read back', () => {
    const poster = drawPoster(words, '#1f4b99');
    const file = writePdf(poster, 'Affiche : 17 → 112', 'fr');
    assert.match(file, /^[\x20-\x7e\n]*$/);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]);
    assert.ok(file.startsWith('xref\n0 8\n', table));
    const places = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    places.forEach((place, at) => assert.ok(file.startsWith(`${at + 1} 0 obj\n`, place)));
    const [, length, content] = /<< \/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(file)!;
    assert.equal(content!.length, Number(length));
    const read = [...content!.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex]) =>
      new TextDecoder('windows-1252').decode(Buffer.from(hex!, 'hex')),
    );
    assert.deepEqual(
      read,
      texts(poster).map(({ text }) => text),
    );
    assert.match(writePdf(drawQr('x'), '(a) Tj', 'fr) /JS (x'), /\/Lang \(frJSx\)/);
  });

  it('G-8 the SVG holds text as text, and nothing from elsewhere', () => {
    const file = writeSvg(drawPoster(words, '#1f4b99'), '"<script>"');
    assert.match(file, /<title>&quot;&lt;script&gt;&quot;<\/title>/);
    assert.match(file, /Exemple-sur-Mer &lt;b&gt;/);
    assert.doesNotMatch(file, /<(script|style|image|foreignObject)|href|url\(/);
  });
});
