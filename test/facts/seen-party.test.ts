/** Every organisation that evidence shows: where it stands, whether it is foreign, and what does not agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord, RecordFields, RecordKind } from '../../src/evidence/evidence.ts';
import { seenPartySubjects } from '../../src/facts/seen-party.ts';
import { type Given, record, said } from './build.ts';
import { attestation, CONFLICT, lawful, MISSING, SUPPLIER, UNREADABLE } from './hire-build.ts';

const A = '310111643';
const B = '312745925';
const CITY = '310000115';
const ABROAD = 'SE5560000001';
const BUYERS = { agreement: { buyers: [{ orgNo: CITY, name: 'Eksempeletaten' }] } };
const NUMBERS = { [A]: 'A', [B]: 'B', [SUPPLIER]: 'supplier', [CITY]: 'city', [ABROAD]: 'abroad' };

let row = 1;
function at<K extends RecordKind>(kind: K, fields: Partial<RecordFields[K]>, more: Partial<EvidenceRecord<K>> = {}) {
  row += 1;
  return record(kind, fields, { at: { file: `${kind}.csv`, row }, ...more });
}
const hours = (employer: string) => at('hours', { employer, staffNo: '1', date: '2025-02-10', hours: 7500 });
const link = (company: string, fields = {}) =>
  at('chain', { company, engagedBy: SUPPLIER, role: 'subcontractor', ...fields });
const assignment = (fields = {}) =>
  at('foreignAssignments', {
    assignment: 'O-1',
    client: SUPPLIER,
    contractor: ABROAD,
    country: 'SE',
    startedOn: '2025-02-01',
    ...fields,
  });
const derive = (records: readonly EvidenceRecord[], given: Given = {}) =>
  seenPartySubjects(lawful({ ...BUYERS, ...given, records }));

/** Fact of one party; undefined when it was not seen. */
function of(id: string, fact: string, records: readonly EvidenceRecord[], given: Given = {}) {
  const subject = derive(records, given).subjects.find((one) => one.key === id);
  return subject && said(subject.slices[0]?.facts.values() ?? [], fact);
}
const standing = (id: string, ...records: readonly EvidenceRecord[]) => of(id, 'partyStanding', records);

describe('seen', () => {
  const by: [string, EvidenceRecord][] = [
    ['hours', hours(A)],
    ['payroll', at('payroll', { employer: A })],
    ['pay lines', at('payLines', { employer: A })],
    ['persons', at('persons', { employer: A })],
    ['a-melding', at('amelding', { reporter: A })],
    ['employments in it', at('ameldingEmployment', { employer: A })],
    ['the employee register', at('registeredEmployment', { employer: A })],
    ['hires', at('hires', { agency: A })],
    ['an invoice', at('invoice', { seller: { orgNo: A } })],
    ['the invoice list', at('invoiceList', { issuer: A })],
    ['foreign assignments', at('foreignAssignments', { contractor: A })],
    ['foreign workers', at('foreignWorkers', { contractor: A })],
  ];
  test.each(by)('in %s: a stranger until the chain holds it', (_, one) => {
    expect(standing(A, one)).toBe('stranger');
    expect(standing(A, one, link(A))).toBe('inChain');
  });
  const paid: [string, EvidenceRecord][] = [
    ['a payment order', at('paymentOrder', { creditorOrgNo: A })],
    ['money out of a bank account', at('bankEntry', { counterOrgNo: A, amount: -100 })],
  ];
  test.each(paid)('in %s alone: only a payee', (_, one) => {
    expect(standing(A, one)).toBe('payee');
    expect(standing(A, one, hours(A))).toBe('stranger');
    expect(standing(A, one, link(A))).toBe('inChain');
  });
  test('not by money that came in, nor by a cell that is empty or could not be read', () => {
    expect(standing(A, at('bankEntry', { counterOrgNo: A, amount: 100 }))).toBeUndefined();
    expect(
      derive([at('hours', { staffNo: '1' }), at('payroll', { employer: A }, { unreadable: ['employer'] })]).subjects,
    ).toEqual([]);
  });
  test('in one file it is shown once, at its first row; by name where one is given', () => {
    const [subject] = derive([
      hours(A),
      hours(A),
      at('hires', { agency: A, agencyName: 'Eksempel Bemanning AS' }),
    ]).subjects;
    expect(subject?.from.map((place) => place.file)).toEqual(['hires.csv', 'hours.csv']);
    expect(subject?.label).toBe(`${A} Eksempel Bemanning AS`);
  });
  test('a sub-unit is its legal unit', () => {
    const unit = at('registeredUnit', { party: B, parent: A });
    expect(standing(B, hours(B), unit)).toBeUndefined();
    expect(standing(A, hours(B), unit, link(A))).toBe('inChain');
    expect(standing(A, hours(B), at('ameldingEmployment', { employer: A, unit: B }), link(B))).toBe('inChain');
  });
  test('a number that could be a person’s is not shown', () => {
    const shown = JSON.stringify(
      derive([hours('01819010001'), hours('01819010001')]).subjects.map(({ slices, ...one }) => [
        one,
        slices.map(({ facts }) => [...facts]),
      ]),
    );
    expect(shown).not.toContain('01819010001');
  });
});

