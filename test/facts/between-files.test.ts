import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { betweenFiles } from '../../src/facts/between-files.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { factsInput, type Given, record } from './build.ts';

const SUPPLIER = '310000019';
const BUYER = '310001295';

/** Code, what was read, what it was held against, and the place of each problem. */
function told(...given: [readonly EvidenceRecord[], Omit<Given, 'records'>?]): string[] {
  const [records, more = {}] = given;
  return betweenFiles(factsInput({ records, ...more })).map(({ code, at, read, expected }) =>
    [code, read, expected, '@', at.file, at.path ?? at.line ?? at.column].filter((one) => one !== undefined).join(' '),
  );
}
const invoice = (fields: EvidenceRecord<'invoice'>['fields']) =>
  record('invoice', { seller: { orgNo: SUPPLIER }, ...fields }, { at: { file: 'a.xml' } });
const unit = (fields: EvidenceRecord<'registeredUnit'>['fields'], path?: string) =>
  record('registeredUnit', { party: SUPPLIER, ...fields }, { at: { file: 'enhet.json', ...(path ? { path } : {}) } });

describe('a deviation reported before anything was ordered', () => {
  const rows = (orderedOn: string | undefined, deviationReportedOn: string) => [
    record('callOffs', { callOff: 'AVR-1', ...(orderedOn === undefined ? {} : { orderedOn }) }),
    record('deliveries', { delivery: '1', callOff: 'avr-1', deliveredOn: '2022-09-30', deviationReportedOn }),
  ];
  test('the day before; the day itself is in order, and so is what comes before a late delivery', () => {
    expect(told(rows('2022-06-01', '2022-05-31'))).toEqual([
      'DATE_BEFORE 2022-05-31 2022-06-01 (callOffs.xlsx) @ deliveries.xlsx deviationReportedOn',
    ]);
    expect(told(rows('2022-06-01', '2022-06-01'))).toEqual([]);
  });
  test('an order without a day, or of another call-off, says nothing', () => {
    expect(told(rows(undefined, '2022-05-31'))).toEqual([]);
    const [order, delivery] = rows('2022-06-01', '2022-05-31');
    const other = { ...order, fields: { callOff: 'AVR-2', orderedOn: '2022-06-01' } } as EvidenceRecord;
    expect(told([other, delivery as EvidenceRecord])).toEqual([]);
  });
});

describe('a buyer abroad', () => {
  const agreement = { buyers: [{ orgNo: BUYER, name: 'Prøveetaten' }] };
  test('that is an agency of the agreement', () => {
    const abroad = invoice({ buyer: { orgNo: BUYER, country: 'SE', line: 40 } });
    expect(told([abroad], { agreement })).toEqual(['INVOICE_BUYER_ABROAD SE NO @ a.xml 40']);
    expect(told([abroad])).toEqual([]);
  });
  test('no country, or Norway', () => {
    expect(told([invoice({ buyer: { orgNo: BUYER } })], { agreement })).toEqual([]);
    expect(told([invoice({ buyer: { orgNo: BUYER, country: 'NO' } })], { agreement })).toEqual([]);
  });
});

describe('a company younger than what it did', () => {
  const about = { case: { contractDate: '2022-05-01' } };
  test('the supplier and its contract, by a day', () => {
    expect(told([unit({ registeredOn: '2022-05-02' })], about)).toEqual([
      'UNIT_YOUNGER 2022-05-02 2022-05-01 (case.json) @ enhet.json /registreringsdatoEnhetsregisteret',
    ]);
    expect(told([unit({ registeredOn: '2022-05-01' })], about)).toEqual([]);
    expect(told([unit({ party: BUYER, registeredOn: '2022-05-02' })], about)).toEqual([]);
  });
  test('anybody and its first invoice', () => {
    const invoices = ['2022-07-02', '2022-06-30'].map((issueDate) => invoice({ issueDate }));
    expect(told([unit({ registeredOn: '2022-07-01' }, '/0'), ...invoices])).toEqual([
      'UNIT_YOUNGER 2022-07-01 2022-06-30 (a.xml) @ enhet.json /0/registreringsdatoEnhetsregisteret',
    ]);
    expect(told([unit({ registeredOn: '2022-06-30' }), ...invoices])).toEqual([]);
  });
  test('a sub-unit may be younger', () => {
    expect(told([unit({ parent: BUYER, registeredOn: '2022-05-02' })], about)).toEqual([]);
  });
});

describe('VAT from a company outside the register', () => {
  test('is told of; without VAT, or in the register, or not known, it is not', () => {
    expect(told([unit({ inVatRegister: false }), invoice({ taxTotal: '0.01' })])).toEqual([
      'UNIT_OUTSIDE_VAT a.xml @ enhet.json /registrertIMvaregisteret',
    ]);
    expect(told([unit({ inVatRegister: false }), invoice({ taxTotal: '0.00' })])).toEqual([]);
    expect(told([unit({ inVatRegister: true }), invoice({ taxTotal: '0.01' })])).toEqual([]);
    expect(told([unit({}), invoice({ taxTotal: '0.01' })])).toEqual([]);
    const other = invoice({ seller: { orgNo: BUYER }, taxTotal: '0.01' });
    expect(told([unit({ inVatRegister: false }), other])).toEqual([]);
  });
});

describe('a company that lives by hiring people out', () => {
  const row = (role: 'subcontractor' | 'hire', company = SUPPLIER) => record('chain', { company, role });
  test('listed as a subcontractor', () => {
    expect(told([unit({ industry: '78.200' }), row('subcontractor', '310 000 019')])).toEqual([
      'UNIT_LETS_LABOUR 78.200 chain.xlsx @ enhet.json /naeringskode1/kode',
    ]);
    expect(told([unit({ industry: '78.100' }), row('subcontractor')])).toEqual([]);
  });
  test('listed as hire, or not listed', () => {
    expect(told([unit({ industry: '78.200' }), row('hire')])).toEqual([]);
    expect(told([unit({ industry: '78.200' }), row('subcontractor', BUYER)])).toEqual([]);
  });
});

test('they come with the facts', () => {
  const records = [unit({ inVatRegister: false }), invoice({ taxTotal: '0.01' })];
  expect(deriveFacts(factsInput({ records })).problems.map(({ code }) => code)).toEqual(['UNIT_OUTSIDE_VAT']);
});
