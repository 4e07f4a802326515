/** Payslips, holiday pay and pension of one employment, in whole øre. */
import { describe, expect, test } from 'vitest';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceFile, EvidenceRecord } from '../../src/evidence/evidence.ts';
import { ageOf } from '../../src/facts/staff-age.ts';
import { personId } from '../evidence/amelding-made.ts';
import { record } from './build.ts';
import {
  attested,
  COMPLETE,
  DOCUMENT,
  derived,
  FILES,
  message,
  OTHER,
  paid,
  person,
  reported,
  SUPPLIER,
} from './staff-build.ts';

const KEY = 'A-001/2020-01-01';
const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const PERIOD = { from: '2022-05-01', to: '2022-12-31' };
const pay = (
  id: string,
  rows: readonly EvidenceRecord[],
  more: readonly EvidenceRecord[] = [person('1')],
  period = PERIOD,
) => derived({ case: { period }, records: [...COMPLETE, ...more, ...rows], files: FILES }).fact(KEY, 'pay', id);

describe('payslips', () => {
  const late = (...given: string[]) =>
    pay(
      'latestPayslipAfterDays',
      given.map((day, index) => paid('1', `2022-0${index + 5}-15`, { payslipGivenOn: day })),
    );
  test('the one that came latest after its pay day', () => {
    expect(late('2022-05-15', '2022-06-15')).toBe(0);
    expect(late('2022-05-15', '2022-06-16')).toBe(1);
    expect(late('2022-05-13', '2022-06-14')).toBe(-1);
  });
  test('one without a day does not hide that another was late, and is told', () => {
    const rows = [paid('1', '2022-05-15', { payslipGivenOn: '2022-05-17' }), paid('1', '2022-06-15')];
    expect([pay('latestPayslipAfterDays', rows), pay('everyPayslipDated', rows)]).toEqual([2, MISSING]);
    expect([pay('latestPayslipAfterDays', rows.slice(1)), pay('everyPayslipDated', rows.slice(1))]).toEqual([
      MISSING,
      MISSING,
    ]);
    expect(pay('everyPayslipDated', rows.slice(0, 1))).toBe(true);
  });
  test('an unreadable day is not a missing one', () => {
    const { payslipGivenOn: _, ...fields } = paid('1', '2022-05-15').fields;
    const row = record('payroll', fields, { unreadable: ['payslipGivenOn'] });
    expect(pay('everyPayslipDated', [row, paid('1', '2022-06-15')])).toEqual(UNREADABLE);
  });
  test('an employment that ended before the period has its last pay in it, and nothing else', () => {
    const one = derived({ records: [person('1', { endDate: '2022-04-30' }), paid('1', '2022-05-15')] });
    expect([one.fact(KEY, 'pay', 'payDays'), one.parts(KEY, 'duration'), one.parts(KEY, 'start')]).toEqual([1, [], []]);
  });
  test('pay by the sub-unit is pay of its legal unit', () => {
    const rows = [
      record('registeredUnit', { party: '310111643', parent: SUPPLIER }),
      paid('1', '2022-05-15', { employer: '310111643', nationalId: personId(1) }),
    ];
    const one = derived({ records: [person('1', { nationalId: personId(1) }), ...rows] });
    expect(one.keys('employment')).toEqual([KEY]);
    expect(one.fact(KEY, 'pay', 'payDays')).toBe(1);
  });
  test('no pay: none when the list is complete, else not known', () => {
    expect(pay('payDays', [])).toBe(0);
    expect(derived({ records: [person('1')] }).fact(KEY, 'pay', 'payDays')).toEqual(MISSING);
  });
  test('pay outside the period, and pay of a freelancer, is left out', () => {
    expect(
      pay('payDays', [
        paid('1', '2022-04-30'),
        paid('1', '2023-01-01'),
        paid('1', '2022-05-15', { workerType: 'freelancer' }),
        paid('1', '2022-06-15'),
      ]),
    ).toBe(1);
  });
  test('the part about pay spans the pay days, and is decided by the law of the last', () => {
    const one = derived({ records: [person('1'), paid('1', '2022-08-15'), paid('1', '2022-05-15')] });
    expect(one.parts(KEY, 'pay').map(({ from, to, on }) => [from, to, on])).toEqual([
      ['2022-05-15', '2022-08-15', '2022-08-15'],
    ]);
  });
  test('before the figures begin nothing is due that is known', () => {
    const early = { from: '2015-01-01', to: '2015-12-31' };
    const rows = [
      paid('1', '2015-05-15', { nationalId: personId(1, 50), holidayBasis: 1000, holidayPay: 0, ordinaryPay: 1000 }),
    ];
    const before = [person('1', { startDate: '2010-01-01' })];
    const of = (id: string) =>
      derived({ case: { period: early }, records: [...COMPLETE, ...before, ...rows], files: FILES }).fact(
        'A-001/2010-01-01',
        'pay',
        id,
      );
    expect([of('holidayPayDue'), of('pensionDue')]).toEqual([{ absent: 'missingTerm' }, { absent: 'missingTerm' }]);
  });
  test('pay on the first and the last day of the period is in it', () => {
    expect(pay('payDays', [paid('1', '2022-05-01'), paid('1', '2022-12-31')])).toBe(2);
  });
  test('pay that names nobody takes the list’s completeness away', () => {
    const nobody = record('payroll', { employer: SUPPLIER, payDay: '2022-05-15' });
    expect(pay('payrollComplete', [paid('1', '2022-05-15'), nobody])).toEqual(UNREADABLE);
    expect(pay('payrollComplete', [paid('1', '2022-05-15')])).toBeUndefined();
  });
  test('each pay belongs to the employment begun last before it', () => {
    const rows = [
      person('1', { endDate: '2022-06-30' }),
      person('1', { startDate: '2022-07-01' }),
      paid('1', '2022-06-15'),
      paid('1', '2022-07-15'),
      paid('1', '2022-08-15'),
    ];
    const { fact } = derived({ records: rows });
    expect([fact(KEY, 'pay', 'payDays'), fact('A-001/2022-07-01', 'pay', 'payDays')]).toEqual([1, 2]);
  });
});

