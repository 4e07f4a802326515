/** The payroll list against the a-melding: what is told, and what an honest employer's two lists may differ in. */
import { describe, expect, test } from 'vitest';
import type { Amelding, AmeldingIncome } from '../../src/evidence/documents/employer-record.ts';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { paySubjects } from '../../src/facts/pay.ts';
import { reportedIn } from '../../src/facts/pay-reported.ts';
import { payOf } from '../../src/facts/pay-rows.ts';
import { factsInput, record } from './build.ts';

const EMPLOYER = '310000019';
const UNIT = '310000027';
const WHO = { employer: EMPLOYER, staffNo: '7' };

const paid = (fields: Partial<PayrollRow> = {}, unreadable: string[] = []) =>
  record(
    'payroll',
    { ...WHO, payDay: '2022-06-20', gross: 4_000_000, tax: 1_200_000, ...fields },
    { unreadable, at: { file: 'payroll.xlsx', row: 2 } },
  );
const message = (fields: Partial<Amelding> = {}, file = 'a.xml') =>
  record('amelding', { reporter: EMPLOYER, messageId: 'M', month: '2022-06', ...fields }, { at: { file } });
const income = (fields: Partial<AmeldingIncome> = {}, file = 'a.xml', unreadable: string[] = []) =>
  record(
    'ameldingIncome',
    {
      ...{ ...WHO, unit: UNIT, messageId: 'M', month: '2022-06', kind: 'loennsinntekt', description: 'fastloenn' },
      ...{ benefit: 'kontantytelse', amount: 4_000_000, withheld: 1_200_000, ...fields },
    },
    { at: { file, line: 9 }, unreadable },
  );
/** An income beside the first: the tax stands with that one. */
const MORE: Partial<AmeldingIncome> = { withheld: 0 };
/** Fact, month, and the two sums of each contradiction. */
const told = (...records: EvidenceRecord[]) => {
  const input = factsInput({ records });
  const reported = reportedIn(input);
  const told = [...payOf(input).people].flatMap(([person, employers]) => reported(person, employers));
  return told.map(({ fact, subject, sides }) => [fact, subject.label, ...sides.map(({ value }) => value)].join(' '));
};

describe('told, with both sums', () => {
  test('gross pay, by one øre', () => {
    expect(told(paid({ gross: 3_999_999 }), message(), income())).toEqual(['grossPay A-001, 2022-06 3999999 4000000']);
  });
  test('tax, by one krone', () => {
    expect(told(paid({ tax: 1_200_100 }), message(), income())).toEqual(['taxWithheld A-001, 2022-06 1200100 1200000']);
  });
  test('with the places of both, never who it is', () => {
    const records = [paid({ gross: 1, nationalId: '01017012345' }), message(), income({ nationalId: '01017012345' })];
    const { contradictions = [] } = paySubjects(factsInput({ records }));
    const told = contradictions.find(({ fact }) => fact === 'grossPay');
    expect(told?.sides.flatMap(({ from }) => from.map(({ file }) => file))).toEqual(['payroll.xlsx', 'a.xml']);
    expect(JSON.stringify(told)).not.toContain('01017');
  });
});

