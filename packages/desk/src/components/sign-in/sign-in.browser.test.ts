import { expect } from '@open-wc/testing';
import { inEveryLook, show } from '../../testing/screen.ts';
import type { ChangePasswordElement } from '../change-password/change-password.ts';
import type { SignInElement } from './sign-in.ts';

const signIn = (properties: Partial<SignInElement> = {}, language = 'fr') =>
  show<SignInElement>('desk-sign-in', properties, language);
const change = (properties: Partial<ChangePasswordElement> = {}, language = 'fr') =>
  show<ChangePasswordElement>('desk-change-password', properties, language);

describe('desk-sign-in', () => {
  it('A-1 has no fault in any state, in French and English, light and dark', async () => {
    await inEveryLook(async (language) => {
      for (const state of [{}, { busy: true }, { code: 'officer.credentials' }, { reason: 'expired' as const }])
        await (await signIn(state, language)).accessible();
    });
  });

  it('K-1 asks with login and password', async () => {
    const screen = await signIn();
    await screen.type('Identifiant', ' camille ');
    await screen.type('Mot de passe', 'secret');
    screen.one('button', 'Ouvrir').click();
    expect(screen.requests).to.deep.equal([{ type: 'session.sign-in', login: 'camille', password: 'secret' }]);
  });

  it('says what is missing and asks nothing', async () => {
    const screen = await signIn();
    screen.one('button', 'Ouvrir').click();
    await screen.settled();
    expect(screen.one('alert').textContent).to.contain('Écrivez votre identifiant');
    expect(screen.requests).to.deep.equal([]);
  });

  it('K-8 says in words how long to wait', async () => {
    const screen = await signIn({ code: 'officer.throttled', retryAfterMs: 90_000 });
    expect(screen.one('alert').textContent).to.contain('2 minutes');
  });

  it('K-9 says that the session ended and that drafts are kept', async () => {
    const screen = await signIn({ reason: 'expired' });
    expect(screen.one('status').textContent).to.contain('Vos brouillons sont gardés');
  });

  it('does not ask twice while one answer is awaited', async () => {
    const screen = await signIn({ busy: true });
    screen.one('button', 'Vérification…').click();
    expect(screen.requests).to.deep.equal([]);
  });
});

describe('desk-change-password', () => {
  const fill = async (current: string, next: string, again: string) => {
    const screen = await change();
    await screen.type('Mot de passe provisoire', current);
    await screen.type('Nouveau mot de passe', next);
    await screen.type('Nouveau mot de passe, une seconde fois', again);
    screen.one('button', /Enregistrer/u).click();
    await screen.settled();
    return screen;
  };

  it('A-1 has no fault in any state', async () => {
    await inEveryLook(async (language) => {
      for (const state of [{}, { busy: true }, { code: 'officer.credentials' }])
        await (await change(state, language)).accessible();
    });
  });

  it('K-1 sends the old and the new password', async () => {
    const screen = await fill('provisoire', 'une phrase assez longue', 'une phrase assez longue');
    expect(screen.requests).to.deep.equal([
      { type: 'password.change', currentPassword: 'provisoire', newPassword: 'une phrase assez longue' },
    ]);
  });

  for (const [case_, values, words] of [
    ['short', ['a', 'court', 'court'], 'moins de 12'],
    ['different', ['a', 'une phrase assez longue', 'une autre phrase longue'], 'pas les mêmes'],
    [
      'unchanged',
      ['une phrase assez longue', 'une phrase assez longue', 'une phrase assez longue'],
      'autre que le provisoire',
    ],
  ] as const)
    it(`K-1 a ${case_} password is refused in words before it is sent`, async () => {
      const screen = await fill(...(values as unknown as [string, string, string]));
      expect(screen.one('alert').textContent).to.contain(words);
      expect(screen.requests).to.deep.equal([]);
    });
});
