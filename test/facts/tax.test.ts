/** Tax and duties: from answers and certificates to facts about each party. */
import { describe, expect, test } from 'vitest';
import type { TaxArrears } from '../../src/evidence/documents/register-record.ts';
import type { Value } from '../../src/facts/fact.ts';
import { taxSubjects } from '../../src/facts/tax.ts';
import { monthsAfter } from '../../src/facts/tax-certificate.ts';
import { figureOn } from '../../src/rulebook/at-date.ts';
import { rulebook } from '../rule-files.ts';
import { factsInput, type Given, record, said, term } from './build.ts';

const SUPPLIER = '310000019';
const SUB = '310111643';
const END = '2022-12-31';

function partyFacts(given: Given, party = SUPPLIER): (id: string) => ReturnType<typeof said> {
  const { subjects } = taxSubjects(factsInput(given));
  const subject = subjects.find((one) => one.key === party);
  return (id) => said(subject?.slices[0]?.facts.values() ?? [], id);
}

const KINDS = ['restskatt', 'forskuddstrekk', 'forskuddsskatt', 'merverdiavgift', 'arbeidsgiveravgift', 'gebyr'];
const zeros = (): TaxArrears['amounts'] => KINDS.map((kind) => ({ kind, total: 0, claims: 0, interest: 0 }));
const answer = (fields: Partial<TaxArrears>, file = 'svar.json') =>
  record(
    'taxArrears',
    { party: SUPPLIER, answeredOn: '2022-12-01', status: 'answered', amounts: zeros(), ...fields },
    { at: { file } },
  );
const LIMIT = { agreement: { terms: { 'arrears-answer-max-age-days': term(30, 'days') } } };

describe('parties', () => {
  test('the supplier and its chain, goods suppliers apart, each once', () => {
    const rows = [
      record('chain', { company: SUB, companyName: 'Eksempel AS', role: 'subcontractor' }),
      record('chain', { company: SUB, role: 'subcontractor' }),
      record('chain', { company: '312745925', role: 'goodsSupplier' }),
      record('chain', { company: SUPPLIER, role: 'groupCompany' }),
    ];
    const { subjects } = taxSubjects(factsInput({ records: rows }));
    expect(subjects.map(({ key, label }) => [key, label])).toEqual([
      [SUPPLIER, '310000019 Eksempel Konsulent AS'],
      [SUB, '310111643 Eksempel AS'],
    ]);
  });
});

