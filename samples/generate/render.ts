/** A draft → the files of a case folder, path → bytes. The same draft gives the same bytes. */
import { inEnvelope, ublCreditNote, ublInvoice } from '../../test/evidence/ubl.ts';
import type { Draft, Table } from './draft.ts';
import { csvTable, csvText, xlsxTable } from './tables.ts';

const utf8 = new TextEncoder();

export async function render(draft: Draft): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set('case.json', json(draft.case));
  files.set('agreement.json', json(draft.agreement));
  if (draft.declaration) files.set('declaration.json', json(draft.declaration));
  for (const [path, { document, credit, enveloped }] of draft.invoices) {
    const xml = credit ? ublCreditNote(document) : ublInvoice(document);
    files.set(path, utf8.encode(enveloped ? inEnvelope(xml, document) : xml));
  }
  for (const [path, table] of draft.tables) files.set(path, await tableBytes(table));
  for (const [path, bytes] of draft.raw) files.set(path, bytes);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function json(value: unknown): Uint8Array {
  return utf8.encode(`${JSON.stringify(value, null, 2)}\n`);
}

async function tableBytes({ kind, rows, format, total }: Table): Promise<Uint8Array> {
  if (format === 'xlsx') return xlsxTable(kind, rows, total);
  return format === 'csv' ? csvTable(kind, rows) : windows1252(csvText(kind, rows));
}

/** Everything the samples write lies below U+0100, but for dashes and quotes that Windows has elsewhere. */
export function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '–': 0x96, '—': 0x97, '’': 0x92, '€': 0x80, '…': 0x85 };
  return Uint8Array.from([...text].map((sign) => special[sign] ?? sign.charCodeAt(0)));
}
