/** Ordinary pay against the rate of the day worked. */
import { describe, expect, test } from 'vitest';
import { term } from './build.ts';
import { contradictionsOf, decides, factsOf, line, payroll, person, slicesOf } from './pay-build.ts';
import { worked } from './work-build.ts';

const JUNE = ['2023-06-01', '2023-06-30'] as const;
const MAY = ['2023-05-01', '2023-05-31'] as const;
const SUM = ['ordinaryPay', 'ordinaryHours', 'ordinaryPayPerHour', 'ordinaryPayLeast', 'ordinaryPayMost'] as const;
const floor = (...records: Parameters<typeof decides>[1]) => decides('pay-floor', records);

describe('one rate', () => {
  test('exactly the rate, and one øre under for the whole sum', async () => {
    expect(await floor(person(), line('ordinary', MAY, 150, 34_500))).toBe('passed');
    expect(await floor(person(), line('ordinary', MAY, 150, 34_499.99))).toBe('failed');
    expect(
      factsOf([person(), line('ordinary', MAY, 150, 34_499.99)], 'ordinary', [...SUM, 'ordinaryPayShort']),
    ).toEqual([[3_449_999, 150_000, 22_999, 3_450_000, 3_450_000, 1]]);
  });
  test('hours that the rate does not divide: the sum is rounded up to whole øre, never in favour of less', async () => {
    // 7.333 h × 230.00 = 1686.59 kroner exactly; 1686.58 is short of it.
    expect(await floor(person(), line('ordinary', MAY, 7.333, 1_686.59))).toBe('passed');
    expect(await floor(person(), line('ordinary', MAY, 7.333, 1_686.58))).toBe('failed');
  });
  test('overtime, supplements, expenses, bonus and deductions are no ordinary pay', async () => {
    const others = (['overtime', 'overtimeSupplement', 'night', 'shift', 'expense', 'bonus', 'other'] as const).map(
      (kind) => line(kind, MAY, 5, 90_000),
    );
    expect(await floor(person(), line('ordinary', MAY, 150, 34_499.99), ...others)).toBe('failed');
    expect(await floor(person(), line('ordinary', MAY, 150, 34_500), line('deduction', MAY, undefined, -9_000))).toBe(
      'passed',
    );
  });
  test('a month of the payroll list', async () => {
    const month = (ordinaryPay: number) => payroll(MAY, { ordinaryPay, ordinaryHours: 150_000, overtimePay: 900_000 });
    expect(await floor(person(), month(3_450_000))).toBe('passed');
    expect(await floor(person(), month(3_449_999))).toBe('failed');
  });
  test('fixed salary: with hours it decides, without it does not', async () => {
    expect(await floor(person(), line('fixedSalary', MAY, 150, 34_500))).toBe('passed');
    expect(await floor(person(), line('fixedSalary', MAY, undefined, 34_500))).toBe(
      'cantTell/missingEvidence/ordinaryHours',
    );
    expect(await floor(person(), payroll(MAY, { ordinaryPay: 3_450_000 }))).toBe(
      'cantTell/missingEvidence/ordinaryHours',
    );
  });
  test('what is said of the hours is enough when even they are paid too little', async () => {
    const more = line('ordinary', MAY, undefined, 100);
    expect(await floor(person(), line('ordinary', MAY, 150, 34_000), more)).toBe('failed');
    expect(await floor(person(), line('ordinary', MAY, 150, 34_400), more)).toBe(
      'cantTell/missingEvidence/ordinaryHours',
    );
  });
  test('pay from outside the period is not examined', async () => {
    const before = line('ordinary', ['2022-04-01', '2022-04-30'], 100, 1);
    expect(await floor(person(), before, line('ordinary', MAY, 150, 34_500))).toBe('passed');
  });
});