describe('arrears', () => {
  test('all six kinds at zero', () => expect(partyFacts({ records: [answer({})], ...LIMIT })('arrearsTotal')).toBe(0));
  test('a kind that the answer leaves out is not zero', () => {
    expect(partyFacts({ records: [answer({ amounts: zeros().slice(1) })], ...LIMIT })('arrearsTotal')).toEqual({
      absent: 'missingEvidence',
    });
  });
  test('but a debt is a debt, whatever else is left out', () => {
    expect(
      partyFacts({ records: [answer({ amounts: [{ kind: 'gebyr', total: 1 }] })], ...LIMIT })('arrearsTotal'),
    ).toBe(1);
  });
  test('interest counts, and may be left out when there is none', () => {
    const amounts = zeros().slice(1);
    expect(
      partyFacts({
        records: [answer({ amounts: [{ kind: 'restskatt', claims: 0, interest: 5 }, ...amounts] })],
        ...LIMIT,
      })('arrearsTotal'),
    ).toBe(5);
    expect(
      partyFacts({
        records: [answer({ amounts: [{ kind: 'restskatt', total: 0, claims: 0 }, ...amounts] })],
        ...LIMIT,
      })('arrearsTotal'),
    ).toBe(0);
  });
  test('parts and sum that disagree', () => {
    const amounts = [{ kind: 'restskatt', total: 0, claims: 7, interest: 0 }, ...zeros().slice(1)];
    expect(partyFacts({ records: [answer({ amounts })], ...LIMIT })('arrearsTotal')).toEqual({
      absent: 'conflictingEvidence',
    });
  });
  test('none found', () =>
    expect(partyFacts({ records: [answer({ status: 'noneFound' })], ...LIMIT })('arrearsTotal')).toBe(0));
  test.each(['denied', 'expired', 'waitingForConsent', 'waitingForSource'] as const)('%s gives nothing', (status) => {
    expect(partyFacts({ records: [answer({ status })], ...LIMIT })('arrearsTotal')).toEqual({
      absent: 'missingEvidence',
    });
  });
  test('the newest answer counts; two of one day must agree', () => {
    const old = answer({ answeredOn: '2022-11-01', amounts: [{ kind: 'gebyr', total: 900 }] }, 'gammel.json');
    expect(partyFacts({ records: [old, answer({})], ...LIMIT })('arrearsTotal')).toBe(0);
    const same = answer({ amounts: [{ kind: 'gebyr', total: 900 }] }, 'annen.json');
    expect(partyFacts({ records: [same, answer({})], ...LIMIT })('arrearsTotal')).toEqual({
      absent: 'conflictingEvidence',
    });
  });
  test('as old as allowed, a day older, undated, from after the period', () => {
    const on = (answeredOn: string | undefined) =>
      partyFacts({
        records: [answer({ ...(answeredOn === undefined ? { answeredOn: undefined as never } : { answeredOn }) })],
        ...LIMIT,
      });
    expect(on('2022-12-01')('arrearsAgeDays')).toBe(30);
    expect(on('2022-11-30')('arrearsAgeDays')).toEqual({ absent: 'missingEvidence' });
    expect(on('2022-11-30')('arrearsTotal')).toEqual({ absent: 'missingEvidence' });
    expect(on(undefined)('arrearsTotal')).toEqual({ absent: 'missingEvidence' });
    expect(on('2023-02-01')('arrearsAgeDays')).toBe(0);
  });
  test('an old answer that shows a debt still shows it', () => {
    expect(
      partyFacts({ records: [answer({ answeredOn: '2022-01-01', amounts: [{ kind: 'gebyr', total: 1 }] })], ...LIMIT })(
        'arrearsTotal',
      ),
    ).toBe(1);
  });
  test('a consent denied or lapsed after the newest answer leaves today unknown, but not a debt', () => {
    const given = (status: 'denied' | 'expired' | 'waitingForConsent', answeredOn: string | undefined, owed = 0) =>
      partyFacts({
        records: [
          answer({ amounts: [...zeros().slice(1), { kind: 'restskatt', total: owed }] }),
          answer({ status, answeredOn: answeredOn as string }, 'senere.json'),
        ],
        ...LIMIT,
      });
    const missing = { absent: 'missingEvidence' };
    expect(given('denied', '2022-12-02')('arrearsTotal')).toEqual(missing);
    expect(given('denied', '2022-12-02')('arrearsAgeDays')).toEqual(missing);
    expect(given('expired', '2023-01-15')('arrearsTotal')).toEqual(missing);
    expect(given('denied', undefined)('arrearsTotal')).toEqual(missing);
    expect(given('denied', '2022-12-01')('arrearsTotal')).toBe(0);
    expect(given('denied', '2022-11-30')('arrearsAgeDays')).toBe(30);
    expect(given('waitingForConsent', '2022-12-02')('arrearsTotal')).toBe(0);
    expect(given('denied', '2022-12-02', 900)('arrearsTotal')).toBe(900);
  });
  test('a plan that cannot be read may be one', () => {
    const fields = { attestation: 'paymentPlan', party: SUPPLIER, date: '2022-06-01', from: '2022-06-01', to: END };
    const plan = (field: keyof typeof fields, party = SUPPLIER) => {
      const { [field]: _, ...rest } = { ...fields, party };
      return partyFacts({ records: [record('attestations', rest as object, { unreadable: [field] })] })(
        'paymentPlanDocumented',
      );
    };
    for (const field of ['attestation', 'party', 'date', 'from', 'to'] as const)
      expect(plan(field)).toEqual({ absent: 'unreadableEvidence' });
    expect(plan('to', SUB)).toBe(false);
    const sound = record('attestations', fields as object);
    const broken = record('attestations', { ...fields, to: undefined } as object, { unreadable: ['to'] });
    expect(partyFacts({ records: [broken, sound] })('paymentPlanDocumented')).toBe(true);
  });
  test('a plan counts only for its party and while it runs', () => {
    const plan = (to: string, party = SUPPLIER) =>
      record('attestations', { attestation: 'paymentPlan', party, date: '2022-06-01', from: '2022-06-01', to });
    expect(partyFacts({ records: [plan(END)] })('paymentPlanDocumented')).toBe(true);
    expect(partyFacts({ records: [plan('2022-12-30')] })('paymentPlanDocumented')).toBe(false);
    expect(partyFacts({ records: [plan(END, SUB)] })('paymentPlanDocumented')).toBe(false);
  });
});

