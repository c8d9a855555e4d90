import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestApps } from '../testing/test-apps.ts';

test('S-10 both origins have one plain icon, so that a page opened by itself asks for nothing that is missing', async (t) => {
  const { publicApp, deskApp } = await createTestApps(t);
  for (const app of [publicApp, deskApp]) {
    const answer = await app.inject({ url: '/favicon.ico' });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'image/x-icon');
    assert.equal(answer.headers['cache-control'], 'public, max-age=86400');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    const icon = answer.rawPayload;
    const [reserved, type, count] = [0, 2, 4].map((at) => icon.readUInt16LE(at));
    assert.deepEqual([reserved, type, count, icon[6], icon[7]], [0, 1, 1, 16, 16]);
    assert.equal(icon.readUInt32LE(14) + icon.readUInt32LE(18), icon.length, 'the picture is whole');
    const colours = new Set(Array.from({ length: 256 }, (_, index) => icon.readUInt32LE(62 + index * 4)));
    assert.equal(colours.size, 2, 'a shape of one colour, and nothing around it');
    assert.equal(icon.readUInt32LE(62), 0, 'the corner is clear');
  }
});
