import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { fr as sites } from '../../packages/desk/src/locales/sites.fr.ts';
import { VERSION } from '../../packages/widget/src/version.ts';
import type { Citizen } from '../support/citizen.ts';
import { Officer } from '../support/officer.ts';
import { CitizenWire, DeskWire } from '../support/protocol.ts';
import { commandId } from '../support/random.ts';
import { person } from '../support/chromium.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { wordsOf } from '../support/words.ts';

const WIDE = { viewport: { width: 1500, height: 900 } };

let scene: Scene;
before(async () => {
  scene = await setScene({ officers: 3 });
});
after(() => scene.close());

/** A citizen with a conversation that the officer holds. */
const held = async (officer: Officer, first: string): Promise<{ citizen: Citizen; number: number }> => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.write(first);
  await citizen.seesState(first, 'sent');
  // The list stands still under a pointer: whoever comes then is not in it yet.
  await officer.page.mouse.move(0, 0);
  const number = await scene.newest();
  await officer.claim(number);
  // On the officer's screen, and not only in the page: a reply before that is held back (K-6).
  await citizen.seesState(first, 'read');
  return { citizen, number };
};
const leave = async (...everybody: (Citizen | Officer)[]) => {
  for (const { page } of everybody) await page.context().close();
};
const named = (officer: Officer, number: number) => ({ citizen: officer.words('citizen.name', { number }) });
/** A button of the dialog that is open, not the one of the same name behind it. */
const inDialog = (officer: Officer, name: string): Locator => officer.button(name).last();

const transfer = async (officer: Officer, to: string, reason: string) => {
  await officer.button(officer.words('conversation.transfer')).click();
  await officer.page.getByRole('radio', { name: to }).check();
  await officer.page.getByRole('textbox', { name: officer.words('transfer.reason') }).fill(reason);
  await inDialog(officer, officer.words('transfer.submit')).click();
};

test('C-4 K-4 K-5 transferred to a colleague: the citizen is told and keeps everything, the colleague reads notes and reason', async () => {
  const [first, second] = [await scene.officer(0), await scene.officer(1)];
  const { citizen, number } = await held(first, 'Je préfère écrire');
  await first.reply(number, 'Je vous passe une collègue');
  await citizen.sees('Je vous passe une collègue');
  await first.note(number, 'ne pas appeler');
  await first.sees('ne pas appeler');
  await transfer(first, 'Agent 2', 'spécialiste');
  await citizen.sees(citizen.words('event.left.transferred', { officer: 'Agent 1' }));
  await citizen.sees(citizen.words('event.joined', { officer: 'Agent 2' }));
  // The first one reads on, but answers no more.
  await first.composer(number).waitFor({ state: 'detached' });
  await second.page
    .getByRole('navigation', { name: second.words('queue.mine') })
    .getByRole('button', { name: second.words('citizen.name', { number }) })
    .first()
    .click();
  for (const text of ['Je préfère écrire', 'Je vous passe une collègue', 'ne pas appeler', 'Motif : spécialiste'])
    await second.sees(text);
  await second.reply(number, 'Bonjour, je reprends');
  await citizen.sees('Bonjour, je reprends');
  for (const text of ['Je préfère écrire', 'Je vous passe une collègue']) await citizen.sees(text);
  for (const text of ['ne pas appeler', 'spécialiste'])
    assert.equal(await citizen.frame.getByText(text).count(), 0, 'K-5 never shown to the citizen');
  await leave(first, second, citizen);
});

test('C-4 K-5 transferred to a queue: the citizen waits again with everything said, whoever claims reads the notes', async () => {
  const [first, second] = [await scene.officer(0), await scene.officer(1)];
  const { citizen, number } = await held(first, 'Mon compte est piraté');
  await first.note(number, 'copie d’écran reçue');
  await first.sees('copie d’écran reçue');
  await transfer(first, 'Cybermalveillance', 'piratage');
  await citizen.sees(citizen.words('event.left.transferred', { officer: 'Agent 1' }));
  await citizen.sees('Mon compte est piraté');
  await second.claim(number);
  for (const text of ['Mon compte est piraté', 'copie d’écran reçue', 'Motif : piratage']) await second.sees(text);
  await second.reply(number, 'Changez vos mots de passe');
  await citizen.sees('Changez vos mots de passe');
  assert.equal(await citizen.frame.getByText('piratage').count(), 0);
  await leave(first, second, citizen);
});

