/** Every fact about an invoice that is derived has its entry, and every entry is derived or asked. */
import { expect, test } from 'vitest';
import { catalogue, factEntry } from '../../src/facts/catalogue.ts';
import { ublInvoice } from '../evidence/ubl.ts';
import { derive, row } from './invoice-case.ts';

const own = catalogue.filter(({ subject }) => subject === 'invoice');

test('derived and told of are the same facts', async () => {
  const { invoices } = await derive({ files: { 'a.xml': ublInvoice() }, rows: [row({ invoiceNo: '7' })] });
  const entries = own.map(({ id }) => id).filter((id) => id !== 'invoiceDocument');
  for (const invoice of invoices)
    expect([...(invoice.slices[0]?.facts.keys() ?? [])].sort()).toEqual(entries.toSorted());
});

test('a contradiction between two documents has its name', async () => {
  const files = { 'a.xml': ublInvoice(), 'b.xml': ublInvoice({ note: 'Ny' }) };
  const { contradictions } = await derive({ files });
  expect(contradictions.map(({ fact }) => factEntry(fact)?.id)).toEqual(['invoiceDocument']);
});

test('facts of the contract that invoices bring', async () => {
  const { contract } = await derive({});
  for (const id of ['contractSupplierOrgNo', 'chequeAllowed']) {
    expect(contract.has(id), id).toBe(true);
    expect(factEntry(id)?.subject, id).toBe('contract');
  }
});

test('values are of the type that the entry says', async () => {
  const { invoices } = await derive({ files: { 'a.xml': ublInvoice() }, rows: [row({ channel: 'ehf' })] });
  for (const fact of invoices[0]?.slices[0]?.facts.values() ?? []) {
    if (!('value' in fact)) continue;
    const type = factEntry(fact.id)?.type;
    expect(typeof fact.value, fact.id).toBe(type === 'date' || type === 'text' ? 'string' : type);
    if (type === 'date') expect(fact.value, fact.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('every entry is whole in three languages that differ, and no label is used twice', () => {
  const entries = [...own, ...catalogue.filter(({ id }) => id === 'contractSupplierOrgNo' || id === 'chequeAllowed')];
  const labels = catalogue.flatMap(({ label }) => [...new Set(Object.values(label))]);
  for (const { id, label, proves, provenBy, assessed } of entries) {
    for (const text of [label, proves]) {
      expect(
        Object.values(text).every((words) => words.length > 5),
        id,
      ).toBe(true);
      expect(text.en, id).not.toBe(text.nb);
    }
    for (const words of new Set(Object.values(label)))
      expect(
        labels.filter((one) => one.toLowerCase() === words.toLowerCase()),
        id,
      ).toHaveLength(1);
    if (assessed) expect(provenBy, id).toEqual(['assessments']);
  }
});
