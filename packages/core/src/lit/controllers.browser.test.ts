import { expect, fixtureCleanup } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { atom } from 'nanostores';
import { assign, createActor, setup } from 'xstate';
import { createTranslator, type Catalogue } from '../i18n/index.ts';
import { MachineController, SelectController, StoreController, TranslatorController } from './index.ts';

const counterMachine = setup({
  types: { context: {} as { count: number; noise: number }, events: {} as { type: 'count' } | { type: 'noise' } },
  actions: {
    count: assign({ count: ({ context }) => context.count + 1 }),
    noise: assign({ noise: ({ context }) => context.noise + 1 }),
  },
}).createMachine({
  context: { count: 0, noise: 0 },
  initial: 'even',
  on: { noise: { actions: 'noise' } },
  states: {
    even: { on: { count: { target: 'odd', actions: 'count' } } },
    odd: { on: { count: { target: 'even', actions: 'count' } } },
  },
});

const $name = atom('Ana');
const outside = createActor(counterMachine).start();
const fr = { hello: 'Bonjour' } as const satisfies Catalogue;
const translator = createTranslator({
  reference: fr,
  fallback: 'fr',
  load: { en: () => Promise.resolve({ hello: 'Hello' }) },
});

class ProbeElement extends LitElement {
  renders = 0;
  readonly machine = new MachineController(this, counterMachine);
  readonly count = new SelectController(
    this,
    () => this.machine.actor,
    ({ context }) => context.count,
  );
  readonly outside = new SelectController(
    this,
    outside,
    ({ context }) => ({ half: Math.floor(context.count / 2) }),
    (a, b) => a.half === b.half,
  );
  readonly name = new StoreController(this, $name);
  readonly words = new TranslatorController(this, translator);
  override render() {
    this.renders += 1;
    return html`${this.words.t('hello')} ${this.name.value} ${this.machine.snapshot.value} ${this.count.value}
    ${this.outside.value.half}`;
  }
  get text() {
    return this.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
  }
}
customElements.define('core-probe', ProbeElement);

const mount = async () => {
  const element = document.createElement('core-probe') as ProbeElement;
  document.body.append(element);
  await element.updateComplete;
  return element;
};

describe('controllers', () => {
  afterEach(() => {
    document.querySelectorAll('core-probe').forEach((element) => element.remove());
    fixtureCleanup();
  });

  it('render what they hold and follow it', async () => {
    const element = await mount();
    expect(element.text).to.equal('Bonjour Ana even 0 0');
    element.machine.send({ type: 'count' });
    $name.set('Zoé');
    await element.updateComplete;
    expect(element.text).to.equal('Bonjour Zoé odd 1 0');
    await translator.setLocale('en');
    await element.updateComplete;
    expect(element.text).to.equal('Hello Zoé odd 1 0');
    expect(element.words.locale).to.equal('en');
    await translator.setLocale('fr');
    $name.set('Ana');
  });

  it('MachineController goes on where it was when its host moves', async () => {
    const element = await mount();
    element.machine.send({ type: 'count' });
    const before = element.machine.actor;
    element.remove();
    expect(before.getSnapshot().status).to.equal('stopped');
    document.body.append(element);
    await element.updateComplete;
    expect(element.text).to.equal('Bonjour Ana odd 1 0');
    element.machine.send({ type: 'count' });
    await element.updateComplete;
    expect(element.text).to.equal('Bonjour Ana even 2 0');
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(element.text).to.equal('Bonjour Ana even 2 0');
  });

  it('SelectController renders only when its value changes, as its own equality says', async () => {
    const element = await mount();
    const { renders } = element;
    outside.send({ type: 'count' });
    outside.send({ type: 'noise' });
    await element.updateComplete;
    expect(element.renders).to.equal(renders);
    outside.send({ type: 'count' });
    await element.updateComplete;
    expect(element.renders).to.equal(renders + 1);
    expect(element.outside.value.half).to.equal(1);
  });

  it('a host outside the document listens to nothing, and catches up when it comes back', async () => {
    const element = await mount();
    element.remove();
    await element.updateComplete;
    const { renders } = element;
    expect($name.lc).to.equal(0);
    $name.set('Léo');
    outside.send({ type: 'count' });
    outside.send({ type: 'count' });
    await element.updateComplete;
    expect(element.renders).to.equal(renders);
    document.body.append(element);
    await element.updateComplete;
    expect(element.text).to.contain('Léo');
    expect(element.outside.value.half).to.equal(2);
    $name.set('Ana');
  });
});
