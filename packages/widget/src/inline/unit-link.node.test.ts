import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atom } from 'nanostores';
import { followUnitLink, unitOf, type AddressBar } from './unit-link.ts';

/** An address bar with a page behind it: every address that it ever showed is written down. */
const addressBar = (hash: string) => {
  const shown: string[] = [];
  let listener: (() => void) | undefined;
  const location = { pathname: '/securite', search: '?p=1', hash };
  const view = {
    location,
    history: {
      state: { page: 'its own' },
      replaceState(state: unknown, _title: string, url: string) {
        assert.deepEqual(state, { page: 'its own' });
        location.hash = url.includes('#') ? url.slice(url.indexOf('#')) : '';
        shown.push(url);
      },
    },
    addEventListener: (_type: string, heard: () => void) => (listener = heard),
    removeEventListener: (_type: string, heard: () => void) => listener === heard && (listener = undefined),
  };
  return {
    shown,
    view: view as unknown as AddressBar,
    isHeard: () => listener !== undefined,
    /** Somebody types another fragment, or follows a link. */
    goTo(next: string) {
      location.hash = next;
      listener?.();
    },
  };
};

describe('U-43 the address of a unit', () => {
  const follow = (hash: string) => {
    const bar = addressBar(hash);
    const $selected = atom<string | null>(null);
    return { ...bar, $selected, stop: followUnitLink($selected, (id) => $selected.set(id), bar.view) };
  };

  it('opens the unit that it names, at the start and when it changes', () => {
    const { $selected, goTo, shown } = follow('#unit=gendarmerie-01004-01');
    assert.equal($selected.get(), 'gendarmerie-01004-01');
    goTo('#unit=une%20autre');
    assert.equal($selected.get(), 'une autre');
    goTo('');
    assert.equal($selected.get(), null);
    assert.deepEqual(shown, []);
  });

  it('names the unit that was opened, and nothing once it is closed; the page’s state is kept', () => {
    const { $selected, shown } = follow('');
    $selected.set('a/b&c');
    $selected.set(null);
    assert.deepEqual(shown, ['/securite?p=1#unit=a%2Fb%26c', '/securite?p=1']);
  });

  it('leaves a fragment of the page’s own alone', () => {
    for (const hash of ['#contact', '#/route/unit=x', '#unity']) {
      const { $selected, shown } = follow(hash);
      assert.equal($selected.get(), null, hash);
      $selected.set('a');
      $selected.set(null);
      assert.deepEqual(shown, [], hash);
    }
  });

  it('hears nothing more once it is stopped', () => {
    const { $selected, stop, isHeard, shown } = follow('');
    stop();
    $selected.set('a');
    assert.equal(isHeard(), false);
    assert.deepEqual(shown, []);
  });

  it('a fragment that is no text names none', () => {
    for (const hash of ['', '#unit=', '#unit=%E0%A4%A', '#insee=00001']) assert.equal(unitOf(hash), null, hash);
  });
});