describe('holiday pay', () => {
  const due = (basis: number, fields: Partial<PayrollRow> = {}, more?: readonly EvidenceRecord[], day = '2022-05-15') =>
    pay(
      'holidayPayDue',
      [paid('1', day, { nationalId: personId(1, 85), holidayBasis: basis, holidayPay: 0, ...fields })],
      more,
    );
  const agreement = (fields: Parameters<typeof attested>[0] = {}) => [
    person('1'),
    attested({ attestation: 'holidayPayAgreement', ...fields }),
  ];
  test('the act: 10.2 per cent, parts of an øre dropped', () => {
    expect(due(4_800_000)).toBe(489_600);
    expect(due(1_234_567)).toBe(125_925);
  });
  test('by attested agreement 12 per cent, from the day it covers, for those it is about', () => {
    expect(due(4_800_000, {}, agreement())).toBe(576_000);
    expect(due(4_800_000, {}, agreement({ from: '2022-05-16' }))).toBe(489_600);
    expect(due(4_800_000, {}, agreement({ from: '2022-05-15', to: '2022-05-15' }))).toBe(576_000);
    expect(due(4_800_000, {}, agreement({ to: '2022-05-14' }))).toBe(489_600);
    expect(due(4_800_000, {}, agreement({ person: '2' }))).toBe(489_600);
    expect(due(4_800_000, {}, agreement({ person: '1', party: SUPPLIER }))).toBe(576_000);
    expect(due(4_800_000, {}, agreement({ party: '310111643' }))).toBe(489_600);
  });
  test('an agreement that was handed in and cannot be used leaves it open', () => {
    expect(due(4_800_000, {}, agreement({ date: undefined as never }))).toEqual(MISSING);
    expect(due(4_800_000, {}, agreement({ document: 'borte.pdf' }))).toEqual(MISSING);
    const unread = (field: string) =>
      due(4_800_000, {}, [person('1'), { ...(agreement()[1] as EvidenceRecord), unreadable: [field] }]);
    expect([unread('document'), unread('statedBy')]).toEqual([UNREADABLE, 576_000]);
  });
  test('over 60: 2.3 points more, from the year in which the person turns 59', () => {
    const born = (year: number) => due(1_000_000, { nationalId: personId(1, year) });
    expect([born(62), born(63), born(64)]).toEqual([125_000, 125_000, 102_000]);
    expect(due(1_000_000, { nationalId: personId(1, 60) }, agreement())).toBe(143_000);
  });
  test('the extra stops at six base amounts a year', () => {
    const rows = ['05', '06', '07'].map((month) =>
      paid('1', `2022-${month}-15`, { nationalId: personId(1, 55), holidayBasis: 30_000_000, holidayPay: 0 }),
    );
    // 6 G of 31.12.2022 is 668 862 kroner.
    expect(pay('holidayPayDue', rows)).toBe(
      3 * 3_060_000 + Math.floor(30_000_000 * 0.023) * 2 + Math.floor(((66_886_200 - 60_000_000) * 23) / 1000),
    );
  });
  test('age not known: decided only where it makes no difference', () => {
    const open = (holidayPay: number) => due(1_000_000, { nationalId: undefined as never, holidayPay });
    expect([open(125_000), open(101_999)]).toEqual([125_000, 102_000]);
    expect([open(124_999), open(102_000)]).toEqual([MISSING, MISSING]);
  });
  test('pay without its day, or with one that cannot be read', () => {
    const { payDay: _, ...fields } = paid('1', '2022-05-15', { holidayBasis: 1000, holidayPay: 102 }).fields;
    expect(pay('holidayPayDue', [record('payroll', fields)])).toEqual(MISSING);
    expect(pay('holidayPayDue', [record('payroll', fields, { unreadable: ['payDay'] })])).toEqual(UNREADABLE);
  });
  test('a row without its basis or its holiday pay leaves the sum open', () => {
    const rows = [
      paid('1', '2022-05-15', { holidayBasis: 1000, holidayPay: 102 }),
      paid('1', '2022-06-15', { holidayPay: 102 }),
    ];
    expect([pay('holidayPayDue', rows), pay('holidayPayEarned', rows)]).toEqual([MISSING, 204]);
  });
  test.each([
    ['29026012345', undefined],
    [personId(1, 85), true],
  ])('the age of %s', (id, grown) => {
    expect(ageOf(id === '29026012345' ? undefined : id).reached(18, '2022-01-01')).toBe(grown);
  });
  test.each([
    ['01015049900', 1950],
    ['01018550000', 1885],
    ['01018575000', undefined],
    ['01015475000', undefined],
    ['01015474900', 1854],
    ['01015350000', undefined],
    ['01013950000', 2039],
    ['01014090000', 1940],
    ['01015490000', 1954],
    ['41018100000', 1981],
    ['01418100000', 1981],
    ['01818100000', 1981],
  ])('%s is born in %s', (id, year) => {
    const { reached } = ageOf(id);
    const born = year === undefined ? [undefined, undefined] : [false, true];
    expect([reached(0, `${(year ?? 2000) - 1}-12-31`), reached(0, `${year ?? 2000}-01-01`)]).toEqual(born);
  });
  test('of a person the birthday is the first day of the age', () => {
    const { reached } = ageOf(personId(1, 85));
    expect([reached(37, '2022-01-01'), reached(37, '2022-01-02')]).toEqual([false, true]);
  });
});

