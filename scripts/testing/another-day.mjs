// Moves the calendar: `GUICHET_TEST_DAYS_AHEAD=204` has every test process, and every page of Web Test Runner, believe in
// another day, so that a test that only passes on the day it was written is found before its day is over.
const DAY_MS = 86_400_000;

/** Runs in Node and, as text, in a page: it may use nothing from outside. Time goes on as fast as it does. */
function moveCalendar(aheadMs) {
  const now = () => RealDate.now() + aheadMs;
  const RealDate = globalThis.Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, maker) => Reflect.construct(target, values.length > 0 ? values : [now()], maker),
    apply: (target) => new target(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

const aheadMs = Number(process.env.GUICHET_TEST_DAYS_AHEAD ?? 0) * DAY_MS;
if (!Number.isFinite(aheadMs)) throw new Error('GUICHET_TEST_DAYS_AHEAD is a number of days.');

/** Script for a page, empty on the day itself. */
export const anotherDayScript = aheadMs === 0 ? '' : `(${moveCalendar.toString()})(${aheadMs});`;
if (aheadMs !== 0) moveCalendar(aheadMs);
