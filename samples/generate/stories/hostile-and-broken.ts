import { zipSync } from 'fflate';
import { baseDraft } from '../base.ts';
import { type Draft, table } from '../draft.ts';
import { scannedPdf } from '../pdf.ts';
import { render, windows1252 } from '../render.ts';
import type { Story } from '../story.ts';
import { csvText } from '../tables.ts';
import { invoicePaths } from './cash-on-invoices.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Everything of `all-in-order` is still there to be decided, beside files that are wrong, broken or meant to harm. */
export const hostileAndBroken: Story = {
  name: 'hostile-and-broken',
  about:
    'Gale tegnsett, ødelagt XML, feil numre, skannet PDF, ukjent fil, DOCTYPE, dyp nøsting og zip-bombe ved siden av en ellers hel sak.',
  draft: async () => {
    const draft = baseDraft(1);
    const [first, second] = invoicePaths(draft) as [string, string];
    const rendered = await render(draft);
    const invoice = new TextDecoder().decode(rendered.get(first));
    // Two invoices come broken: cut in the middle, and with a number that fails its check digit.
    draft.invoices.delete(first);
    draft.raw.set('evidence/fakturaer/avkuttet.xml', text(invoice.slice(0, Math.floor(invoice.length * 0.6))));
    const wrong = new TextDecoder()
      .decode(rendered.get(second))
      .replaceAll(draft.case.supplier.orgNo, wrongDigit(draft.case.supplier.orgNo));
    draft.invoices.delete(second);
    draft.raw.set('evidence/fakturaer/feil-orgnr.xml', text(wrong));
    attacks(draft, invoice);
    tablesGoneWrong(draft);
    return draft;
  },
};

function wrongDigit(orgNo: string): string {
  return `${orgNo.slice(0, 8)}${(Number(orgNo[8]) + 1) % 10}`;
}

function attacks(draft: Draft, invoice: string): void {
  const { raw } = draft;
  raw.set(
    'evidence/angrep/doctype.xml',
    text(invoice.replace('?>', '?>\n<!DOCTYPE Invoice [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
  );
  const nested = `${'<b>'.repeat(5_000)}${'</b>'.repeat(5_000)}`;
  raw.set('evidence/angrep/dypt.xml', text(invoice.replace('<cbc:ID>', `${nested}<cbc:ID>`)));
  raw.set(
    'evidence/angrep/bombe.zip',
    zipSync({ 'nuller.csv': new Uint8Array(60_000_000) }, { mtime: new Date(2000, 0, 1), level: 9 }),
  );
  raw.set('evidence/angrep/skannet.pdf', scannedPdf());
  raw.set(
    'evidence/angrep/ukjent.bin',
    Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256),
  );
  raw.set('evidence/angrep/tom.csv', new Uint8Array());
  raw.set('evidence/angrep/odelagt.json', text('{"svar": [1, 2,'));
  raw.set(
    'evidence/angrep/formel.csv',
    text('Avrop;Merknad\r\n=HYPERLINK("http://example.invalid");<script>alert(1)</script>\r\n'),
  );
}

/** Tables as they come: an encoding nobody told of, a day that does not exist, an amount that is words, a heading nobody knows, the same file twice. */
function tablesGoneWrong(draft: Draft): void {
  const deliveries = table(draft, 'evidence/bestiller/leveranser.csv').rows;
  const broken = deliveries.slice(0, 3).map((row, index) => ({ ...row, delivery: `FEIL-${index + 1}` }));
  const lines = csvText('deliveries', broken).split('\r\n');
  lines[1] = (lines[1] ?? '').replace(/\d{2}\.\d{2}\.\d{4}/, '31.02.2025');
  lines[2] = (lines[2] ?? '').replace(';Ja;', ';kanskje;');
  lines[0] = `${lines[0]};Værmelding`;
  draft.raw.set('evidence/bestiller/leveranser-feil.csv', windows1252(lines.join('\r\n')));
  draft.raw.set('evidence/bestiller/leveranser-igjen.csv', windows1252(lines.join('\r\n')));
}
