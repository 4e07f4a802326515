import { amelding } from '../amelding.ts';
import { baseDraft, text } from '../base.ts';
import { change, type InvoiceFile, table } from '../draft.ts';
import { SUPPLIER, TESTLAB } from '../parties.ts';
import { payOf } from '../people.ts';
import type { Story } from '../story.ts';
import { invoicePaths } from './cash-on-invoices.ts';

/** Two sources that say different things about the same matter: neither is believed until it is settled. */
export const contradictions: Story = {
  name: 'contradictions',
  about: 'Egenerklæring, dokumenter og registre som sier ulike ting.',
  draft: () => {
    const draft = baseDraft(1);
    const list = 'evidence/bestiller/fakturaliste.xlsx';
    const numbers = table(draft, list).rows.map((row) => row.invoiceNo);
    // Another amount, another date, another channel than the document shows.
    change(draft, list, (row) => row.invoiceNo === numbers[0], { amount: 12_345_600 });
    change(draft, list, (row) => row.invoiceNo === numbers[1], { invoiceDate: '2025-02-11' });
    // The same number on two documents that differ.
    const paths = invoicePaths(draft);
    const second = draft.invoices.get(paths[2] as string) as InvoiceFile;
    draft.invoices.set('evidence/fakturaer/kopi.xml', {
      ...second,
      document: { ...second.document, paymentMeans: [{ code: '10' }] },
    });
    // Two rows about one link that do not agree on when it was approved, and two about one call-off.
    table(draft, 'evidence/kjede.xlsx').rows.push({
      ...(table(draft, 'evidence/kjede.xlsx').rows.find((row) => row.company === TESTLAB.orgNo) ?? {}),
      firstDay: '2024-12-02',
      approvedOn: '2025-01-20',
    });
    const register = table(draft, 'evidence/bestiller/avropsregister.csv');
    register.rows.push({ ...register.rows.find((row) => row.callOff === 'AVR-2025-004'), expectedHours: 1_000_000 });
    // A final decision that the declaration does not know of.
    table(draft, 'evidence/uke/konkurransevedtak.csv').rows.push({
      decision: 'KT-2025-02',
      party: SUPPLIER.orgNo,
      authority: 'Konkurransetilsynet (eksempel)',
      decidedOn: '2025-07-20',
      status: 'final',
      tie: 'contract',
    });
    // Of one person less was reported than the payroll list says that she was paid, of another less tax than it says was withheld.
    const reported = amelding('2025-04', draft.people, (person) => {
      const { gross, tax } = payOf(person);
      const { staffNo } = person.consultant;
      return { gross: staffNo === '1003' ? gross - 150_000 : gross, tax: staffNo === '1004' ? tax - 80_000 : tax };
    });
    draft.raw.set('evidence/amelding/amelding-2025-04.xml', text(reported));
    // Another case against it that is not settled.
    table(draft, 'evidence/uke/konkurransevedtak.csv').rows.push({
      decision: 'KT-2025-07',
      party: SUPPLIER.orgNo,
      authority: 'Konkurransetilsynet (eksempel)',
      decidedOn: '2025-05-12',
      status: 'appealed',
      tie: 'period',
    });
    return draft;
  },
};
