import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  contrast,
  DARK_GROUND,
  judgeAccent,
  LIGHT_GROUND,
  nearestReadable,
  parseHex,
  readableAccent,
  textOn,
  toHex,
} from './contrast.ts';
import { fromOklch, toOklch } from './oklch.ts';
import { readTheme } from './theme.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const near = (one: number, other: number, by: number) =>
  assert.ok(Math.abs(one - other) <= by, `${one} is not ${other} ± ${by}`);

describe('contrast', () => {
  it('H-1 is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#777777'), 1);
    // The two greys between which 4.5:1 on white lies.
    assert.ok(contrast('#767676', '#ffffff') >= 4.5);
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
  });

  it('H-1 OKLCH is that of CSS: red, and grey, and there and back', () => {
    const red = toOklch([255, 0, 0]);
    near(red.lightness, 0.62796, 1e-4);
    near(red.chroma, 0.25768, 1e-4);
    near((red.hue * 180) / Math.PI, 29.234, 1e-2);
    near(toOklch([128, 128, 128]).chroma, 0, 1e-4);
    fc.assert(fc.property(colours, (hex) => assert.equal(toHex(fromOklch(toOklch(parseHex(hex)))), hex)));
  });

  it('H-1 black or white is readable on every colour', () => {
    fc.assert(fc.property(colours, (hex) => assert.ok(contrast(textOn(hex), hex) >= 4.5)));
  });

  it('H-1 what the panel makes of any accent is readable on both grounds', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom(LIGHT_GROUND, DARK_GROUND), (hex, ground) => {
        assert.ok(contrast(readableAccent(hex, ground), ground) >= 4.5);
      }),
    );
    assert.equal(readableAccent('#1f4b99', LIGHT_GROUND), '#1f4b99');
  });
});

describe('the nearest readable colour', () => {
  it('H-2 has the ratio on any ground that leaves one, and is the colour itself where that has it', () => {
    fc.assert(
      fc.property(colours, colours, fc.constantFrom(3, 4.5), (hex, ground, ratio) => {
        const found = nearestReadable(hex, ground, ratio);
        assert.ok(contrast(found, ground) >= ratio, `${found} on ${ground}`);
        if (contrast(hex, ground) >= ratio) assert.equal(found, hex);
      }),
    );
  });

  it('H-2 keeps the hue', () => {
    const hueOf = (hex: string) => toOklch(parseHex(hex)).hue;
    for (const hex of ['#ffcc00', '#ff6600', '#00b894', '#3498db', '#e84393']) {
      near(hueOf(nearestReadable(hex, LIGHT_GROUND)), hueOf(hex), 0.03);
    }
  });

  it('H-2 is no further away than it must be: a shade lighter is too light', () => {
    for (const hex of ['#ffcc00', '#ff6600', '#00b894', '#3498db', '#e84393', '#999999']) {
      const found = toOklch(parseHex(nearestReadable(hex, LIGHT_GROUND)));
      const lighter = toHex(fromOklch({ ...found, lightness: found.lightness + 0.006 }));
      assert.ok(contrast(lighter, LIGHT_GROUND) < 4.5, `${hex}: ${lighter} would do`);
    }
  });

  it('H-2 goes the shorter way: from a light grey on a middle ground to lighter, from a dark one to darker', () => {
    const lightnessOf = (hex: string) => toOklch(parseHex(hex)).lightness;
    assert.ok(lightnessOf(nearestReadable('#c0c0c0', '#707070', 3)) > lightnessOf('#c0c0c0'));
    assert.ok(lightnessOf(nearestReadable('#404040', '#808080', 3)) < lightnessOf('#404040'));
  });
});

describe('the verdict on an accent', () => {
  it('H-2 says what is shown as it is, and what becomes of the rest', () => {
    const good = judgeAccent('#1f4b99');
    assert.ok(good.ok);
    assert.equal(good.nearest, '#1f4b99');
    assert.equal(good.shown.light, '#1f4b99');
    assert.notEqual(good.shown.dark, '#1f4b99');
    const bad = judgeAccent('#ffcc00');
    assert.ok(!bad.ok && bad.ratio < 4.5);
    assert.ok(judgeAccent(bad.nearest).ok);
    assert.deepEqual(bad.button.text, '#000000');
    assert.ok(contrast(bad.shown.light, LIGHT_GROUND) >= 4.5 && contrast(bad.shown.dark, DARK_GROUND) >= 4.5);
  });

  it('H-2 a colour that is fine is shown as it is', () => {
    fc.assert(
      fc.property(colours, (hex) => {
        const { ok, shown, nearest } = judgeAccent(hex);
        assert.equal(ok, shown.light === hex);
        assert.equal(ok, nearest === hex);
      }),
    );
  });
});

describe('what crosses to the frame', () => {
  it('H-3 are names and colours that are known; anything else is left out', () => {
    assert.deepEqual(readTheme({ name: 'forest', accent: '#1F4B99', scheme: 'dark' }), {
      name: 'forest',
      accent: '#1f4b99',
      scheme: 'dark',
    });
    const nothing = { name: undefined, accent: undefined, scheme: undefined };
    for (const data of [null, undefined, 3, 'forest', [], { name: 'toString', accent: 'red;x', scheme: 'DARK' }]) {
      assert.deepEqual(readTheme(data), nothing);
    }
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        const { name, accent, scheme } = readTheme({ name: data, accent: data, scheme: data });
        assert.ok(name === undefined || ['neutral', 'forest', 'slate'].includes(name));
        assert.ok(accent === undefined || /^#[0-9a-f]{6}$/.test(accent));
        assert.ok(scheme === undefined || ['auto', 'light', 'dark'].includes(scheme));
      }),
    );
  });
});
