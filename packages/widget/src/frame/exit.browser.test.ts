import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { installExit, type Exit } from './exit.ts';

const SECRET = 'il me surveille';

describe('Quitter vite in the frame', () => {
  let exit: Exit;
  let order: string[];
  let textarea: HTMLTextAreaElement;
  let exitElsewhere: () => void;
  const shown = () => document.documentElement.outerHTML + textarea.value;

  beforeEach(() => {
    order = [];
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('textarea'), SECRET);
    textarea = host.shadowRoot!.querySelector('textarea')!;
    textarea.value = SECRET;
    document.body.append(host, document.createElement('button'));
    exit = installExit({
      session: {
        onExited(call) {
          exitElsewhere = call;
          return () => {};
        },
        // A session tells of its own exit as well.
        exit() {
          order.push('session');
          exitElsewhere();
        },
      },
      bridge: { post: ({ type }) => order.push(type) },
      exitUrl: () => 'javascript:alert(1)',
      announce: (left) => order.push(`left ${left}`),
      leave: (url) => order.push(url),
      reload: () => order.push('reload'),
    });
  });
  afterEach(() => {
    exit.dispose();
    document.body.replaceChildren();
  });

  it('S-3 wipes screen and fields, then session, launcher, address; once', () => {
    exit.exit();
    exit.exit();
    expect(document.body.childElementCount).to.equal(0);
    expect(shown()).to.not.include(SECRET);
    expect(order).to.deep.equal(['session', 'exit', 'https://meteofrance.com/']);
  });

  it('S-5 an exit in another tab wipes this one', () => {
    exitElsewhere();
    expect(document.body.childElementCount).to.equal(0);
    expect(order).to.include('exit');
  });

  it('S-4 Shift three times leaves, each press announced', async () => {
    document.querySelector('button')!.focus();
    for (let press = 0; press < 3; press++) await sendKeys({ press: 'Shift' });
    expect(order).to.deep.equal(['left 2', 'left 1', 'session', 'exit', 'https://meteofrance.com/']);
  });

  it('S-6 leaving the page wipes it; coming back loads it again, but not after an exit', () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(shown()).to.not.include(SECRET);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(order).to.deep.equal([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(order).to.deep.equal(['reload']);
    exit.exit();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(order.filter((step) => step === 'reload')).to.have.length(1);
  });
});