describe('a rate that changes', () => {
  test.each([
    ['2022-12-14', 22_000, 'passed'],
    ['2022-12-15', 22_000, 'failed'],
    ['2022-12-15', 23_000, 'passed'],
    ['2023-06-14', 23_000, 'passed'],
    ['2023-06-15', 23_000, 'failed'],
    ['2023-06-15', 23_830, 'passed'],
  ])('work on %s at %i øre: %s', async (day, rate, outcome) => {
    expect(await floor(person(), line('ordinary', [day, day], 10, rate / 10))).toBe(outcome);
  });
  test('lines that are split at the change decide each for its rate', async () => {
    const first = line('ordinary', ['2023-06-01', '2023-06-14'], 75, 17_250);
    const second = line('ordinary', ['2023-06-15', '2023-06-30'], 75, 17_872.5);
    expect(await floor(person(), first, second)).toBe('passed');
    expect(await floor(person(), first, line('ordinary', ['2023-06-15', '2023-06-30'], 75, 17_872.49))).toBe('failed');
    expect(slicesOf([person(), first, second], 'ordinary').map(({ from, to, on }) => [from, to, on])).toEqual([
      ['2023-06-01', '2023-06-14', '2023-06-01'],
      ['2023-06-15', '2023-06-30', '2023-06-15'],
    ]);
  });
  test('one sum over the change, and nobody says on which days: under the lower, between, at the higher', async () => {
    const month = (kroner: number) => floor(person(), line('ordinary', JUNE, 150, kroner));
    expect(await month(34_499.99)).toBe('failed');
    expect(await month(34_500)).toBe('cantTell/missingEvidence/ordinaryDaysSettled');
    expect(await month(35_744.99)).toBe('cantTell/missingEvidence/ordinaryDaysSettled');
    expect(await month(35_745)).toBe('passed');
  });
  test('the hours list says on which days: the sum of hours times rate decides, to the øre', async () => {
    // 4 days of 7.5 h at 230.00 and 4 at 238.30: 6 900 + 7 149 kroner.
    const days = ['01', '02', '05', '06', '15', '16', '19', '20'].map((day) => worked(`2023-06-${day}`, '07:00–14:30'));
    const month = (kroner: number) => floor(person(), ...days, line('ordinary', JUNE, 60, kroner));
    expect(await month(14_049)).toBe('passed');
    expect(await month(14_048.99)).toBe('failed');
    expect(factsOf([person(), ...days, line('ordinary', JUNE, 60, 14_049)], 'ordinary', SUM)).toEqual([
      [1_404_900, 60_000, 23_415, 1_404_900, 1_404_900],
    ]);
  });
  test('hours of the list that are overtime by the act are not part of an ordinary sum', async () => {
    const days = [worked('2023-06-05', '07:00–18:00'), worked('2023-06-15', '07:00–16:00')];
    const month = (kroner: number) => floor(person(), ...days, line('ordinary', JUNE, 18, kroner));
    expect(await month(9 * 230 + 9 * 238.3)).toBe('passed');
    expect(await month(9 * 230 + 9 * 238.3 - 0.01)).toBe('failed');
  });
  test('an hours list that does not add up to the hours paid says nothing of them', async () => {
    const days = [worked('2023-06-05', '07:00–14:30')];
    expect(await floor(person(), ...days, line('ordinary', JUNE, 60, 14_049))).toBe(
      'cantTell/missingEvidence/ordinaryDaysSettled',
    );
  });
  test('a month of the payroll list over the change', async () => {
    const month = (ordinaryPay: number) => floor(person(), payroll(JUNE, { ordinaryPay, ordinaryHours: 150_000 }));
    expect(await month(3_449_999)).toBe('failed');
    expect(await month(3_450_000)).toBe('cantTell/missingEvidence/ordinaryDaysSettled');
    expect(await month(3_574_500)).toBe('passed');
  });
});

describe('days whose rate may not decide', () => {
  const period = { from: '2024-01-01', to: '2026-12-31' };
  const cleaner = person({ payCategory: 'cleaning-adult' });
  const paid = (day: string, kroner: number) =>
    decides('pay-floor', [cleaner, line('ordinary', [day, day], 10, kroner)], { case: { period } });
  test('cleaning from November 2024 to June 2025 is one source only', async () => {
    expect(await paid('2024-10-31', 2_160.4)).toBe('passed');
    expect(await paid('2024-11-01', 1)).toBe('cantTell/missingTerm/param.pay-floor');
    expect(await paid('2025-06-14', 1)).toBe('cantTell/missingTerm/param.pay-floor');
    expect(await paid('2025-06-15', 2_365.4)).toBe('passed');
    expect(await paid('2025-06-15', 2_365.39)).toBe('failed');
  });
  test('nothing decides after the rates lapsed', async () =>
    expect(await paid('2026-11-01', 1)).toBe('cantTell/missingTerm/param.pay-floor'));
  test('a sum that reaches into such days lacks the figure', async () => {
    const month = line('ordinary', ['2024-10-15', '2024-11-14'], 150, 90_000);
    expect(await decides('pay-floor', [cleaner, month], { case: { period } })).toBe(
      'cantTell/missingTerm/param.pay-floor',
    );
  });
});