test('a canned reply by « / »: chosen by keyboard, put into the composer, sent by the officer only', async () => {
  const officer = await scene.officer(0);
  const { citizen, number } = await held(officer, 'Bonjour');
  await officer.composer(number).pressSequentially('/');
  const search = officer.page.getByRole('combobox', { name: officer.words('canned.search') });
  await search.waitFor();
  const option = officer.page
    .getByRole('listbox', { name: officer.words('canned.heading') })
    .getByRole('option')
    .first();
  const shortcut = /\/(\S+)/.exec(await option.innerText())![1]!;
  await search.fill(shortcut);
  await officer.page.getByRole('option', { selected: true }).filter({ hasText: shortcut }).waitFor();
  await search.press('Enter');
  await search.waitFor({ state: 'hidden' });
  const text = await officer.composer(number).inputValue();
  assert.ok(text.length > 10 && !text.includes('/'), text);
  assert.equal(await citizen.frame.getByText(text.split('\n')[0]!).count(), 0, 'nothing is sent by choosing');
  await officer.composer(number).press('Enter');
  await citizen.sees(text.split('\n')[0]!);
  await leave(officer, citizen);
});

test('K-6 a reply written before the citizen’s latest message was seen is refused, kept, and passes once it was read', async () => {
  const officer = await scene.officer(0);
  const wire = new CitizenWire(scene.server.publicUrl);
  await wire.open(SITE, { text: 'Il est parti' });
  const number = await scene.newest();
  await officer.claim(number);
  await officer.sees('Il est parti');
  // The desk hears nothing of what the citizen writes now, while what the officer sends does leave.
  let cut = false;
  const context = await person(scene.browser, WIDE);
  const page = await context.newPage();
  await page.routeWebSocket(/\/live$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => {
      if (!cut || !/"type":"events"/.test(String(message))) socket.send(message);
    });
  });
  await leave(officer);
  const blind = new Officer(page);
  const { login, password } = scene.credentials[0]!;
  await blind.signIn(scene.server.deskUrl, login, password);
  await page
    .getByRole('navigation', { name: blind.words('queue.mine') })
    .getByRole('button', { name: blind.words('citizen.name', { number }) })
    .first()
    .click();
  await blind.sees('Il est parti');
  await blind.composer(number).waitFor();
  cut = true;
  await wire.command({ type: 'message.send', commandId: commandId(), text: 'Il revient !' });
  await blind.reply(number, 'Vous pouvez sortir');
  await page.getByRole('heading', { name: blind.words('stale.heading', named(blind, number)) }).waitFor();
  await page
    .getByRole('region', { name: blind.words('stale.heading', named(blind, number)) })
    .getByText('Il revient !')
    .waitFor();
  assert.equal(await blind.composer(number).inputValue(), 'Vous pouvez sortir', 'the text is kept');
  const texts = async () =>
    (await wire.view()).conversation.entries.flatMap((entry) =>
      entry.type === 'message.received' ? [entry.text] : [],
    );
  assert.deepEqual(await texts(), ['Il est parti', 'Il revient !'], 'refused: the citizen never saw it');
  await blind.composer(number).fill('Restez enfermée');
  await blind.button(blind.words('composer.sendAfterReading')).click();
  await page.getByRole('heading', { name: blind.words('stale.heading', named(blind, number)) }).waitFor({
    state: 'detached',
  });
  cut = false;
  await blind.reply(number, 'La patrouille arrive');
  await blind.sees('La patrouille arrive');
  // It stands there before it is sent; what is still on its way says so.
  await page.getByText(blind.words('transcript.sending')).first().waitFor({ state: 'hidden' });
  assert.deepEqual(await texts(), ['Il est parti', 'Il revient !', 'Restez enfermée', 'La patrouille arrive']);
  await leave(blind);
});