describe('a basis of nothing', () => {
  const of = (id: string, fields: Parameters<typeof paid>[2]) => pay(id, [paid('1', '2022-05-15', fields)]);
  test('beside gross pay cannot be right', () => {
    expect(of('holidayPayDue', { holidayBasis: 0, holidayPay: 0, gross: 5_000_000 })).toEqual(CONFLICT);
    expect(of('pensionDue', { pensionBasis: 0, pension: 0, gross: 5_000_000 })).toEqual(CONFLICT);
  });
  test('is right where there was no gross pay, or none of it is ordinary pay', () => {
    expect(of('holidayPayDue', { holidayBasis: 0, holidayPay: 0, gross: 0 })).toBe(0);
    expect(of('holidayPayDue', { holidayBasis: 0, holidayPay: 0, gross: 5_000_000, ordinaryPay: 0 })).toBe(0);
  });
});

describe('pension', () => {
  const scheme = [person('1', { positionPercent: 100_000 }), attested({ attestation: 'pension' })];
  const due = (
    amounts: readonly Partial<PayrollRow>[],
    month = '08',
    more: readonly EvidenceRecord[] = scheme,
    period = PERIOD,
  ) =>
    pay(
      'pensionDue',
      amounts.map((fields, index) =>
        paid('1', `2022-${month}-${String(15 + index)}`, { nationalId: personId(1, 85), ...fields }),
      ),
      more,
      period,
    );
  test('from the first krone two per cent of the pay, parts of an øre dropped', () => {
    expect(due([{ ordinaryPay: 4_640_000 }])).toBe(92_800);
    expect(due([{ ordinaryPay: 4_640_049 }])).toBe(92_800);
    expect(due([{ pensionBasis: 4_640_000 }])).toBe(92_800);
    expect(due([{ ordinaryPay: 4_640_000, pensionBasis: 100 }])).toBe(92_800);
  });
  test('each pay is rounded on its own: of two in a month one øre may be lost, of one none', () => {
    expect(due([{ ordinaryPay: 2_320_025 }, { ordinaryPay: 2_320_025 }])).toBe(92_800);
    expect(due([{ ordinaryPay: 4_640_050 }])).toBe(92_801);
    // Nothing is due under the old basis, and nothing less than nothing.
    expect(due([{ ordinaryPay: 100_000 }, { ordinaryPay: 100_000 }], '06')).toBe(0);
    expect(due([{ ordinaryPay: 928_975 }, { ordinaryPay: 0 }], '06')).toBe(0);
  });
  test('up to twelve base amounts a year, month by month', () => {
    // G is 111 477 kroner from May 2022.
    expect(due([{ ordinaryPay: 20_000_000 }])).toBe(222_954);
    expect(due([{ ordinaryPay: 11_147_700 }])).toBe(222_954);
  });
  test('the old basis is lawful to 30 June 2022: what is over one base amount', () => {
    expect(due([{ ordinaryPay: 4_640_000 }], '06')).toBe(Math.floor(((4_640_000 - 11_147_700 / 12) * 2) / 100));
    expect(due([{ ordinaryPay: 4_640_000 }], '07')).toBe(92_800);
    expect(due([{ ordinaryPay: 900_000 }], '06')).toBe(0);
  });
  test('the first krone counts from 1 January 2022, and until 30 June nobody need have heeded it', () => {
    const on = (day: string) =>
      pay('pensionDue', [paid('1', day, { nationalId: personId(1, 85), ordinaryPay: 4_640_000 })], scheme, {
        from: '2021-07-01',
        to: '2022-12-31',
      });
    // G is 106 399 kroner from May 2021, 111 477 from May 2022.
    expect([on('2021-12-31'), on('2022-01-01'), on('2022-06-30'), on('2022-07-01')]).toEqual([
      75_066, 75_066, 74_220, 92_800,
    ]);
  });
  test('until then nothing is due for who is under 20, or has less than a fifth of a position', () => {
    const young = [{ ordinaryPay: 4_640_000, nationalId: personId(1, 4) }];
    expect([due(young, '06'), due(young, '07')]).toEqual([0, 92_800]);
    const small = [person('1', { positionPercent: 19_999 }), ...scheme.slice(1)];
    expect([due([{ ordinaryPay: 900_000 }], '06', small), due([{ ordinaryPay: 900_000 }], '07', small)]).toEqual([
      0, 18_000,
    ]);
  });
  test('age not known: decided only where the pension is enough for anybody', () => {
    const open = (pension: number) => due([{ ordinaryPay: 4_640_000, nationalId: undefined as never, pension }]);
    expect([open(92_800), open(92_799)]).toEqual([92_800, MISSING]);
  });
  test('pay that is not known, and a pay day that is not', () => {
    expect(due([{ ordinaryPay: 4_640_000 }, {}])).toEqual(MISSING);
    const { payDay: _, ...fields } = paid('1', '2022-08-15', { ordinaryPay: 100, nationalId: personId(1, 85) }).fields;
    expect(pay('pensionDue', [record('payroll', fields, { unreadable: ['payDay'] })], scheme)).toEqual(UNREADABLE);
  });
  test('the scheme is shown by a dated attestation with its document, for every pay day', () => {
    const shown = (...more: readonly EvidenceRecord[]) =>
      pay('pensionSchemeShown', [paid('1', '2022-05-15'), paid('1', '2022-08-15')], [person('1'), ...more]);
    expect(shown(attested({ attestation: 'pension' }))).toBe(true);
    expect(shown(attested({ attestation: 'pension', from: '2022-06-01' }))).toEqual(MISSING);
    expect(
      shown(
        attested({ attestation: 'pension', to: '2022-06-30' }),
        attested({ attestation: 'pension', from: '2022-07-01' }),
      ),
    ).toBe(true);
    expect(shown(attested({ attestation: 'pension', document: undefined as never }))).toEqual(MISSING);
    expect(shown()).toEqual(MISSING);
  });
});

