import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askPosition, POSITION_TIMEOUT_MS } from './device-position.ts';

const device = (answer: Partial<GeolocationPosition> | { code: number }) => {
  const asked: (PositionOptions | undefined)[] = [];
  const geolocation: Pick<Geolocation, 'getCurrentPosition'> = {
    getCurrentPosition(found, failed, options) {
      asked.push(options);
      if ('code' in answer) failed?.(answer as GeolocationPositionError);
      else found(answer as GeolocationPosition);
    },
  };
  return { asked, geolocation: geolocation as Geolocation };
};

describe('U-44 the position of the device', () => {
  it('is a point, and nothing else that the device knows of itself', async () => {
    const coords = { latitude: 46.5, longitude: -5, accuracy: 8, speed: 2, altitude: 3 } as GeolocationCoordinates;
    const { geolocation, asked } = device({ coords, timestamp: 0 });
    assert.deepEqual(await askPosition(geolocation), { latitude: 46.5, longitude: -5 });
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.timeout, POSITION_TIMEOUT_MS);
  });

  it('refused, too slow, not known, none in this browser: each is told apart, and nothing throws', async () => {
    assert.equal(await askPosition(device({ code: 1 }).geolocation), 'denied');
    assert.equal(await askPosition(device({ code: 2 }).geolocation), 'failed');
    assert.equal(await askPosition(device({ code: 3 }).geolocation), 'slow');
    assert.equal(await askPosition(device({ code: 99 }).geolocation), 'failed');
    assert.equal(await askPosition(undefined), 'failed');
  });
});