test('K-10 two conversations side by side keep one draft each, and each composer names its citizen', async () => {
  const officer = await scene.officer(1, WIDE);
  const one = await held(officer, 'La première');
  const two = await held(officer, 'La seconde');
  await officer.button(officer.words('queue.beside', named(officer, one.number))).click();
  await officer.composer(one.number).waitFor();
  await officer.composer(two.number).waitFor();
  await officer.composer(one.number).fill('pour la première');
  await officer.composer(two.number).fill('pour la seconde');
  assert.equal(await officer.composer(one.number).inputValue(), 'pour la première');
  await officer.composer(one.number).press('Enter');
  await one.citizen.sees('pour la première');
  assert.equal(await officer.composer(two.number).inputValue(), 'pour la seconde');
  assert.equal(await two.citizen.frame.getByText('pour la').count(), 0);
  // Out of sight and back: the draft is still there.
  await officer.button(officer.words('conversation.hide', named(officer, two.number))).click();
  await officer.composer(two.number).waitFor({ state: 'detached' });
  await officer.button(officer.words('queue.beside', named(officer, two.number))).click();
  await officer.composer(two.number).waitFor();
  assert.equal(await officer.composer(two.number).inputValue(), 'pour la seconde');
  await officer.composer(two.number).press('Enter');
  await two.citizen.sees('pour la seconde');
  assert.equal(await one.citizen.frame.getByText('pour la seconde').count(), 0);
  await leave(officer, one.citizen, two.citizen);
});

test('K-7 C-4 an officer who signs out gives conversations back at once, first in the queue', async () => {
  const [first, second] = [await scene.officer(0), await scene.officer(2)];
  const { citizen, number } = await held(first, 'Je reste en ligne');
  await first.button(first.words('bar.signOut')).click();
  await first.sees(first.words('signIn.signedOut'));
  // A goodbye does not wait the 60 s that a lost link is given.
  await citizen.sees(citizen.words('queue.officerLeft'));
  await second.sees(second.words('status.returned'));
  await second.claim(number);
  await second.reply(number, 'Je vous lis');
  await citizen.sees('Je vous lis');
  await leave(first, second, citizen);
});

/** A desk's sign-in page in a browser of its own, filled in and sent. */
const signInPage = async (login: string, password: string): Promise<Officer> => {
  const page = await (await person(scene.browser, WIDE)).newPage();
  const officer = new Officer(page);
  await page.goto(scene.server.deskUrl);
  await tryPassword(officer, login, password);
  return officer;
};
const tryPassword = async (officer: Officer, login: string, password: string) => {
  await officer.page.getByLabel(officer.words('signIn.login')).fill(login);
  await officer.page.getByLabel(officer.words('signIn.password'), { exact: true }).fill(password);
  await officer.button(officer.words('signIn.submit')).click();
};
/** `guichet officer add` while the server runs, then the first sign-in with a password of one's own. */
const newOfficer = async (login: string, name: string, role: string, password: string): Promise<Officer> => {
  const printed = await scene.server.command('officer', 'add', '--login', login, '--name', name, '--role', role);
  const oneTime = /One-time password: (\S+)/.exec(printed)![1]!;
  const officer = await signInPage(login, oneTime);
  const { page, words } = officer;
  await page.getByRole('heading', { name: words('password.heading') }).waitFor();
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(words('password.current')).fill(oneTime);
  await field(words('password.next')).fill('court');
  await field(words('password.again')).fill('court');
  await officer.button(words('password.submit')).click();
  await officer.sees(words('password.tooShort'));
  await field(words('password.next')).fill(password);
  await field(words('password.again')).fill(password);
  await officer.button(words('password.submit')).click();
  await page.getByRole('heading', { name: words('queue.heading') }).waitFor();
  // The password that was given out works no more.
  const again = await signInPage(login, oneTime);
  await again.sees(words('error.officer.credentials'));
  await leave(again);
  return officer;
};