describe('certificate', () => {
  const months = { agreement: { terms: { 'tax-certificate-max-age-months': term(6, 'months') } } };
  const certificate = (party: string) =>
    record('taxCertificate', { party, issuedOn: '2022-08-31' }, { at: { file: 'attest.pdf' } });
  const looked = (answer: boolean) =>
    record('assessments', {
      question: 'certificateReadRight',
      subject: SUPPLIER,
      answer,
      assessedBy: 'X',
      assessedOn: '2023-01-05',
      reason: 'holdt mot original',
    });
  test('shows nothing until a person has looked at it', () => {
    const facts = partyFacts({ records: [certificate(SUPPLIER)], ...months });
    for (const id of ['certificateForParty', 'certificateIssuedOn', 'certificateLastDay'])
      expect(facts(id)).toEqual({ absent: 'needsReview' });
  });
  test('six months from the last of August end on the last of February', () => {
    const facts = partyFacts({ records: [certificate(SUPPLIER), looked(true)], ...months });
    expect([facts('certificateForParty'), facts('certificateIssuedOn'), facts('certificateLastDay')]).toEqual([
      true,
      '2022-08-31',
      '2023-02-28',
    ]);
  });
  const lastDay = (issuedOn: string, more = 6) =>
    partyFacts({
      records: [record('taxCertificate', { party: SUPPLIER, issuedOn }), looked(true)],
      agreement: { terms: { 'tax-certificate-max-age-months': term(more, 'months') } },
    })('certificateLastDay');
  test.each([
    ['2022-03-03', '2022-09-03'],
    ['2022-02-27', '2022-08-27'],
    ['2022-02-28', '2022-08-31'],
    ['2024-02-28', '2024-08-28'],
    ['2024-02-29', '2024-08-31'],
    ['2022-04-30', '2022-10-31'],
    ['2022-08-29', '2023-02-28'],
    ['2022-08-31', '2023-02-28'],
    ['2022-12-31', '2023-06-30'],
  ])(
    'issued %s it is young enough until %s: six months back from there reach it, from the day after they do not',
    (issued, last) => expect(lastDay(issued)).toBe(last),
  );
  test('of several the newest that was there on the day that the age is counted from', () => {
    const terms = {
      'tax-certificate-max-age-months': term(6, 'months'),
      'tax-certificate-reference-day': term('2022-09-01', 'none'),
    };
    const issued = (...days: string[]) =>
      partyFacts({
        records: [
          ...days.map((issuedOn) =>
            record('taxCertificate', { party: SUPPLIER, issuedOn }, { at: { file: `${issuedOn}.pdf` } }),
          ),
          looked(true),
        ],
        agreement: { terms },
      })('certificateIssuedOn');
    expect(issued('2022-03-01', '2022-08-01', '2022-09-02')).toBe('2022-08-01');
    expect(issued('2022-08-01', '2022-09-01')).toBe('2022-09-01');
    expect(issued('2022-09-02', '2022-10-01')).toBe('2022-10-01');
  });
  test('read wrong, another party, none, no term', () => {
    expect(partyFacts({ records: [certificate(SUPPLIER), looked(false)], ...months })('certificateForParty')).toEqual({
      absent: 'unreadableEvidence',
    });
    expect(partyFacts({ records: [certificate(SUB), looked(true)], ...months })('certificateForParty')).toBe(false);
    expect(partyFacts({ records: [looked(true)], ...months })('certificateForParty')).toEqual({
      absent: 'missingEvidence',
    });
    expect(partyFacts({ records: [certificate(SUPPLIER), looked(true)] })('certificateLastDay')).toEqual({
      absent: 'missingTerm',
    });
  });
  test('months from the end of a month', () => {
    expect([
      monthsAfter('2024-08-31', 6),
      monthsAfter('2023-08-31', 6),
      monthsAfter('2022-11-30', 3),
      monthsAfter('2022-01-31', 1),
    ]).toEqual(['2025-02-28', '2024-02-29', '2023-02-28', '2022-02-28']);
  });
});

