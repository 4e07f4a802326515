/** Hours and prices of one call-off as its invoices show them. */
import { describe, expect, test } from 'vitest';
import type { Invoice, InvoiceLine } from '../../src/evidence/documents/invoice-record.ts';
import type { CallOffRow, PriceListRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { registerFacts } from '../../src/facts/call-off-register.ts';
import { factsInput, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const CODES = { 'hour-unit-codes': ['HUR', 'LH'] };

const line = (fields: Partial<InvoiceLine> = {}): InvoiceLine => ({
  quantity: '10',
  unit: 'HUR',
  price: '1250.00',
  name: 'Senior utvikler',
  allowances: [],
  properties: [],
  periodFrom: '2022-06-01',
  periodTo: '2022-06-30',
  ...fields,
});
const invoice = (lines: InvoiceLine[], fields: Partial<Invoice> = {}, more: Partial<EvidenceRecord<'invoice'>> = {}) =>
  record(
    'invoice',
    {
      documentType: 'invoice',
      invoiceNo: '1',
      issueDate: '2022-07-01',
      currency: 'NOK',
      seller: { orgNo: '310000019' },
      references: [{ field: 'orderReference', value: 'AV-1' }],
      lines,
      ...fields,
    },
    more,
  );
const listed = (fields: object) => record('invoiceList', { invoiceNo: '1', issuer: '310000019', ...fields });
const price = (fields: Partial<PriceListRow> = {}) =>
  record('priceList', {
    category: 'Senior utvikler',
    unit: 'time',
    price: 125_000,
    validFrom: '2022-01-01',
    ...fields,
  });
const row = (fields: Partial<CallOffRow> = {}) =>
  record('callOffs', {
    callOff: 'AV-1',
    orderedOn: '2022-06-01',
    method: 'direct',
    expectedHours: 100_000,
    estimatedOn: '2022-06-01',
    ...fields,
  });
const isRow = (one: EvidenceRecord): one is EvidenceRecord<'callOffs'> => one.kind === 'callOffs';
const derive = (records: EvidenceRecord[], figures: object = CODES) =>
  registerFacts(
    { kind: 'callOff', key: 'AV-1', label: 'AV-1' },
    records.filter(isRow),
    factsInput({ records, figures: figures as typeof CODES }),
  );

describe('invoiced hours', () => {
  const hours = (...records: EvidenceRecord[]) =>
    ['invoicedHours', 'hoursSummedFromInvoices', 'overrunPercent'].map((id) =>
      said(derive([row(), ...records]).facts, id),
    );
  const percent = (invoicedHours: number, expectedHours: number) =>
    said(derive([row({ invoicedHours, expectedHours })]).facts, 'overrunPercent');
  test('per cent of the expected hours, rounded up so that nothing above a threshold falls on it', () => {
    expect([percent(120_000, 100_000), percent(100_000, 100_000), percent(95_000, 100_000)]).toEqual([20, 0, -5]);
    expect([percent(120_001, 100_000), percent(360_001, 300_000), percent(1, 3)]).toEqual([20.001, 20.001, -66.666]);
  });
  test('the register speaks first; a smaller sum is no contradiction, a larger one is', () => {
    const recorded = row({ invoicedHours: 20_000 });
    expect(said(derive([recorded, invoice([line()])]).facts, 'invoicedHours')).toBe(20_000);
    expect(said(derive([recorded, invoice([line({ quantity: '20' })])]).facts, 'invoicedHours')).toBe(20_000);
    const part = derive([recorded, invoice([line({ quantity: '20.001' })])]);
    expect(said(part.facts, 'invoicedHours')).toEqual(CONFLICT);
    expect(said(part.facts, 'overrunPercent')).toEqual(CONFLICT);
    expect(part.contradictions?.map((one) => one.sides.map((side) => side.value))).toEqual([[20_000, 20_001]]);
  });
  test('summed over invoices, credit notes and corrections deducted', () => {
    const credit = invoice([line({ quantity: '2.5', unit: 'LH' })], { documentType: 'creditNote', invoiceNo: '2' });
    expect(hours(invoice([line({ quantity: '130' }), line({ quantity: '-7.25' })]), credit)).toEqual([
      120_250,
      true,
      20.25,
    ]);
  });
  test('another unit, an unknown code list, a broken number or a broken document leaves the sum unknown', () => {
    for (const unit of ['MON', 'LS', 'C62', undefined])
      expect(hours(invoice([line(), line({ unit } as object)]))).toEqual([MISSING, false, MISSING]);
    expect(said(derive([row(), invoice([line()])], {}).facts, 'invoicedHours')).toEqual({ absent: 'missingTerm' });
    expect(hours(invoice([line({ quantity: 'ti' })]))[0]).toEqual(UNREADABLE);
    expect(hours(invoice([line()], {}, { unreadable: ['document'] }))).toEqual([UNREADABLE, false, UNREADABLE]);
  });
  test('an unreadable register is no reason to sum', () => {
    const broken = record('callOffs', { callOff: 'AV-1' }, { unreadable: ['invoicedHours'] });
    expect(said(derive([broken, invoice([line()])]).facts, 'invoicedHours')).toEqual(UNREADABLE);
  });
  test('no invoice is not no hours', () => expect(hours()).toEqual([MISSING, false, MISSING]));
  test('the same invoice twice counts once; with other lines it is in conflict', () => {
    const twice = (other: InvoiceLine) =>
      said(
        derive([row(), invoice([line()]), invoice([other], {}, { at: { file: 'kopi.xml' } })]).facts,
        'invoicedHours',
      );
    expect(twice(line({ line: 9 }))).toBe(10_000);
    expect(twice(line({ quantity: '11' }))).toEqual(CONFLICT);
  });
  test('an invoice belongs by a reference that names the call-off, or by the invoice list', () => {
    const named = (value: string) => hours(invoice([line()], { references: [{ field: 'buyerReference', value }] }))[0];
    expect([named('av-1'), named('Bestilling: AV-1, prosjekt 4'), named('AV-1-2'), named('AV-11')]).toEqual([
      10_000,
      10_000,
      MISSING,
      MISSING,
    ]);
    expect(hours(invoice([line()], { references: [] }), listed({ callOff: 'AV-1' }))[0]).toBe(10_000);
  });
  test('a listed invoice that was not handed in leaves the sum unknown', () => {
    expect(hours(invoice([line()]), listed({ invoiceNo: '2', callOff: 'AV-1' }))[0]).toEqual(MISSING);
    expect(hours(invoice([line()]), listed({ invoiceNo: '2' }))[0]).toEqual(MISSING);
    expect(hours(invoice([line()]), listed({ invoiceNo: '2', callOff: 'AV-2' }))[0]).toBe(10_000);
  });
});

describe('price against the list', () => {
  const ids = ['hourLines', 'priceExcess', 'linesOverPrice', 'linesWithUnsurePriceDay'];
  const prices = (records: EvidenceRecord[], list = [price()]) =>
    ids.map((id) => said(derive([row(), ...records, ...list]).facts, id));
  const one = (fields: Partial<InvoiceLine>, list = [price()], more: Partial<Invoice> = {}) =>
    prices([invoice([line(fields)], more)], list);
  test('at, above and under the list', () => {
    expect(one({})).toEqual([1, 0, 0, 0]);
    expect(one({ price: '1250.01' })).toEqual([1, 1, 1, 0]);
    expect(one({ price: '1200' })).toEqual([1, -5000, 0, 0]);
  });
  test('price per several hours, after the allowances and charges of the line', () => {
    expect(one({ price: '12500', baseQuantity: '10' })[1]).toBe(0);
    expect(one({ price: '1300', allowances: [{ charge: false, amount: '500' }] })[1]).toBe(0);
    expect(one({ price: '1250', allowances: [{ charge: true, amount: '10' }] })[1]).toBe(100);
    expect(one({ price: '13000', baseQuantity: '10', allowances: [{ charge: false, amount: '500' }] })[1]).toBe(0);
  });
  test('without a price the net amount of the line divided by its hours', () =>
    expect(one({ price: undefined, net: '12510.00' } as object)[1]).toBe(100));
  test('the highest of several lines, lines in other units and credit notes apart', () => {
    const credit = invoice([line({ price: '9999' })], { documentType: 'creditNote', invoiceNo: '2' });
    expect(
      prices([
        invoice([
          line(),
          line({ price: '1260' }),
          line({ price: '1255' }),
          line({ unit: 'LS', price: '90000' }),
          line({ quantity: '-1', price: '9999' }),
        ]),
        credit,
      ]),
    ).toEqual([3, 1000, 2, 0]);
  });
  test('only the invoice date, or half a period', () => {
    const bare = { periodFrom: undefined, periodTo: undefined } as object;
    expect(one(bare)).toEqual([1, 0, 0, 1]);
    expect(one({ ...bare, price: '1260' })).toEqual([1, 1000, 0, 1]);
    expect(one({ periodTo: undefined } as object)).toEqual([1, 0, 0, 1]);
    expect(one(bare, [price()], { periodFrom: '2022-06-01', periodTo: '2022-06-30' })).toEqual([1, 0, 0, 0]);
  });
  test('the price of the work day, not of the invoice date; first and last days inclusive', () => {
    const list = [price({ validTo: '2022-06-15' }), price({ price: 130_000, validFrom: '2022-06-16' })];
    expect(one({ periodTo: '2022-06-15' }, list)).toEqual([1, 0, 0, 0]);
    expect(one({ periodFrom: '2022-06-16', price: '1300' }, list)).toEqual([1, 0, 0, 0]);
    expect([
      one({ price: '1250' }, list),
      one({ price: '1250.01' }, list),
      one({ price: '1300' }, list),
      one({ price: '1300.01' }, list),
    ]).toEqual([
      [1, 0, 0, 0],
      [1, 1, 0, 1],
      [1, 5000, 0, 1],
      [1, 1, 1, 0],
    ]);
  });
  test('a day without a price, two prices, an unreadable one', () => {
    const none = [1, MISSING, MISSING, 0];
    expect(one({}, [])).toEqual(none);
    expect(one({}, [price({ validTo: '2022-06-10' }), price({ validFrom: '2022-06-20' })])).toEqual(none);
    expect(one({}, [price({ validFrom: '2022-06-02' })])).toEqual(none);
    expect(one({}, [price({ unit: 'dag' })])).toEqual(none);
    expect(one({}, [price(), price({ price: 1 })])).toEqual([1, CONFLICT, CONFLICT, 0]);
    expect(
      one({}, [
        record('priceList', { category: 'Senior utvikler', validFrom: '2022-01-01' }, { unreadable: ['price'] }),
      ]),
    ).toEqual([1, UNREADABLE, UNREADABLE, 0]);
  });
  test('category by name, item number, description or property; none or two is not known', () => {
    for (const fields of [
      { sellersItem: 'senior  utvikler' },
      { description: 'Senior utvikler' },
      { properties: [{ name: 'Kategori', value: 'Senior utvikler' }] },
    ])
      expect(one({ name: 'Bistand', ...fields })[1]).toBe(0);
    expect(one({ name: 'Bistand' })[1]).toEqual(MISSING);
    expect(one({ description: 'Junior' }, [price(), price({ category: 'Junior' })])[1]).toEqual(MISSING);
  });
  test('a line that cannot be compared withholds the result, but not a line that is clearly above', () => {
    expect(prices([invoice([line(), line({ name: 'Bistand' })])])).toEqual([2, MISSING, MISSING, 0]);
    expect(prices([invoice([line({ price: '1251' }), line({ name: 'Bistand' })])])).toEqual([2, 100, 1, 0]);
    expect(prices([invoice([line()]), listed({ invoiceNo: '2' })])).toEqual([1, MISSING, MISSING, 0]);
    expect(prices([listed({ callOff: 'AV-1' })])).toEqual([MISSING, MISSING, MISSING, 0]);
  });
  test('another currency, no price, zero hours, an impossible day', () => {
    expect(one({}, [price()], { currency: 'EUR' })[1]).toEqual(MISSING);
    for (const fields of [
      { price: 'x' },
      { price: undefined, net: undefined },
      { quantity: '0' },
      { baseQuantity: '0' },
      { periodFrom: '2022-06-31' },
      { periodFrom: '2022-07-31' },
      { allowances: [{ charge: false, amount: 'x' }] },
    ])
      expect(one(fields as object)[1]).toEqual(UNREADABLE);
  });
  test('an allowance on the whole invoice, or a credit, makes a line above the list unsure', () => {
    expect(one({ price: '1260' }, [price()], { allowances: [{ charge: false, amount: '100' }] })).toEqual([
      1, 1000, 0, 1,
    ]);
    expect(one({ price: '1260' }, [price()], { allowances: [{ charge: true, amount: '100' }] })).toEqual([
      1, 1000, 1, 0,
    ]);
    expect(one({}, [price()], { allowances: [{ charge: false, amount: '100' }] })).toEqual([1, 0, 0, 0]);
    expect(
      prices([
        invoice([line({ price: '1260' })]),
        invoice([line()], { documentType: 'creditNote', invoiceNo: '2', billingReferences: ['1'] }),
      ]),
    ).toEqual([1, 1000, 0, 1]);
  });
  test('no invoice for the call-off', () => expect(prices([])).toEqual([0, MISSING, 0, 0]));
  test('part of an øre above the list is above it; what rounding of a net amount may have added is not', () => {
    expect(one({ price: '1250.0004' })).toEqual([1, 1, 1, 0]);
    expect(one({ price: '1249.9996' })).toEqual([1, 0, 0, 0]);
    expect(one({ price: undefined, net: '125000.40', quantity: '100' } as object)).toEqual([1, 1, 1, 0]);
    expect(one({ price: undefined, net: '416.67', quantity: '0.333333' } as object)).toEqual([1, 0, 0, 0]);
  });
  test('an invoice of work that names no call-off may belong to this one', () => {
    const bare = (fields: Partial<Invoice> = {}, lines = [line({ price: '9999' })]) =>
      invoice(lines, { invoiceNo: '2', references: [], ...fields }, { at: { file: '2.xml' } });
    const doubt = [1, MISSING, MISSING, 0];
    expect(prices([invoice([line()]), bare()])).toEqual(doubt);
    expect(prices([bare()])).toEqual([MISSING, MISSING, MISSING, 0]);
    expect(prices([invoice([line()]), bare(), listed({ invoiceNo: '2' })])).toEqual(doubt);
    expect(prices([invoice([line()]), bare({ references: [{ field: 'orderReference', value: 'PO-9' }] })])).toEqual(
      doubt,
    );
    expect(prices([invoice([line()]), bare({ seller: {} as Invoice['seller'] })])).toEqual(doubt);
    expect(prices([invoice([line()]), bare({}, [line({ unit: 'DAY' })])])).toEqual(doubt);
    const placed = [1, 0, 0, 0];
    expect(prices([invoice([line()]), bare({}, [line({ unit: 'LS' })])])).toEqual(placed);
    expect(prices([invoice([line()]), bare({ documentType: 'creditNote' })])).toEqual(placed);
    expect(prices([invoice([line()]), bare({ seller: { orgNo: '312745925' } as Invoice['seller'] })])).toEqual(placed);
    expect(prices([invoice([line()]), bare(), listed({ invoiceNo: '2', callOff: 'AV-2' })])).toEqual(placed);
    expect(prices([invoice([line({ price: '1251' })]), bare()])).toEqual([1, 100, 1, 0]);
    const { facts } = derive([row(), invoice([line()]), bare(), price()]);
    expect([...facts].find((fact) => fact.id === 'priceExcess')?.from).toEqual([{ file: '2.xml' }]);
  });
  test('one whose lines cannot be read is doubt; one that nobody can tell which is, is lost where the list has it', () => {
    const broken = (fields: Partial<Invoice>) =>
      record('invoice', { documentType: 'invoice', ...fields }, { unreadable: ['lines'] });
    const named = broken({ invoiceNo: '2', seller: { orgNo: '310000019' } as Invoice['seller'] });
    expect(prices([invoice([line()]), named])).toEqual([1, UNREADABLE, UNREADABLE, 0]);
    expect(prices([invoice([line()]), broken({}), listed({ invoiceNo: '2', callOff: 'AV-2' })])).toEqual([1, 0, 0, 0]);
    expect(prices([invoice([line()]), broken({}), listed({ invoiceNo: '2' })])).toEqual([1, MISSING, MISSING, 0]);
  });
  test('only the invoices of the supplier that the call-off was ordered from', () => {
    const stray = invoice([line()], { invoiceNo: '2', references: [] });
    const of = (supplier: string) =>
      said(derive([row({ supplier }), invoice([line()]), stray, price()]).facts, 'priceExcess');
    expect([of('310000019'), of('312745925')]).toEqual([MISSING, 0]);
  });
  test('a price by the day cannot be compared', () => {
    expect(prices([invoice([line(), line({ unit: 'DAY', price: '9999' })])])).toEqual([1, MISSING, MISSING, 0]);
    expect(prices([invoice([line({ unit: 'E49' })])])).toEqual([MISSING, MISSING, MISSING, 0]);
    expect(prices([invoice([line(), line({ unit: 'DAY', quantity: '-1' })])])).toEqual([1, 0, 0, 0]);
  });
  test('no price stands in any fact', () => {
    const { facts } = derive([row(), invoice([line({ price: '1260' })]), price()]);
    expect(JSON.stringify(facts)).not.toMatch(/125000|126000|1260/);
  });
});