describe('standing', () => {
  test('the supplier, a buyer, and who only delivers goods', () => {
    expect(standing(SUPPLIER, hours(SUPPLIER))).toBe('supplier');
    expect(standing(CITY, at('invoice', { seller: { orgNo: CITY } }))).toBe('buyer');
    expect(standing(A, at('invoiceList', { issuer: A }), link(A, { role: 'goodsSupplier' }))).toBe('goodsSupplier');
    expect(standing(A, at('invoiceList', { issuer: A }), link(A, { role: 'goodsSupplier' }), link(A))).toBe('inChain');
  });
  test('a goods supplier that the hours show at work is none for sure', () => {
    const goods = link(A, { role: 'goodsSupplier' });
    const idle = at('hours', { employer: A, date: '2025-02-10', hours: 0 });
    expect(standing(A, hours(A), goods)).toEqual(CONFLICT);
    expect(standing(A, idle, goods)).toBe('goodsSupplier');
    expect(told([hours(A), goods])).toEqual(['partyStanding A']);
  });
  test('a row of the chain that cannot be read may be anybody who is not there', () => {
    const lost = at('chain', { engagedBy: SUPPLIER, role: 'subcontractor' }, { unreadable: ['company'] });
    expect(standing(A, hours(A), lost)).toEqual(UNREADABLE);
    expect(standing(A, hours(A), lost, link(A))).toBe('inChain');
    expect(standing(SUPPLIER, hours(SUPPLIER), lost)).toBe('supplier');
  });
});

const told = (records: readonly EvidenceRecord[], given: Given = {}) =>
  (derive(records, given).contradictions ?? []).map(
    (one) => `${one.fact} ${NUMBERS[one.subject.key as keyof typeof NUMBERS]}`,
  );

describe('a stranger is told', () => {
  test('where there is a chain table, with both places', () => {
    const [one] = derive([hours(A), link(B)]).contradictions ?? [];
    expect([one?.fact, one?.subject.key]).toEqual(['partyActive', A]);
    expect(one?.sides.map((side) => [side.value, side.from[0]?.file])).toEqual([
      [true, 'hours.csv'],
      [false, 'chain.csv'],
    ]);
  });
  test('or a statement that there is no chain', () => {
    expect(told([hours(A), attestation({ attestation: 'chainComplete', document: 'ingen' })])).toEqual([
      'partyActive A',
    ]);
    expect(told([hours(A)])).toEqual([]);
  });
  test('a payee alone is not', () => expect(told([at('paymentOrder', { creditorOrgNo: A }), link(B)])).toEqual([]));
});

