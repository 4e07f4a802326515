/** A sample whose people stand where nobody should write them: in names of files, sheets and columns, and in cells for words. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Draft } from '../../samples/generate/draft.ts';
import { change, table } from '../../samples/generate/draft.ts';
import { textPdf } from '../../samples/generate/pdf.ts';
import { csvText } from '../../samples/generate/tables.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How an id may be split by whoever writes it. */
const SPLITS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => `${id.slice(0, 6)} ${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}-${id.slice(6)}`,
  (id) => `${id.slice(0, 2)}.${id.slice(2, 4)}.${id.slice(4, 6)}.${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}*****`,
];

export function withIdsEverywhere(draft: Draft): void {
  const ids = draft.people.map((person) => person.nationalId);
  const accounts = draft.people.map((person) => person.account);
  const id = (at: number): string => ids[at % ids.length] as string;
  const account = accounts[0] as string;
  const dotted = `${account.slice(0, 4)}.${account.slice(4, 6)}.${account.slice(6)}`;
  SPLITS.forEach((split, index) => {
    draft.raw.set(`evidence/diverse/${split(id(index))} kontrakt.pdf`, textPdf([`Kontrakt for ${split(id(index))}`]));
    draft.raw.set(`evidence/${split(id(index + 5))}/notat-${index}.txt`, utf8(`om ${split(id(index))}\n`));
  });
  draft.raw.set(`evidence/diverse/konto ${dotted}.csv`, utf8(`Dato;Beløp\r\n01.02.2025;${dotted}\r\n`));
  draft.raw.set('evidence/diverse/ukjent.json', utf8(JSON.stringify({ [id(1)]: id(2), about: SPLITS[2]?.(id(3)) })));
  draft.raw.set('evidence/diverse/brutt.xml', utf8(`<Invoice><cbc:ID>${id(4)}</cbc:ID><${id(4)}>`));
  columnsAndCells(draft, id, dotted);
  statements(draft, id);
}

/** A column called by an id, one cell of words after another, and numbers that are somebody's id. */
function columnsAndCells(draft: Draft, id: (at: number) => string, dotted: string): void {
  const chain = 'evidence/kjede.xlsx';
  table(draft, chain).rows = table(draft, chain).rows.map((row, index) => ({
    ...row,
    approvalRef: `etter samtale med ${SPLITS[index % SPLITS.length]?.(id(index))}`,
    auditRightDocument: `avtale ${id(index)}.pdf`,
  }));
  const deliveries = 'evidence/bestiller/leveranser.csv';
  const [first, second] = table(draft, deliveries).rows;
  change(draft, deliveries, (row) => row === first, { delivery: `utført av ${id(6)}`, controlledBy: id(7) });
  change(draft, deliveries, (row) => row === second, { delivery: dotted });
  const lines = csvText('deliveries', table(draft, deliveries).rows.slice(4, 8)).split('\r\n');
  lines[0] += `;Merknad ${id(8)};Konto ${dotted}`;
  lines[1] = (lines[1] ?? '').replace(/\d{2}\.\d{2}\.\d{4}/, id(9));
  draft.raw.set('evidence/bestiller/leveranser-mer.csv', utf8(lines.join('\r\n')));
  const persons = 'evidence/personer.xlsx';
  const [person] = table(draft, persons).rows;
  change(draft, persons, (row) => row === person, { staffNo: id(0), contractDocument: `kontrakt ${id(0)}.pdf` });
}

/** People answer and judge about people by the number they know them by. */
function statements(draft: Draft, id: (at: number) => string): void {
  table(draft, 'evidence/uke/vurderinger.csv').rows.push({
    question: 'wageAccountOwn',
    subject: id(10),
    answer: true,
    assessedBy: `Kontrollør ${id(11)}`,
    assessedOn: '2025-07-08',
    reason: `Snakket med ${id(12)}`,
    until: '2026-06-30',
  });
  draft.declaration?.answers.push(
    { fact: `gjelder ${id(13)}`, value: true },
    { fact: 'auditRight', subject: id(14), value: true },
  );
}

/** A sheet renamed to an id, which exceljs would refuse to call by half of what people write. */
export function sheetCalled(workbook: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(workbook);
  const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
  parts['xl/workbook.xml'] = strToU8(book.replace(/(<sheet [^>]*name=")[^"]*"/, `$1${name}"`));
  return zipSync(parts, { mtime: new Date(2000, 0, 1) });
}
