/** Bytes for the tests of the readers. */
import { type Zippable, zipSync } from 'fflate';

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Windows-1252 bytes of a text of Latin-1 characters. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text], (letter) => letter.charCodeAt(0));
}

/** UTF-16 with its byte order mark. */
export function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), little);
  });
  return bytes;
}

/** A sound zip of texts. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? utf8(content) : content;
  return new Uint8Array(zipSync(entries, { mtime: new Date(2000, 0, 1) }));
}

/** An Excel file of one sheet, from the XML within `<worksheet>`. */
export function xlsxOf(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${rel}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>felles</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheetXml}</worksheet>`,
    ...more,
  });
}