describe('foreign', () => {
  const foreign = (id: string, ...records: readonly EvidenceRecord[]) =>
    of(id, 'partyForeign', [hours(id), ...records]);
  test('a Norwegian number, a country, a branch', () => {
    expect(foreign(A)).toBe(false);
    for (const country of ['NO', 'no']) expect(foreign(A, link(A, { country }))).toBe(false);
    expect(foreign(ABROAD, link(ABROAD, { country: 'SE' }))).toBe(true);
    expect(foreign(A, at('registeredUnit', { party: A, form: 'NUF' }))).toBe(true);
    expect(foreign(A, at('registeredUnit', { party: A, form: 'AS' }))).toBe(false);
    expect(foreign(A, at('foreignAssignments', { contractor: A, country: 'NO', branch: true }))).toBe(true);
    expect(foreign(A, at('foreignAssignments', { contractor: A, country: 'NO', branch: false }))).toBe(false);
    expect(foreign('5560000001', at('hires', { agency: '5560000001', country: 'se' }))).toBe(true);
    expect(foreign('5560000001', at('invoice', { seller: { orgNo: '5560000001', country: 'SE' } }))).toBe(true);
  });
  test('by the number alone only when it says its country', () => {
    expect(foreign(ABROAD)).toBe(true);
    for (const id of ['5560000001', 'NO5560000001']) expect(foreign(id)).toEqual(MISSING);
    expect(foreign('310111644')).toEqual(UNREADABLE);
  });
  test('a Norwegian number with a foreign country is a contradiction', () => {
    expect(foreign(A, link(A, { country: 'SE' }))).toEqual(CONFLICT);
    expect(told([hours(A), link(A, { country: 'SE' })])).toEqual(['partyForeign A']);
  });
});

describe('the list of foreign contractors', () => {
  const listed = (id: string, ...records: readonly EvidenceRecord[]) => of(id, 'partyInForeignTable', records);
  test('holds it or not; a row that cannot be read may be it', () => {
    expect(listed(ABROAD, assignment())).toBe(true);
    expect(listed(ABROAD, hours(ABROAD))).toBe(false);
    expect(
      listed(ABROAD, hours(ABROAD), at('foreignAssignments', { assignment: 'O-2' }, { unreadable: ['contractor'] })),
    ).toEqual(UNREADABLE);
  });
  test('a foreign party that it does not hold is told; a Norwegian one, a goods supplier and a payee are not', () => {
    const other = assignment({ contractor: 'DK12345678', country: 'DK' });
    const chain = link(ABROAD, { country: 'SE' });
    expect(told([hours(ABROAD), other, chain, link('DK12345678')])).toEqual(['foreignPartyActive abroad']);
    expect(told([hours(A), other, link(A), link('DK12345678')])).toEqual([]);
    expect(
      told([
        at('invoiceList', { issuer: ABROAD }),
        other,
        link(ABROAD, { country: 'SE', role: 'goodsSupplier' }),
        link('DK12345678'),
      ]),
    ).toEqual([]);
    expect(told([at('paymentOrder', { creditorOrgNo: ABROAD }), other, link('DK12345678')])).toEqual([]);
    expect(told([hours(ABROAD), chain])).toEqual([]);
  });
});

