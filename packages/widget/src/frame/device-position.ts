/** Degrees, WGS 84. */
export interface DevicePoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Why a device gave no position: somebody or something said no, it took too long, or it does not know. */
export type PositionFault = 'denied' | 'slow' | 'failed';

/** A device that has not found itself within that time does not, indoors. */
export const POSITION_TIMEOUT_MS = 10_000;
/** A position of a minute ago is as good: people walk. */
const POSITION_AGE_MS = 60_000;

/** `GeolocationPositionError.code`. @see https://www.w3.org/TR/geolocation/#position_error_interface */
const FAULTS: Readonly<Record<number, PositionFault>> = { 1: 'denied', 2: 'failed', 3: 'slow' };

/**
 * Asks the device where it is, once; only after a click, because the browser asks the person then (spec U-44).
 *
 * @param geolocation undefined where the browser has none, as on plain http
 * @returns the point, or why there is none; never rejects
 */
export const askPosition = (geolocation: Geolocation | undefined): Promise<DevicePoint | PositionFault> =>
  new Promise((resolve) => {
    if (!geolocation) return resolve('failed');
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ code }) => resolve(FAULTS[code] ?? 'failed'),
      { timeout: POSITION_TIMEOUT_MS, maximumAge: POSITION_AGE_MS },
    );
  });
