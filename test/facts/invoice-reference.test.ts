/** References by which the buyer can place an invoice. */
import { describe, expect, test } from 'vitest';
import { type Overrides, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { term } from './build.ts';
import { derive, factOf, MISSING, NO_TERM, one, UNREADABLE } from './invoice-case.ts';

const BARE: Overrides = { orderReference: undefined, buyerReference: undefined, contractReference: undefined };
const usable = (document: string | Overrides, pattern?: string | number): Promise<unknown> =>
  one(
    'usableReferences',
    document,
    pattern === undefined ? {} : { terms: { 'order-reference-pattern': term(pattern, 'regex') } },
  );

describe('where it stands', () => {
  test('three on the usual invoice, none on a bare one', async () => {
    expect(await usable({})).toBe(3);
    expect(await usable(BARE)).toBe(0);
  });
  test.each(['orderReference', 'buyerReference', 'contractReference', 'accountingCost', 'projectReference'])(
    'any one will do: %s',
    async (field) => {
      expect(await usable({ ...BARE, [field]: 'AVR-1' })).toBe(1);
      expect(await usable(ublCreditNote({ ...BARE, [field]: 'AVR-1' }))).toBe(1);
    },
  );
  test("the seller's own order number is none; it brings NA for the buyer's", async () =>
    expect(await usable({ ...BARE, salesOrder: 'S-9' })).toBe(0));
  test('places', async () => {
    const xml = ublInvoice({ ...BARE, buyerReference: 'NA' });
    const { invoices } = await derive({ files: { 'faktura.xml': xml } });
    const line = xml.split('\n').findIndex((text) => text.includes('BuyerReference')) + 1;
    expect(factOf(invoices[0], 'usableReferences').from).toEqual([{ file: 'faktura.xml', line }]);
  });
});

describe('mere filling', () => {
  test.each(['NA', 'na', 'N/A', 'n.a.', ' N A ', '-', '...', '–'])('«%s»', async (buyerReference) =>
    expect(await usable({ ...BARE, buyerReference })).toBe(0),
  );
  test.each(['NA1', 'NAV', '0', 'AVR-2026-014'])('«%s» is not', async (buyerReference) =>
    expect(await usable({ ...BARE, buyerReference })).toBe(1),
  );
  test('does not spoil a real one', async () =>
    expect(await usable({ ...BARE, orderReference: 'NA', buyerReference: '410235' })).toBe(1));
});

describe('what the agreement says that a reference is', () => {
  const entered = { 'contract-reference': term('DT2-2026', 'none') };
  test("one of the buyer's own, whatever the case and the spaces", async () => {
    const only: Overrides = { ...BARE, buyerReference: 'b 410235' };
    expect(await one('usableReferences', only, { references: ['7', 'B410235'] })).toBe(1);
    expect(await one('usableReferences', only, { references: ['B410236'] })).toBe(0);
    expect(await one('usableReferences', { ...BARE, orderReference: 'b 410235' }, { references: ['B410236'] })).toBe(1);
    expect(await one('usableReferences', only, { references: ['B410236'], buyers: ['310001295'] })).toBe(1);
  });
  test('the number of the contract', async () => {
    const only: Overrides = { ...BARE, contractReference: 'dt2-2026' };
    expect(await one('usableReferences', only, { terms: entered })).toBe(1);
    expect(await one('usableReferences', { ...BARE, contractReference: 'DT2-2025' }, { terms: entered })).toBe(0);
    expect(await one('usableReferences', { ...BARE, buyerReference: 'DT2-2025' }, { terms: entered })).toBe(1);
  });
  test('beside the pattern of orders, which any field may have', async () => {
    const terms = { ...entered, 'order-reference-pattern': term('AVR-\\d+', 'regex') };
    const all = { buyerReference: 'AVR-1', contractReference: 'DT2-2026', orderReference: '1' };
    expect(await one('usableReferences', all, { terms, references: ['410235'] })).toBe(2);
    expect(await one('usableReferences', { ...all, buyerReference: '410235' }, { terms, references: ['410235'] })).toBe(
      2,
    );
    expect(await one('usableReferences', { ...all, buyerReference: '410236' }, { terms, references: ['410235'] })).toBe(
      1,
    );
  });
});

describe("the contract's pattern", () => {
  test('only what has the form counts, as a whole', async () => {
    expect(await usable({}, 'AVR-\\d{4}-\\d{3}')).toBe(1);
    expect(await usable({}, '^AVR-\\d{4}-\\d{3}$')).toBe(1);
    expect(await usable({}, 'AVR-\\d{4}-\\d{2}')).toBe(0);
    expect(await usable({ ...BARE, buyerReference: ' 410235 ' }, '\\d{6}')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: '4102356' }, '\\d{6}')).toBe(0);
    expect(await usable({ ...BARE, buyerReference: 'x410235' }, '\\d{6}')).toBe(0);
    expect(await usable({ ...BARE, buyerReference: 'NA' }, '[A-Z]+')).toBe(0);
    expect(await usable({ ...BARE, buyerReference: 'B-2' }, 'A-\\d|B-\\d')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'I' }, 'A|B|C|D|E|F|G|H|I')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'X-3' }, '(?:X|Y)-(1|2|3)')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'ad' }, 'a?b?c?d?')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'abc' }, 'a+b{1,3}c*')).toBe(1);
  });
  test.each([
    '(a+)+',
    '(?=x)x',
    '(a)\\1',
    '[',
    '',
    '   ',
    'a*b*c*d*',
    `${'a'.repeat(101)}`,
    '(?<n>a)',
    'a{1,}b{1,}c{1,}d{1,}',
    'a?b?c?d?e?',
    'AVR)|(X',
    '(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)',
  ])('«%s» cannot be used: no term', async (pattern) => expect(await usable({}, pattern)).toEqual(NO_TERM));
  test('the longest pattern and the longest reference', async () => {
    expect(await usable({ ...BARE, buyerReference: 'a'.repeat(100) }, 'a'.repeat(100))).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'a'.repeat(100) }, 'a{100}')).toBe(1);
    expect(await usable({ ...BARE, buyerReference: 'a'.repeat(101) }, 'a{101}')).toBe(0);
  });
  test('without a reference that could match, an unusable pattern changes nothing', async () =>
    expect(await usable(BARE, '[')).toBe(0));
  test('a pattern that is a number is one', async () =>
    expect(await usable({ ...BARE, buyerReference: '410235' }, 410235)).toBe(1));
  test('a long text against any pattern costs little', async () => {
    const before = performance.now();
    expect(await usable({ ...BARE, buyerReference: 'a'.repeat(100_000) }, '[a-z]*[a-z]*[a-z]*X')).toBe(0);
    for (const pattern of ['[a-z]*[a-z]*[a-z]*X', '(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)a*a*a*X'])
      expect(await usable({ ...BARE, buyerReference: 'a'.repeat(100) }, pattern)).toBe(0);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('what cannot be read', () => {
  test('a national id where the reference should be: not known that there is none', async () => {
    expect(await usable({ ...BARE, buyerReference: '01019012480' })).toEqual(UNREADABLE);
    expect(await usable({ ...BARE, buyerReference: '01019012480', orderReference: 'NA' })).toEqual(UNREADABLE);
    expect(await usable({ ...BARE, buyerReference: '01019012480', orderReference: 'AVR-1' })).toBe(1);
    expect(await usable({ ...BARE, buyerReference: '01019012480', orderReference: 'X' }, 'AVR-\\d')).toEqual(
      UNREADABLE,
    );
  });
  test('no figure for the day of an undated invoice', async () => {
    expect(await usable({ issueDate: undefined })).toBe(3);
    expect(await usable({ issueDate: '2018-12-31' })).toEqual(NO_TERM);
    expect(await usable({ ...BARE, issueDate: '2018-12-31' })).toBe(0);
    const { invoices } = await derive({
      files: { 'faktura.xml': ublInvoice({ issueDate: undefined }) },
      figure: (_id, _keys, on) => (on < '2026-06-01' ? ['NA'] : ['NA', 'X']),
    });
    expect(factOf(invoices[0], 'usableReferences')).toMatchObject(MISSING);
  });
});