describe('counters of nought', () => {
  const counters = (fields = {}) =>
    at(
      'foreignCounters',
      { party: SUPPLIER, answeredOn: '2025-03-01', registeredAsClient: 0, ...fields },
      { at: { file: 'teller.json' } },
    );
  const beside = (...records: readonly EvidenceRecord[]) =>
    told([link(ABROAD), ...records]).filter((one) => one.startsWith('registered'));
  test('beside a contractor at work in the months they cover: a contradiction with both places', () => {
    const [one] = derive([link(ABROAD), assignment(), counters()]).contradictions ?? [];
    expect(one?.id).toBe(`registeredForeignAssignments:seenParty/${ABROAD}`);
    expect(one?.sides.map((side) => [side.value, side.from[0]?.file])).toEqual([
      [0, 'teller.json'],
      [1, 'foreignAssignments.csv'],
    ]);
  });
  test('six months back and no further, and not before the work', () => {
    expect(beside(assignment({ startedOn: '2024-09-01' }), counters())).toHaveLength(1);
    expect(beside(assignment({ startedOn: '2024-08-31' }), counters())).toEqual([]);
    expect(beside(assignment({ startedOn: '2025-03-01' }), counters())).toHaveLength(1);
    expect(beside(assignment({ startedOn: '2025-03-02' }), counters())).toEqual([]);
    const worker = at('foreignWorkers', {
      assignment: 'O-1',
      contractor: ABROAD,
      firstDay: '2024-06-01',
      lastDay: '2024-09-01',
    });
    expect(beside(assignment({ startedOn: '2024-06-01' }), worker, counters())).toHaveLength(1);
  });
  test('of the client, of the contractor itself, and of nobody else', () => {
    expect(beside(assignment({ client: A }), counters())).toEqual([]);
    expect(beside(assignment({ client: undefined }), counters())).toHaveLength(1);
    expect(
      beside(
        assignment({ client: A }),
        counters({ party: ABROAD, registeredAsClient: undefined, activeAssignmentsAsEmployer: 0 }),
      ),
    ).toHaveLength(1);
    expect(beside(assignment(), counters({ registeredAsClient: 1 }))).toEqual([]);
    expect(beside(assignment(), counters({ registeredAsClient: undefined }))).toEqual([]);
    expect(beside(assignment(), counters({ answeredOn: undefined }))).toEqual([]);
  });
});

test('rows in any order give the same facts', () => {
  const rows: EvidenceRecord[] = [
    hours(A),
    hours(A),
    hours(B),
    hours(ABROAD),
    link(B, { companyName: 'Kode Vest AS', country: 'NO' }),
    link(B, { companyName: 'Kode Vest' }),
    link(ABROAD, { country: 'SE' }),
    at('hires', { agency: A, agencyName: 'Eksempel Bemanning AS', country: 'SE' }),
    at('invoice', { seller: { orgNo: B, name: 'Kode Vest AS', country: 'DK' } }),
    at('paymentOrder', { creditorOrgNo: CITY }),
    assignment(),
    assignment({ assignment: 'O-2', startedOn: '2025-01-05' }),
    at('foreignCounters', { party: SUPPLIER, answeredOn: '2025-03-01', registeredAsClient: 0 }),
    at('foreignCounters', { party: ABROAD, answeredOn: '2025-03-02', activeAssignmentsAsEmployer: 0 }),
  ];
  const plain = (records: readonly EvidenceRecord[]) => {
    const { subjects, contradictions } = derive(records);
    return JSON.stringify([
      subjects.map((one) => ({ ...one, slices: one.slices.map((slice) => [slice.on, ...slice.facts.values()]) })),
      contradictions,
    ]);
  };
  const expected = plain(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(plain(shuffled)).toBe(expected);
    }),
    { seed: 20250301, numRuns: 100 },
  );
});

test('a quarter of a million rows are walked once', () => {
  const records: EvidenceRecord[] = [];
  for (let index = 0; index < 250_000; index += 1)
    records.push({
      kind: 'hours',
      at: { file: 'timer.csv', row: index + 2 },
      fields: { employer: index % 2 === 0 ? SUPPLIER : A, staffNo: String(index % 1000) },
      unreadable: [],
    });
  const input = lawful({ ...BUYERS, records });
  const started = performance.now();
  expect(seenPartySubjects(input).subjects.map((one) => one.from[0]?.row)).toEqual([2, 3]);
  expect(performance.now() - started).toBeLessThan(5_000);
});
