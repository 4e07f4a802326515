/** When a link began, by any evidence, and how a later exception cuts it. */
import { describe, expect, test } from 'vitest';
import type { ChainRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { record, said } from './build.ts';
import { CONFLICT, chain, factOf, link, MISSING, SUPPLIER, table, UNREADABLE } from './chain-build.ts';

const row = (fields: Partial<ChainRow> = {}, more = {}) => link('A', 'S', fields, more);
const worked = (employer: string, date: string) => record('hours', { employer, date });
const hired = (agency: string, hirer: string, firstDay: string) => record('hires', { agency, hirer, firstDay });
const invoiced = (seller: string, buyer: string, periodFrom: string, lineFrom?: string) =>
  record('invoice', {
    seller: { orgNo: seller },
    buyer: { orgNo: buyer },
    periodFrom,
    lines: lineFrom === undefined ? [] : [{ allowances: [], properties: [], periodFrom: lineFrom }],
  });
const firstDay = (rows: Parameters<typeof table>, records: readonly EvidenceRecord[] = []) => {
  const derived = chain(table(...rows), { records });
  return [factOf(derived, 'A', 'S', 'firstDay'), derived.contradictions?.map(({ id }) => id)];
};
const june = { firstDay: '2022-06-01' };
const TOLD = ['firstDay:chainLink/A/310000019'];

describe('the first day', () => {
  test('by the table', () => expect(firstDay([row(june)])).toEqual(['2022-06-01', []]));
  test('earlier by hours, hire list or the period of an invoice: that decides, and is told', () => {
    expect(firstDay([row(june)], [worked('A', '2022-05-31'), worked('A', '2022-07-01')])).toEqual(['2022-05-31', TOLD]);
    expect(firstDay([row(june)], [hired('A', SUPPLIER, '2022-05-30')])).toEqual(['2022-05-30', TOLD]);
    expect(firstDay([row(june)], [invoiced('A', SUPPLIER, '2022-05-29')])).toEqual(['2022-05-29', TOLD]);
    expect(firstDay([row(june)], [invoiced('A', SUPPLIER, '2022-06-01', '2022-05-28')])).toEqual(['2022-05-28', TOLD]);
    expect(firstDay([row(june)], [worked('A', '2022-05-31'), hired('A', SUPPLIER, '2022-05-30')])).toEqual([
      '2022-05-30',
      TOLD,
    ]);
  });
  test('the same day or later elsewhere changes nothing', () => {
    expect(firstDay([row(june)], [worked('A', '2022-06-01')])).toEqual(['2022-06-01', []]);
    expect(firstDay([row(june)], [worked('A', '2022-06-02')])).toEqual(['2022-06-01', []]);
  });
  test('a row of no hours is no work', () => {
    const none = record('hours', { employer: 'A', date: '2022-05-31', hours: 0 });
    expect(firstDay([row(june)], [none])).toEqual(['2022-06-01', []]);
  });
  test('hours of a sub-unit are hours of its legal unit', () => {
    const unit = record('registeredUnit', { party: 'A1', parent: 'A' });
    expect(firstDay([row(june)], [worked('A1', '2022-05-31'), unit])).toEqual(['2022-05-31', TOLD]);
  });
  test('work for others, and work by others, is not this link', () => {
    const elsewhere = [hired('A', 'B', '2022-05-01'), invoiced('A', 'B', '2022-05-01'), worked('B', '2022-05-01')];
    expect(firstDay([row(june)], elsewhere)).toEqual(['2022-06-01', []]);
  });
  test('hours do not say for whom, so they are nobody in particular when the firm has two subcontracts', () => {
    const hours = [worked('A', '2022-05-01')];
    expect(firstDay([row(june), link('A', 'B'), link('B', 'S')], hours)).toEqual(['2022-06-01', []]);
    expect(firstDay([row(june), link('A', 'B', { role: 'goodsSupplier' }), link('B', 'S')], hours)).toEqual([
      '2022-05-01',
      TOLD,
    ]);
  });
  test('hours before every one of several subcontracts are held against the first of them', () => {
    const [july, own] = [link('A', 'B', { firstDay: '2022-07-01' }), link('B', 'S')];
    expect(firstDay([row(june), july, own], [worked('A', '2022-05-01')])).toEqual(['2022-05-01', TOLD]);
    expect(firstDay([row(june), july, own], [worked('A', '2022-06-01')])).toEqual(['2022-06-01', []]);
    const may = link('A', 'B', { firstDay: '2022-05-15' });
    expect(firstDay([row(june), may, own], [worked('A', '2022-05-20')])).toEqual(['2022-06-01', []]);
  });
  test('a goods supplier that the hours show at work is perhaps a tier', () => {
    const outside = (...records: EvidenceRecord[]) =>
      factOf(chain(table(row({ ...june, role: 'goodsSupplier' })), { records }), 'A', 'S', 'outsideTiers');
    expect(outside()).toBe(true);
    expect(outside(worked('A', '2022-06-02'))).toEqual(CONFLICT);
  });
  test('an exception that the chain itself stands as having granted is granted by nobody', () => {
    const named = (exceptionBy: string) =>
      factOf(chain(table(row({ companyName: 'Firma A', exceptionBy }))), 'A', 'S', 'exceptionNamed');
    expect(named('Kari Prøve')).toBe(true);
    expect(named(' firma a')).toBe(false);
    expect(named(SUPPLIER)).toBe(false);
  });
  test('an invoice without a period or without both parties tells of no day', () => {
    const [from, to] = [{ orgNo: 'A' }, { orgNo: SUPPLIER }];
    const unplaced = [
      record('invoice', { seller: from, buyer: to, lines: [] }),
      record('invoice', { seller: from, periodFrom: '2022-05-01', lines: [] }),
      record('invoice', { buyer: to, periodFrom: '2022-05-01', lines: [] }),
    ];
    expect(firstDay([row(june)], unplaced)).toEqual(['2022-06-01', []]);
    expect(firstDay([row()], unplaced)).toEqual([MISSING, []]);
  });
  test('not in the table: what other evidence shows; nothing when there is none', () => {
    expect(firstDay([row()], [worked('a', '2022-05-31')])).toEqual(['2022-05-31', []]);
    expect(firstDay([row()])).toEqual([MISSING, []]);
  });
  test('unreadable or told in two ways stays so', () => {
    expect(firstDay([row({}, { unreadable: ['firstDay'] })], [worked('A', '2022-05-31')])).toEqual([UNREADABLE, []]);
    expect(firstDay([row(june), row({ firstDay: '2022-07-01' })], [worked('A', '2022-05-31')])).toEqual([
      CONFLICT,
      TOLD,
    ]);
  });
  test('the basis is that of the evidence that decides', () => {
    const { subjects } = chain(table(row(june)), {
      records: [worked('A', '2022-05-31')],
      files: [{ file: 'hours.xlsx', deliveredBy: 'uke' }],
    });
    expect(subjects[0]?.slices[0]?.facts.get('firstDay')).toMatchObject({
      basis: 'registered',
      from: [{ file: 'hours.xlsx', column: 'date' }],
    });
  });
});

describe('slices', () => {
  const slices = (fields: Partial<ChainRow>, more = {}) =>
    chain(table(row(fields, more))).subjects[0]?.slices.map(({ from, to, on, facts }) => [
      from,
      to,
      on,
      said(facts.values(), 'linkFrom'),
    ]);
  const exception = (exceptionApprovedOn: string, fields = {}) => slices({ ...june, exceptionApprovedOn, ...fields });
  test('one, open at its end without a last day', () => {
    expect(slices(june)).toEqual([['2022-06-01', undefined, '2022-06-01', '2022-06-01']]);
    expect(slices({ ...june, lastDay: '2022-08-31' })).toEqual([
      ['2022-06-01', '2022-08-31', '2022-06-01', '2022-06-01'],
    ]);
  });
  test('an exception on the first day or before cuts nothing', () => {
    expect(exception('2022-06-01')).toHaveLength(1);
    expect(exception('2022-05-01')).toHaveLength(1);
  });
  test('a later one cuts on its day', () =>
    expect(exception('2022-07-01', { lastDay: '2022-08-31' })).toEqual([
      ['2022-06-01', '2022-06-30', '2022-06-01', '2022-06-01'],
      ['2022-07-01', '2022-08-31', '2022-07-01', '2022-07-01'],
    ]));
  test('on the last day there is one day with it, after it none', () => {
    expect(exception('2022-08-31', { lastDay: '2022-08-31' })).toHaveLength(2);
    expect(exception('2022-09-01', { lastDay: '2022-08-31' })).toEqual([
      ['2022-06-01', '2022-08-31', '2022-06-01', '2022-06-01'],
    ]);
  });
  test('a last day before the first ends nothing', () =>
    expect(exception('2022-07-01', { lastDay: '2022-05-01' })).toEqual([
      ['2022-06-01', '2022-06-30', '2022-06-01', '2022-06-01'],
      ['2022-07-01', undefined, '2022-07-01', '2022-07-01'],
    ]));
  test('a first day that is not known: one, without a day', () =>
    expect(slices({ exceptionApprovedOn: '2022-07-01' })).toEqual([[undefined, undefined, null, MISSING]]));
});