describe('register of companies', () => {
  const figures = { 'business-register-duty': 'required' };
  const unit = (fields: object, file = 'enhet.json') =>
    record(
      'registeredUnit',
      {
        party: SUPPLIER,
        form: 'AS',
        bankrupt: false,
        windingUp: false,
        forcedWindingUp: false,
        inBusinessRegister: true,
        ...fields,
      },
      { at: { file } },
    );
  test('sound', () => {
    const facts = partyFacts({ records: [unit({})], figures });
    expect(
      ['unitDeleted', 'unitBankrupt', 'unitWindingUp', 'unitForcedWindingUp', 'registeredAsFormDemands'].map(facts),
    ).toEqual([false, false, false, false, true]);
  });
  test('a key that is not there is not known', () => {
    expect(
      partyFacts({ records: [record('registeredUnit', { party: SUPPLIER, form: 'AS' })], figures })('unitBankrupt'),
    ).toEqual({ absent: 'missingEvidence' });
  });
  test('deleted within the period, and only after it', () => {
    expect(partyFacts({ records: [unit({ deletedOn: END })], figures })('unitDeleted')).toBe(true);
    expect(partyFacts({ records: [unit({ deletedOn: '2023-01-01' })], figures })('unitDeleted')).toBe(false);
  });
  test('an answer from before the period shows what had fallen, not that nothing fell later', () => {
    const ids = ['unitDeleted', 'unitBankrupt', 'unitWindingUp', 'unitForcedWindingUp', 'registeredAsFormDemands'];
    const on = (answeredOn: string, fields = {}) =>
      ids.map(partyFacts({ records: [unit({ answeredOn, ...fields })], figures }));
    const missing = { absent: 'missingEvidence' };
    expect(on('2022-05-01')).toEqual([false, false, false, false, true]);
    expect(on('2022-04-30')).toEqual([missing, missing, missing, missing, true]);
    expect(on('2022-04-30', { bankrupt: true, deletedOn: '2022-04-01' })).toEqual([true, true, missing, missing, true]);
  });
  test('a sub-unit speaks for its legal unit', () => {
    const sub = record('registeredUnit', { party: SUPPLIER, form: 'BEDR', parent: SUB });
    expect(partyFacts({ records: [sub, unit({ party: SUB, bankrupt: true })], figures })('unitBankrupt')).toBe(true);
    expect(partyFacts({ records: [sub], figures })('unitBankrupt')).toEqual({ absent: 'missingEvidence' });
  });
  test('the form decides whether it must be registered', () => {
    const out = { inBusinessRegister: false };
    expect(partyFacts({ records: [unit(out)], figures })('registeredAsFormDemands')).toBe(false);
    expect(
      partyFacts({ records: [unit(out)], figures: { 'business-register-duty': 'free' } })('registeredAsFormDemands'),
    ).toBe(true);
    const depends = { 'business-register-duty': 'depends' };
    expect(partyFacts({ records: [unit(out)], figures: depends })('registeredAsFormDemands')).toEqual({
      absent: 'needsReview',
    });
    expect(partyFacts({ records: [unit({})], figures: depends })('registeredAsFormDemands')).toBe(true);
    expect(
      partyFacts({ records: [unit({ inBusinessRegister: undefined })], figures })('registeredAsFormDemands'),
    ).toEqual({ absent: 'missingEvidence' });
  });
  test('by the rulebook: what is sure decides, what depends on more is for a person, what nobody has confirmed is a figure that lacks', () => {
    const book = rulebook();
    const of = (form: string) =>
      said(
        taxSubjects({
          ...factsInput({ records: [unit({ form, inBusinessRegister: false })] }),
          figure: (id, keys, on) => (figureOn(book, id, keys, on)?.value ?? null) as Value | null,
        }).subjects[0]?.slices[0]?.facts.values() ?? [],
        'registeredAsFormDemands',
      );
    expect(['AS', 'NUF', 'ENK', 'ASA', 'KS', 'STI'].map(of)).toEqual([
      false,
      false,
      { absent: 'needsReview' },
      { absent: 'missingTerm' },
      { absent: 'missingTerm' },
      { absent: 'missingTerm' },
    ]);
  });
  test('two undated extracts that disagree are a contradiction; of dated ones the newest counts', () => {
    const input = (days: [string, string] | []) =>
      factsInput({
        records: [unit({ bankrupt: true, answeredOn: days[0] }, 'a.json'), unit({ answeredOn: days[1] }, 'b.json')],
        figures,
      });
    expect(taxSubjects(input([])).contradictions?.map((one) => one.id)).toEqual([`unitBankrupt:party/${SUPPLIER}`]);
    expect(taxSubjects(input(['2022-10-01', '2022-12-01'])).contradictions).toEqual([]);
  });
});
