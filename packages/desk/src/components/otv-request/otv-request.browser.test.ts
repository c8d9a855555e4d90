import { expect } from '@open-wc/testing';
import type { OtvDeskRequest } from '../../contract.ts';
import { emptyDraft, type OtvDraft } from '../../model/otv.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import type { OtvView } from '../../stores/otv-view.ts';
import { sampleActive, sampleForm, sampleOtvRequest, sampleOtvView, sampleSecrets } from '../../testing/sample-otv.ts';
import { showOtv } from '../../testing/screen-otv.ts';
import { inEveryLook } from '../../testing/screen.ts';
import type { OtvRequestElement } from './otv-request.ts';

const draft = emptyDraft(Date.now());
const viewOf = (request: OtvDeskRequest, change: Partial<OtvView> = {}) =>
  sampleOtvView({ openId: request.id, request: ready(request), ...change });
const open = (
  request: OtvDeskRequest,
  change: Partial<OtvView> = {},
  written: Partial<OtvDraft> = {},
  language = 'fr',
) =>
  showOtv<OtvRequestElement>(
    'desk-otv-request',
    { view: viewOf(request, change), draft: { ...draft, ...written }, form: sampleForm },
    language,
  );

describe('desk-otv-request', () => {
  const states: readonly [string, OtvDeskRequest, Partial<OtvView>][] = [
    ['to verify', sampleOtvRequest(), {}],
    ['patrolled', sampleActive(), { done: 'passage' }],
    ['over', sampleActive({ status: 'ended', mail: 'sent' }), {}],
    ['codes shown', sampleOtvRequest(), { secrets: ready(sampleSecrets) }],
    ['codes loading', sampleOtvRequest(), { secrets: loading }],
    ['codes failed', sampleOtvRequest(), { secrets: failed('server.error') }],
    ['changed by somebody', sampleActive(), { refusal: { act: 'passage', code: 'otv.outdated' } }],
    ['refused', sampleActive(), { refusal: { act: 'message', code: 'network.unreachable' } }],
    ['sending', sampleOtvRequest(), { busy: 'verify' }],
  ];
  for (const [name, request, change] of states) {
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(request, change, {}, language)).accessible());
    });
  }

  it('V-71 shows who, where, when and what was filled in; codes only after a press of their own', async () => {
    const screen = await open(sampleOtvRequest());
    for (const text of ['Paule Martin', '12 rue des Lilas, 38500 Voiron', 'K7QM-2D4X-9RTB-VH3C', '2e, porte droite'])
      expect(screen.text()).to.contain(text);
    expect(screen.text()).not.to.contain('B 4512');
    expect(screen.all('link').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+33612345678',
      'tel:+33698765432',
      'tel:+41791234567',
    ]);
    screen.one('button', 'Afficher les codes').click();
    await screen.set({ view: viewOf(sampleOtvRequest(), { secrets: ready(sampleSecrets) }) });
    expect(screen.text()).to.contain('B 4512');
    screen.one('button', 'Masquer les codes').click();
    expect(screen.requests).to.deep.equal([
      { type: 'otv.secrets', shown: true },
      { type: 'otv.secrets', shown: false },
    ]);
    const without = await open(sampleOtvRequest({ hasSecrets: false }));
    expect(without.all('button', 'Afficher les codes')).to.have.length(0);
  });

  it('V-71 is verified at the counter or by calling back; what is missing is told at its field', async () => {
    const screen = await open(sampleOtvRequest());
    expect(screen.all('radio').some((radio) => (radio as HTMLInputElement).checked)).to.equal(false);
    screen.one('button', 'Marquer comme vérifiée').click();
    await screen.settled();
    expect(screen.text()).to.contain('Indiquez comment la demande a été vérifiée.');
    expect(screen.requests).to.deep.equal([]);
    await screen.accessible();
    screen.one('radio', /En rappelant/u).click();
    await screen.set({ draft: { ...draft, how: 'call-back' } });
    expect(screen.text()).not.to.contain('Indiquez comment');
    screen.one('button', 'Marquer comme vérifiée').click();
    expect(screen.requests).to.deep.equal([
      { type: 'otv.write', draft: { how: 'call-back' } },
      { type: 'otv.send', act: 'verify' },
    ]);
  });

  it('V-71 a passage has its time, in the zone of this device, its finding and a note', async () => {
    const screen = await open(sampleActive());
    expect(screen.text()).to.contain(`(${new Intl.DateTimeFormat().resolvedOptions().timeZone})`);
    screen.one('button', 'Enregistrer le passage').click();
    await screen.settled();
    expect(screen.text()).to.contain('Indiquez ce que vous avez constaté.');
    screen.one('radio', 'Anomalie').click();
    await screen.type('Remarque (facultatif)', 'Volet ouvert');
    await screen.set({ draft: { ...draft, finding: 'anomaly', note: 'Volet ouvert', passedAt: '2999-01-01T10:00' } });
    screen.one('button', 'Enregistrer le passage').click();
    await screen.settled();
    expect(screen.text()).to.contain('Ce passage serait dans l’avenir.');
    await screen.accessible();
    await screen.set({ draft: { ...draft, finding: 'anomaly', note: 'Volet ouvert' } });
    screen.one('button', 'Enregistrer le passage').click();
    expect(screen.requests).to.deep.equal([
      { type: 'otv.write', draft: { finding: 'anomaly' } },
      { type: 'otv.write', draft: { note: 'Volet ouvert' } },
      { type: 'otv.send', act: 'passage' },
    ]);
  });

  it('V-72 says that somebody changed it, keeps what was written, and loads it again', async () => {
    const refusal = { act: 'message', code: 'otv.outdated' } as const;
    const screen = await open(sampleActive(), { refusal }, { message: 'Bonjour' });
    expect(screen.text()).to.contain('Quelqu’un a modifié cette demande');
    const field = screen.one('textbox', 'Message') as HTMLTextAreaElement;
    expect(field.value).to.equal('Bonjour');
    screen.one('button', 'Recharger la demande').click();
    expect(screen.requests).to.deep.equal([{ type: 'otv.reload-request' }]);
    await screen.set({ view: viewOf(sampleActive({ version: 6 })) });
    expect((screen.one('textbox', 'Message') as HTMLTextAreaElement).value).to.equal('Bonjour');
    expect(screen.text()).not.to.contain('Quelqu’un a modifié');
  });

  it('V-72 a refusal stands at its act, with its code; what was written is kept', async () => {
    const refusal = { act: 'passage', code: 'request.malformed' } as const;
    const screen = await open(sampleActive(), { refusal }, { message: 'Bonjour' });
    const [alert] = screen.all('alert', /L’heure du passage doit se situer/u);
    expect(alert?.textContent).to.contain('request.malformed');
    await screen.set({ view: viewOf(sampleActive(), { busy: 'passage' }) });
    screen.one('button', 'Envoi…').click();
    expect(screen.requests).to.deep.equal([]);
  });

  it('V-71 what was done is said, and the form that is empty again is no fault', async () => {
    const screen = await open(sampleActive(), {}, { message: 'Bonjour' });
    screen.one('button', 'Envoyer le message').click();
    await screen.set({ view: viewOf(sampleActive(), { busy: 'message' }) });
    await screen.set({ view: viewOf(sampleActive(), { done: 'message' }), draft });
    expect(screen.one('status').textContent).to.contain('Le message est envoyé.');
    expect(screen.text()).not.to.contain('Écrivez un message.');
  });

  it('V-71 the history says who did what, the last first; texts are text', async () => {
    const entries = sampleActive().entries;
    const screen = await open(
      sampleActive({
        entries: [
          ...entries,
          {
            at: '2026-12-23T08:00:00.000Z',
            by: { role: 'officer', name: 'Ana' },
            what: { type: 'message', text: '<img src=x>' },
          },
        ],
      }),
    );
    const rows = screen.all('listitem').map((row) => row.textContent.replace(/\s+/gu, ' ').trim());
    expect(rows[0]).to.match(/^Message au demandeur <img src=x> Ana · /u);
    expect(rows[1]).to.match(/^Dates changées : .* Demandeur · /u);
    expect(rows[3]).to.match(/^Passage .* : anomalie Portail ouvert, refermé\. Dominique · /u);
    expect(rows.at(-1)).to.match(/^Demande vérifiée au guichet Camille · /u);
  });

  it('V-71 nothing is done to what is over; its failed mail is told', async () => {
    const screen = await open(sampleActive({ status: 'cancelled' }));
    expect(screen.all('button', /Enregistrer|Envoyer|Marquer/u)).to.have.length(0);
    expect(screen.text()).to.contain('E-mail non parti');
  });
});