describe('not obliged to have a pension', () => {
  const claim = (fields: Parameters<typeof attested>[0] = {}) =>
    attested({ attestation: 'pensionNotObliged', ...fields });
  const rows = [paid('1', '2022-05-15'), paid('1', '2022-08-15')];
  const told = (...more: readonly EvidenceRecord[]) => pay('pensionNotObliged', rows, more);
  const half = person('1', { positionPercent: 50_000 });
  test('false when nobody claims it', () => {
    expect(told(half)).toBe(false);
    expect(told(half, attested({ attestation: 'pension' }))).toBe(false);
    expect(told(half, claim({ party: OTHER }))).toBe(false);
    // It is said of a company, never of one person.
    expect(told(half, claim({ person: '1' }))).toBe(false);
  });
  test('true when it is documented for every pay day', () => {
    expect(told(half, claim())).toBe(true);
    expect(told(half, claim({ to: '2022-06-30' }), claim({ from: '2022-07-01' }))).toBe(true);
    expect(told(half, claim({ from: '2022-05-15', to: '2022-08-15' }))).toBe(true);
    expect(told(half, claim({ from: '2022-05-16' }))).toEqual(MISSING);
    expect(told(half, claim({ to: '2022-08-14' }))).toEqual(MISSING);
  });
  test('claimed without day or document is not shown', () => {
    expect(told(half, claim({ date: undefined as never }))).toEqual(MISSING);
    expect(told(half, claim({ document: undefined as never }))).toEqual(MISSING);
    expect(told(half, { ...claim(), unreadable: ['document'] })).toEqual(UNREADABLE);
  });
  test('a pay that does not say its day is not known to be covered', () => {
    const { payDay: _, ...fields } = paid('1', '2022-08-15').fields;
    const of = (unreadable: string[]) =>
      pay('pensionNotObliged', [...rows, record('payroll', fields, { unreadable })], [half, claim()]);
    expect([of([]), of(['payDay'])]).toEqual([MISSING, UNREADABLE]);
  });
  test('one with three quarters of a position speaks against it, whoever it is', () => {
    const sized = (positionPercent: number) => person('1', { positionPercent });
    expect([told(sized(75_000), claim()), told(sized(74_999), claim())]).toEqual([CONFLICT, true]);
    const other = (fields: Parameters<typeof person>[1]) => person('2', { positionPercent: 100_000, ...fields });
    expect(told(half, other({}), claim())).toEqual(CONFLICT);
    expect(told(half, other({ employer: OTHER }), claim())).toBe(true);
    expect(told(half, other({ endDate: '2022-05-14' }), claim())).toBe(true);
    expect(told(half, other({ endDate: '2022-05-15' }), claim())).toEqual(CONFLICT);
    expect(told(half, other({ startDate: '2022-08-16' }), claim())).toBe(true);
  });
  test('so do smaller positions of a fifth or more that make two full-time years', () => {
    const staff = (...sizes: readonly number[]) =>
      told(...sizes.map((size, index) => person(String(index + 1), { positionPercent: size })), claim());
    expect(staff(74_000, 74_000, 52_000)).toEqual(CONFLICT);
    expect(staff(74_000, 74_000, 51_999)).toBe(true);
    expect(staff(74_000, 74_000, 32_000, 20_000)).toEqual(CONFLICT);
    expect(staff(74_000, 74_000, 33_000, 19_999)).toBe(true);
  });
  test('staff of the a-melding counts too, in the month that it is reported for', () => {
    const full = reported('2022-05', '3', { positionPercent: 100_000, employer: SUPPLIER });
    expect(told(half, message('2022-05', 1), full, claim())).toEqual(CONFLICT);
  });
  test('before the limits are known nothing is', () => {
    const early = { from: '2015-01-01', to: '2015-12-31' };
    const before = person('1', { startDate: '2010-01-01', positionPercent: 50_000 });
    const { fact } = derived({
      case: { period: early },
      records: [...COMPLETE, before, paid('1', '2015-05-15'), claim()],
      files: FILES,
    });
    expect(fact('A-001/2010-01-01', 'pay', 'pensionNotObliged')).toEqual({ absent: 'missingTerm' });
  });
});