describe('category', () => {
  const at = (kroner: number, fields: Parameters<typeof person>[0]) =>
    floor(person(fields), line('ordinary', MAY, 100, kroner));
  const unshown = { categoryDocument: undefined };
  test('not shown: under the lowest of the sector, between, at the one listed', async () => {
    expect(await at(13_899.99, unshown)).toBe('failed');
    expect(await at(13_900, unshown)).toBe('cantTell/missingEvidence/payCategorySettled');
    expect(await at(22_999.99, unshown)).toBe('cantTell/missingEvidence/payCategorySettled');
    expect(await at(23_000, unshown)).toBe('passed');
  });
  test('a middle category that is not shown: the one listed is the highest', async () =>
    expect(await at(21_600, { ...unshown, payCategory: 'construction-experienced' })).toBe('passed'));
  test('a lower rate for age must be shown: without it the plain rates may hold', async () => {
    const young = { payCategory: 'construction-under-18' };
    expect(await at(13_900, young)).toBe('passed');
    expect(await at(13_900, { ...unshown, ...young })).toBe('cantTell/missingEvidence/payCategorySettled');
    expect(await at(23_000, { ...unshown, ...young })).toBe('passed');
  });
  test('where the table has one row there is nothing to show', async () =>
    expect(await at(19_650, { ...unshown, payCategory: 'freight' })).toBe('passed'));
  test('the document that is named is not there', async () =>
    expect(await at(20_000, { categoryDocument: 'borte.pdf' })).toBe('cantTell/missingEvidence/payCategorySettled'));
  test('no pay table: nothing to hold it against until the agreement states a rate', async () => {
    const none = [person({ payCategory: 'none' }), line('ordinary', MAY, 100, 16_353)];
    expect(await decides('pay-floor', none)).toBe('cantTell/missingTerm/term.pay-floor-hour');
    const stated = (kroner: number) => ({ agreement: { terms: { 'pay-floor-hour': term(kroner, 'NOK') } } });
    expect(await decides('pay-floor', none, stated(163.53))).toBe('passed');
    expect(await decides('pay-floor', none, stated(163.54))).toBe('failed');
  });
  test('a table that is not generally applied is no floor until the contract names its agreement', async () => {
    const FEBRUARY = ['2023-02-01', '2023-02-28'] as const;
    const paid = (kroner: number) => [person({ payCategory: 'it-step-5' }), line('ordinary', FEBRUARY, 100, kroner)];
    const naming = (agreement: string) => ({ agreement: { terms: { 'wage-agreement': term(agreement, 'none') } } });
    // 186.80 an hour is what the table asks for.
    for (const kroner of [1, 18_679.99, 18_680, 90_000])
      expect(await decides('pay-floor', paid(kroner))).toBe(
        'cantTell/missingTerm/payFloorCategory+term.wage-agreement',
      );
    expect(await decides('pay-floor', paid(18_680), naming('virke-hk-it'))).toBe('passed');
    expect(await decides('pay-floor', paid(18_679.99), naming('virke-hk-it'))).toBe('failed');
    expect(await decides('pay-floor', paid(90_000), naming('ikt-overenskomsten'))).toBe(
      'cantTell/missingTerm/payFloorAgreement+payFloorCategory',
    );
    // What is generally applied needs no naming, and naming another agreement takes nothing away from it.
    expect(await decides('pay-floor', [person(), line('ordinary', FEBRUARY, 100, 22_999)], naming('virke-hk-it'))).toBe(
      'failed',
    );
  });
  test('an empty cell is not «no pay table»: whatever rate the agreement states, nobody knows whose it is', async () => {
    const empty = [person({ payCategory: undefined }), line('ordinary', MAY, 100, 16_353)];
    const stated = { agreement: { terms: { 'pay-floor-hour': term(100, 'NOK') } } };
    for (const given of [{}, stated])
      expect(await decides('pay-floor', empty, given)).toBe('cantTell/missingEvidence/payCategory');
  });
  test('the stated rate is not for those who have a pay table', async () => {
    const given = { agreement: { terms: { 'pay-floor-hour': term(100, 'NOK') } } };
    expect(await decides('pay-floor', [person(), line('ordinary', MAY, 100, 22_999)], given)).toBe('failed');
  });
  test('nobody lists the person; the cell could not be read; two rows differ', async () => {
    expect(await floor(line('ordinary', MAY, 100, 1))).toBe('cantTell/missingEvidence/payCategory');
    const unread = { ...person({ payCategory: undefined }), unreadable: ['payCategory'] };
    expect(await floor(unread, line('ordinary', MAY, 100, 1))).toBe('cantTell/unreadableEvidence/payCategory');
    const two = [person(), person({ payCategory: 'electrical-skilled' }), line('ordinary', MAY, 100, 1)];
    expect(await floor(...two)).toBe('cantTell/conflictingEvidence/payCategory');
    expect(contradictionsOf(two).map(({ id }) => id)).toEqual(['payCategory:pay/A-001']);
  });
  test('two employments after each other are two categories', async () => {
    const rows = [
      person({ payCategory: 'construction-unskilled', endDate: '2023-05-14' }),
      person({ startDate: '2023-05-15' }),
    ];
    const both = (kroner: number) => [
      line('ordinary', ['2023-05-01', '2023-05-14'], 10, 2_074),
      line('ordinary', ['2023-05-15', '2023-05-31'], 10, kroner),
    ];
    expect(await floor(...rows, ...both(2_300))).toBe('passed');
    expect(await floor(...rows, ...both(2_299))).toBe('failed');
    expect(await floor(...rows, line('ordinary', MAY, 20, 4_147.99))).toBe('failed');
    expect(await floor(...rows, line('ordinary', MAY, 20, 4_148))).toBe('cantTell/missingEvidence/ordinaryDaysSettled');
  });
  test('apprentices, people on schemes, freelancers and those who are not on the contract are outside', async () => {
    const cheap = line('ordinary', MAY, 100, 1);
    for (const fields of [
      { workerType: 'apprentice' },
      { temporaryGround: 'd' },
      { workerType: 'freelancer' },
      { workerType: 'soleTrader' },
      { onContract: false },
    ] as const)
      expect(await floor(person(fields), cheap)).toBe('inapplicable');
  });
  test('that somebody is outside is only claimed without a document, unless another than the supplier says it', async () => {
    const cheap = line('ordinary', MAY, 100, 1);
    const files = ['authority', 'uke', 'supplier'] as const;
    for (const fields of [{ workerType: 'apprentice' }, { temporaryGround: 'd' }, { onContract: false }] as const) {
      const claimed = person({ ...fields, categoryDocument: undefined });
      expect(await floor(claimed, cheap)).toBe('cantTell/missingEvidence/payCategory');
      expect(await floor(person({ ...fields, categoryDocument: 'borte.pdf' }), cheap)).toBe(
        'cantTell/missingEvidence/payCategory',
      );
      for (const deliveredBy of files)
        expect(
          await decides('pay-floor', [claimed, cheap], {
            files: [
              { file: 'persons.xlsx', kind: 'persons', deliveredBy },
              { file: 'pay-lines.xlsx', kind: 'payLines' },
            ],
          }),
        ).toBe(deliveredBy === 'supplier' ? 'cantTell/missingEvidence/payCategory' : 'inapplicable');
    }
  });
  test('off the contract by the list of persons, on one of its call-offs by the hours list', async () => {
    const off = person({ onContract: false });
    const paid = line('ordinary', MAY, 7.5, 1);
    const denied = [off, worked('2023-05-02', '7.5', { callOff: 'A-1' }), paid];
    expect(await floor(...denied)).toBe('cantTell/conflictingEvidence/payCategory');
    expect(contradictionsOf(denied).map(({ id }) => id)).toEqual(['payCategory:pay/A-001']);
    expect(await floor(off, worked('2023-05-02', '7.5'), paid)).toBe('inapplicable');
  });
});
