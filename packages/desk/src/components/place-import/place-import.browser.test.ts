import { expect } from '@open-wc/testing';
import { sampleReport } from '../../testing/sample-places.ts';
import { show } from '../../testing/screen.ts';
import type { PlaceImportElement } from './place-import.ts';

const withFile = (element: PlaceImportElement, content: BlobPart) => {
  const files = new DataTransfer();
  files.items.add(new File([content], 'lieux.csv'));
  element.shadowRoot!.querySelector<HTMLInputElement>('#file')!.files = files.files;
};

describe('desk-place-import', () => {
  it('U-34 asks for what is missing, refuses what is too large, and hands the file over', async () => {
    const screen = await show<PlaceImportElement>('desk-place-import', {});
    const send = async () => {
      screen.one('button', 'Importer').click();
      await screen.settled();
      return screen.one('alert').textContent.trim();
    };
    expect(await send()).to.equal('Écrivez le code du département.');
    await screen.type('Département', '2a');
    expect(await send()).to.equal('Choisissez un fichier.');
    await screen.accessible();
    withFile(screen.element, new Uint8Array(1_000_001));
    expect(await send()).to.contain('dépasse 1 Mo');
    withFile(screen.element, 'id;nom');
    expect(await send()).to.equal('');
    const [request] = screen.requests;
    expect(request?.type === 'places.import' && [request.department, request.file.size]).to.deep.equal(['2A', 6]);
  });

  it('U-34 shows what became of the rows: sums, each refusal with its reason, what was left out', async () => {
    const screen = await show<PlaceImportElement>('desk-place-import', { report: sampleReport });
    expect(screen.one('status').textContent.replace(/\s+/gu, ' ')).to.contain('Ajoutés : 2. Modifiés : 0.');
    const rows = [...screen.element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim()),
    );
    expect(rows).to.deep.equal([
      ['3', 'Bravo', 'La latitude et la longitude sont inversées. latitude -1.68, longitude 48.11'],
      ['8', 'Foxtrot', 'Le téléphone ne peut pas être composé. voir le site'],
    ]);
  });
});
