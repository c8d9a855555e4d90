import { crc32, deflateRawSync } from 'node:zlib';

export interface SheetParts {
  readonly modifiedOn?: string;
  readonly touchedOn?: string;
  readonly body?: string;
  /** Resources have another root than publications. */
  readonly root?: string;
}

/** A sheet as it is published, with the parts that a test speaks of. */
export const sheetXml = (
  id: string,
  { modifiedOn = '2026-01-15', touchedOn = '2026-01-15', body = '', root = 'Publication' }: SheetParts = {},
): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns:dc="http://purl.org/dc/elements/1.1/" ID="${id}" type="Fiche"`,
    `  dateDerniereModificationImportante="${modifiedOn}" spUrl="https://www.service-public.gouv.fr/particuliers/vosdroits/${id}">`,
    `<dc:title>Fiche ${id}</dc:title><dc:date>modified ${touchedOn}</dc:date>`,
    `<Texte><Paragraphe>${body}</Paragraphe></Texte>`,
    `</${root}>`,
    '',
  ].join('\n');

/** A ZIP archive of these files, by name. */
export const zipOf = (files: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
};
