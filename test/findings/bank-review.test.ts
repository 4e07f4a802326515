/** Wages that a person must look at, cash, exceptions, whom the rule reaches, and rows that are not whole. */
import { describe, expect, test } from 'vitest';
import { account, wrongAccount } from '../evidence/bank-accounts.ts';
import type { EntryXml } from '../evidence/bank-xml-camt.ts';
import { term } from '../facts/build.ts';
import {
  bankFile,
  checkFolder,
  type Folder,
  kari,
  ola,
  SUPPLIER,
  type Typed,
  toKari,
  toOla,
  verdicts,
  wagesIn,
} from './bank-folder.ts';

const A1 = 'A-001-06-15';
const A2 = 'A-002-06-15';
const one = async (entries: readonly EntryXml[], row: Typed = {}, folder: Folder = {}) =>
  (await wagesIn({ payroll: [{ ...kari, ...row }], files: { 'konto.xml': bankFile(entries) }, ...folder }))[A1];
const review = (id: string) => `cantTell/needsReview/${id}`;

describe('wages-to-bank: a person must look', () => {
  test('parts that sum to the listed account are fine, others not', async () => {
    const part = (amount: string, to = account(1)): EntryXml => ({ amount, details: [{ account: to }] });
    expect(await one([part('-11250.00'), part('-20000.00')])).toBe('passed');
    expect(await one([part('-11250.00'), part('-20000.01')])).toBe(review('partsAccepted'));
    expect(await one([part('-11250.00'), part('-20000.00', account(3))])).toBe(
      review('otherAccountAccepted+partsAccepted'),
    );
    expect(await one([part('-11250.00')])).toBe('failed');
  });
  test('another account', async () => {
    const elsewhere = [{ ...toKari, details: [{ account: account(3) }] }];
    expect(await one(elsewhere)).toBe(review('otherAccountAccepted'));
    const answer = {
      question: 'otherAccountAccepted',
      subject: 'A-001/2022-06-15',
      answer: 'Ja',
      assessedBy: 'Kari Kontroll',
      assessedOn: '01.02.2023',
      reason: 'Kontoavtale sett',
    };
    expect(await one(elsewhere, {}, { assessments: [answer] })).toBe('passed');
    expect(await one(elsewhere, {}, { assessments: [{ ...answer, answer: 'Nei' }] })).toBe('failed');
  });
  test('in another currency', async () =>
    expect(await one([{ ...toKari, amount: '-3000.00', currency: 'EUR' }], {}, {})).toBe(
      review('otherCurrencyAccepted'),
    ));
  test('two people on one account: both, and a contradiction with both places', async () => {
    const shared = { ...ola, account: account(1) };
    const folder = {
      payroll: [kari, shared],
      files: { 'konto.xml': bankFile([toKari, { ...toOla, details: [{ account: account(1) }] }]) },
    };
    expect(await wagesIn(folder)).toEqual({
      [A1]: review('sharedAccountAccepted'),
      [A2]: review('sharedAccountAccepted'),
    });
    const { contradictions, findings } = await checkFolder(folder);
    const ground = JSON.stringify(findings.find(({ id }) => id === 'wages-to-bank:wage/A-001/2022-06-15')?.grounds);
    const shown = [2, 3].map((row) => `{"file":"lonn.csv","row":${row},"column":"Kontonummer"}`).join();
    expect(ground).toContain(`"from":[${shown}]`);
    expect(contradictions).toMatchObject([
      {
        id: 'accountHolder:worker/A-001+A-002',
        sides: [
          { value: 'A-001', from: [{ file: 'lonn.csv', row: 2, column: 'Kontonummer' }] },
          { value: 'A-002', from: [{ file: 'lonn.csv', row: 3, column: 'Kontonummer' }] },
        ],
      },
    ]);
  });
  test("the employer's own account", async () => {
    const files = {
      'a.xml': bankFile([{ ...toKari, details: [{ account: account(8) }] }]),
      'b.xml': bankFile([{ amount: '31250.00' }], { account: account(8) }),
    };
    expect(await one([], { account: account(8) }, { files })).toBe(review('employersAccountAccepted'));
  });
  test('a changed account: from the day it changes', async () => {
    const july = { ...kari, payDay: '15.07.2022', account: account(4) };
    const august = { ...july, payDay: '15.08.2022' };
    const entries = [
      toKari,
      { ...toKari, day: '2022-07-15', details: [{ account: account(4) }] },
      { ...toKari, day: '2022-08-15', details: [{ account: account(4) }] },
    ];
    expect(await wagesIn({ payroll: [kari, july, august], files: { 'konto.xml': bankFile(entries) } })).toEqual({
      [A1]: 'passed',
      'A-001-07-15': review('changedAccountAccepted'),
      'A-001-08-15': 'passed',
    });
  });
  test('what came back has paid nobody', async () => {
    const back = { ...toKari, amount: '31250.00', day: '2022-06-17', reversal: true };
    expect(await one([toKari, back])).toBe('failed');
    expect(await one([toKari, back, { ...toKari, day: '2022-06-20' }])).toBe('passed');
    const returned: EntryXml = {
      amount: '31250.00',
      day: '2022-06-17',
      details: [{ account: account(1), returned: 'AC04' }],
    };
    expect(await one([toKari, returned])).toBe('failed');
    expect(await one([toKari, { amount: '31250.00', day: '2022-06-17', reversal: true }])).toBe(
      review('returnRuledOut'),
    );
  });
});