describe('risk assessment', () => {
  const from = (deliveredBy: EvidenceFile['deliveredBy'], ...records: readonly EvidenceRecord[]) => {
    const { contract } = derived({ records, files: [DOCUMENT, { file: 'attestations.xlsx', deliveredBy }] });
    return ['riskAssessmentDone', 'riskAssessmentCovers'].map((id) => {
      const fact = contract?.get(id);
      return fact && ('value' in fact ? fact.value : fact.absent);
    });
  };
  const made = (...records: readonly EvidenceRecord[]) => from('buyer', ...records);
  const risk = (fields: Parameters<typeof attested>[0] = {}) => attested({ attestation: 'riskAssessment', ...fields });
  const NONE = 'missingEvidence';
  test.each([
    ['dated, with its document', risk(), true, true],
    ['recorded as none', risk({ document: 'Ingen' }), false, NONE],
    ['covering the period exactly', risk({ from: '2022-05-01', to: '2022-12-31' }), true, true],
    ['ending a day too early', risk({ to: '2022-12-30' }), true, NONE],
    ['beginning a day too late', risk({ from: '2022-05-02' }), true, NONE],
    ['undated', risk({ date: undefined as never }), NONE, NONE],
    ['without a document', risk({ document: undefined as never }), NONE, NONE],
    ['with a document cell that cannot be read', { ...risk(), unreadable: ['document'] }, 'unreadableEvidence', NONE],
    ['with a signature that cannot be read', { ...risk(), unreadable: ['statedBy'] }, true, true],
    ['with a document that is not there', risk({ document: 'borte.pdf' }), NONE, NONE],
  ])('%s', (_, row, done, covers) => expect(made(row)).toEqual([done, covers]));
  test('none at all', () => expect(made()).toEqual([NONE, NONE]));
  test('only the city’s own shows that it was made, or that it was not', () => {
    for (const by of ['supplier', 'authority'] as const)
      for (const row of [risk(), risk({ document: 'ingen' }), { ...risk(), unreadable: ['document'] }])
        expect(from(by, row), by).toEqual([NONE, NONE]);
    expect(from('uke', risk())).toEqual([true, true]);
  });
  test('one that was made counts beside one recorded as none', () =>
    expect(made(risk({ document: 'ingen' }), risk())).toEqual([true, true]));
  test('one that was renewed holds on, unless a day is left out', () => {
    const renewed = (from: string, to?: string) =>
      made(risk({ from, ...(to === undefined ? {} : { to }) }), risk({ to: '2022-06-30' }))[1];
    expect([renewed('2022-07-01'), renewed('2022-07-02'), renewed('2022-06-01', '2022-12-31')]).toEqual([
      true,
      NONE,
      true,
    ]);
    expect(renewed('2022-06-01', '2022-12-30')).toBe(NONE);
  });
});