test('K-1 an officer added while the server runs chooses a password, claims and answers', async () => {
  const officer = await newOfficer('nouvelle', 'Nouvelle', 'officer', 'une phrase assez longue');
  assert.equal(await officer.page.getByText(officer.words('presence.available')).first().isVisible(), true);
  const { citizen, number } = await held(officer, 'Bonjour');
  await officer.reply(number, 'Bonjour à vous');
  await citizen.sees('Bonjour à vous');
  await leave(officer, citizen);
});

test('K-4 a supervisor closes a conversation that a colleague holds; an officer cannot', async () => {
  const holder = await scene.officer(0);
  const { citizen, number } = await held(holder, 'Merci');
  const colleague = await scene.officer(1);
  const preview = (who: Officer) => who.button(who.words('queue.preview', named(who, number))).click();
  await preview(colleague);
  await colleague.sees(colleague.words('conversation.heldNotice', { name: 'Agent 1' }));
  assert.equal(await colleague.button(colleague.words('conversation.close')).count(), 0);
  const supervisor = await newOfficer('cheffe', 'Cheffe', 'supervisor', 'une autre phrase longue');
  await preview(supervisor);
  await supervisor.sees(supervisor.words('conversation.heldNotice', { name: 'Agent 1' }));
  assert.equal(await supervisor.composer(number).count(), 0, 'only the holder replies');
  await supervisor.button(supervisor.words('conversation.close')).click();
  await supervisor.button(supervisor.words('close.submit')).click();
  await citizen.sees(citizen.words('closed.title'));
  await citizen.sees('Merci');
  await holder.sees(holder.words('conversation.closedNotice'));
  await leave(holder, colleague, supervisor, citizen);
});

test('K-8 the sixth failed sign-in is told to wait, in minutes, for a known and an unknown login alike', async () => {
  const known = scene.credentials[2]!.login;
  for (const login of [known, 'personne-de-ce-nom']) {
    const officer = await signInPage(login, 'faux 1');
    for (let attempt = 2; attempt <= 5; attempt++) {
      await officer.sees(officer.words('error.officer.credentials'));
      await tryPassword(officer, login, `faux ${attempt}`);
    }
    await officer.sees(officer.words('error.officer.credentials'));
    await tryPassword(officer, login, login === known ? scene.credentials[2]!.password : 'faux 6');
    await officer.sees(officer.words('signIn.throttled', { count: 1 }));
    await leave(officer);
  }
  await assert.rejects(
    DeskWire.signIn(scene.server.deskUrl, known, scene.credentials[2]!.password, ''),
    /officer\.throttled/,
    'the right password waits too',
  );
});

test('Y-10 Y-11 an admin sees which version the partner’s page embeds, and changes the site', async () => {
  const citizen = await scene.citizen();
  const told = citizen.page.waitForResponse(/\/embeds\?/);
  await citizen.openPanel();
  assert.equal((await told).status(), 204);
  const admin = await newOfficer('admin', 'Admin', 'admin', 'encore une phrase longue');
  const complaints: string[] = [];
  admin.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const say = wordsOf(sites, 'fr');
  await admin.button(admin.words('sites.open')).click();
  await admin.button(say('editNamed', { name: 'Préfecture de l’Exemple' })).click();
  await admin.button(say('tab.embeds')).click();
  await admin.page.getByRole('row', { name: `${scene.host.url} ${VERSION} ${say('embeds.few')}` }).waitFor();
  await admin.button(say('tab.settings')).click();
  const name = admin.page.getByLabel(say('form.name'));
  await name.fill('Préfecture renommée');
  await admin.button(say('save')).click();
  await admin.sees(say('done.saved'));
  const renamed = await scene.citizen();
  await renamed.openPanel();
  assert.match((await renamed.page.frames()[1]!.content()).replaceAll('&quot;', '"'), /"name":"Préfecture renommée"/);
  assert.deepEqual(complaints, []);
  await leave(citizen, renamed, admin);
});