describe('wages-to-bank: cash and exceptions', () => {
  test('the list says cash', async () => {
    expect(await one([], { paidBy: 'Kontant' })).toBe('failed');
    expect(await wagesIn({ payroll: [{ ...kari, paidBy: 'Kontant', account: '' }] })).toEqual({ [A1]: 'failed' });
  });
  test('the list says cash and the bank shows the wage: a contradiction', async () => {
    const folder = { payroll: [{ ...kari, paidBy: 'Kontant' }], files: { 'konto.xml': bankFile([toKari]) } };
    expect(await wagesIn(folder)).toEqual({ [A1]: 'cantTell/conflictingEvidence/listedAsCash' });
    expect((await checkFolder(folder)).contradictions.map(({ id }) => id)).toEqual([
      'listedAsCash:wage/A-001/2022-06-15',
    ]);
  });
  test('impossible or very burdensome, with its document', async () => {
    const row = { paidBy: 'Kontant', bankExceptionReason: 'Banken var stengt', bankExceptionDocument: 'brev.txt' };
    expect(await one([], row, { files: { 'konto.xml': bankFile([]) } })).toBe(
      'cantTell/missingEvidence/bankExceptionAccepted+bankExceptionDocumented',
    );
    expect(await one([], { ...row, bankExceptionDocument: '' })).toBe('failed');
    const pdf = '%PDF-1.4\n1 0 obj <</Type/Page/Font 2 0 R>> endobj\n(BT /F1 12 Tf (Brev) Tj ET)\n%%EOF';
    const files = { 'konto.xml': bankFile([]), 'brev.pdf': pdf };
    expect(await one([], { ...row, bankExceptionDocument: 'brev.pdf' }, { files })).toBe(
      review('bankExceptionAccepted'),
    );
  });
});

describe('wages-to-bank: whom the rule reaches', () => {
  const freelancer = { workerType: 'Frilanser' };
  const terms = (value: boolean) => ({ agreement: { terms: { 'freelancers-in-bank-clause': term(value, 'none') } } });
  test('a freelancer only by the term', async () => {
    expect(await one([], freelancer)).toBe('cantTell/missingTerm/term.freelancers-in-bank-clause');
    expect(await one([toKari], freelancer, terms(true))).toBe('passed');
    expect(await one([], freelancer, terms(false))).toBe('inapplicable');
  });
  test('the law without the clause, from 2022', async () => {
    const clauses = [{ requirement: 'bank-payment' as const, inForce: false, source: 'Prøve' }];
    expect(await one([], {}, { agreement: { clauses } })).toBe('failed');
    expect(await one([], freelancer, { agreement: { clauses, ...terms(true).agreement } })).toBe('inapplicable');
    const old = { ...kari, payDay: '31.12.2021' };
    expect(await verdicts({ payroll: [old], agreement: { clauses } })).toMatchObject({
      'wages-to-bank:wage/A-001/2021-12-31': 'inapplicable',
    });
  });
  test('nothing to pay out', async () => {
    expect(await one([], { netPay: '-1 500,00' })).toBe('inapplicable');
    expect(await one([], { netPay: '0' })).toBe('inapplicable');
  });
  test('the list of persons says otherwise', async () => {
    const persons = [
      {
        employer: SUPPLIER,
        staffNo: '1',
        name: 'Kari Prøve',
        workerType: 'Frilanser',
        employmentForm: 'Fast',
        startDate: '01.01.2022',
      },
    ];
    expect(await one([toKari], {}, { persons })).toMatch(/^cantTell.conflictingEvidence./);
  });
});

describe('rows that are not whole', () => {
  test('an account with a wrong check digit is unreadable', async () => {
    const folder = { payroll: [{ ...kari, account: wrongAccount(1) }], files: { 'konto.xml': bankFile([toKari]) } };
    const result = await checkFolder(folder);
    expect((await wagesIn(folder))[A1]).toMatch(/^cantTell\/unreadableEvidence\/.*wageBooked/);
    expect(JSON.stringify(result)).not.toContain(wrongAccount(1));
  });
  test('a row that names nobody is not dropped', async () => {
    const nameless = { ...kari, staffNo: '', name: '' };
    const found = await wagesIn({ payroll: [nameless], files: { 'konto.xml': bankFile([toKari]) } });
    expect(Object.entries(found)).toEqual([
      [
        '?/lonn.csv:2',
        'cantTell/missingEvidence/accountChanged+accountShared+changedAccountAccepted+sharedAccountAccepted',
      ],
    ]);
    expect(Object.values(await wagesIn({ payroll: [{ ...nameless, paidBy: 'Kontant' }] }))).toEqual(['failed']);
  });
});