describe('silent', () => {
  test('where they agree, over several rows and incomes of one month', () => {
    const [half, other] = [
      { gross: 1_500_000, tax: 500_000 },
      { gross: 2_500_000, tax: 700_000 },
    ];
    expect(told(paid({ ...half, payDay: '2022-06-03' }), paid(other), message(), income())).toEqual([]);
    const [fixed, bonus] = [
      income({ amount: 3_000_000 }),
      income({ ...MORE, amount: 1_000_000, description: 'bonus' }),
    ];
    expect(told(paid(), message(), fixed, bonus)).toEqual([]);
  });
  test('where somebody works in two sub-units, each with tax of its own', () => {
    const two = [
      income({ amount: 1_000_000, withheld: 300_000 }),
      income({ amount: 3_000_000, withheld: 900_000, unit: '310000035' }),
    ];
    expect(told(paid(), message(), ...two)).toEqual([]);
  });
  test('of kroner and øre in the tax', () => {
    expect(told(paid({ tax: 1_200_099 }), message(), income())).toEqual([]);
    expect(told(paid({ tax: -1_200_000 }), message(), income())).toEqual([]);
  });
  test('where benefits in kind, expenses or holiday pay are in the one and not in the other', () => {
    const kind = income({ ...MORE, amount: 30_000, benefit: 'naturalytelse', description: 'elektroniskKommunikasjon' });
    const trip = income({ ...MORE, amount: 90_000, benefit: 'utgiftsgodtgjoerelse', description: 'reiseKost' });
    const off = income({ ...MORE, amount: -3_900_000, description: 'trekkILoennForFerie' });
    expect(told(paid(), message(), income(), off)).toEqual([]);
    expect(told(paid({ gross: 100_000 }), message(), income(), off)).toEqual([]);
    const holiday = income({ ...MORE, amount: 500_000, description: 'feriepenger' });
    for (const gross of [4_000_000, 4_030_000, 4_090_000, 4_120_000, 4_500_000, 4_620_000])
      expect(told(paid({ gross }), message(), income(), kind, trip, holiday)).toEqual([]);
    expect(told(paid({ gross: 4_060_000 }), message(), income(), kind, trip, holiday)).toEqual([
      'grossPay A-001, 2022-06 4060000 4500000',
    ]);
  });
  test('by the month that was paid in, not the one that was worked in', () => {
    const may = { periodFrom: '2022-05-01', periodTo: '2022-05-31', payDay: '2022-06-10' };
    expect(told(paid(may), message(), income())).toEqual([]);
    expect(told(paid({ ...may, gross: 1 }), message({ month: '2022-05' }), income({ month: '2022-05' }))).toEqual([]);
  });
  test('of months outside the period, and of whoever is in one list only', () => {
    const [list, sent, wages] = [
      paid({ payDay: '2021-06-20', gross: 1 }),
      message({ month: '2021-06' }),
      income({ month: '2021-06' }),
    ];
    expect(told(list, sent, wages)).toEqual([]);
    expect(told(paid({ gross: 1 }), message())).toEqual([]);
    expect(told(message(), income())).toEqual([]);
    expect(told(paid({ gross: 1 }))).toEqual([]);
  });
  test('when one of the sums, or a day, is not there or cannot be read', () => {
    expect(told(paid({ gross: 1 }), paid({ tax: 0 }, ['gross']), message(), income())).toEqual([]);
    expect(told(paid({ gross: 1 }), paid({}, ['payDay']), message(), income())).toEqual([]);
    expect(told(paid({ gross: 1 }), message(), income({}, 'a.xml', ['amount']))).toEqual([]);
    expect(told(paid({ tax: 1 }), message(), income({}, 'a.xml', ['withheld']))).toEqual([]);
  });
});

describe('a message and its correction', () => {
  const first = [message(), income({ amount: 3_900_000 })];
  const second = [
    message({ messageId: 'N', replaces: 'M', deliveredAt: '2022-07-01T10:00:00' }, 'b.xml'),
    income({ messageId: 'N' }, 'b.xml'),
  ];
  test('only the correction counts, whatever order they come in', () => {
    expect(told(paid(), ...first)).toHaveLength(1);
    expect(told(paid(), ...first, ...second)).toEqual([]);
    expect(told(paid(), ...second, ...first)).toEqual([]);
  });
  test('two that nobody knows the order of say nothing', () => {
    expect(told(paid({ gross: 1 }), ...first, message({ messageId: 'N' }, 'b.xml'))).toEqual([]);
  });
});

test('a list that names the sub-unit is held against the message of its company', () => {
  const row = paid({ employer: UNIT, gross: 1, nationalId: 'x' });
  const seen = record('ameldingEmployment', { ...WHO, unit: UNIT, messageId: 'M', month: '2022-06', nationalId: 'x' });
  const employment = { ...seen, at: { file: 'a.xml', line: 8 } };
  expect(told(row, message(), employment, income({ nationalId: 'x' }))).toHaveLength(1);
});
