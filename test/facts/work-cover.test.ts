/** On which days the hours are known in full: what is stated, and what a lost row takes away. */
import { describe, expect, test } from 'vitest';
import { workSubjects } from '../../src/facts/work.ts';
import { complete, EMPLOYER, factsAbout, saidOf, worked, workInput } from './work-build.ts';

const MAY = { from: '2022-05-02', to: '2022-05-29' };
const shift = worked('2022-05-03', '08:00–16:00');
const missing = { absent: 'missingEvidence' };
const unreadable = { absent: 'unreadableEvidence' };
type Records = Parameters<typeof factsAbout>[1];
const COVERS = ['24Hours', '7Days', '4Weeks', '8Weeks', '52Weeks'];
const covers = (records: Records, period = MAY) => {
  const fact = factsAbout(period, records);
  return COVERS.map((one) => fact(`coveredFor${one}`));
};

describe('what is stated', () => {
  test('nothing', () => expect(covers([shift])).toEqual([missing, missing, missing, missing, missing]));
  test('the period', () => expect(covers([shift, complete(MAY.from, MAY.to)])).toEqual([28, 28, 28, missing, missing]));
  test('it may reach back a year', () =>
    expect(covers([shift, complete('2021-05-31', '2022-05-29')])).toEqual([364, 364, 364, 364, 364]));
  test('one day short of the year', () =>
    expect(covers([shift, complete('2021-06-01', '2022-05-29')])).toEqual([363, 357, 357, 363, missing]));
  test('a year that does not begin on a Monday holds 51 whole weeks', () => {
    const period = { from: '2022-05-03', to: '2022-05-30' };
    expect(covers([shift, complete('2021-06-01', '2022-05-30')], period)).toEqual([364, 357, 357, 364, missing]);
  });
  test('two statements that meet are one, two that do not are not', () => {
    const first = complete('2022-04-01', '2022-05-10');
    expect(covers([shift, first, complete('2022-05-11', '2022-05-29')])[0]).toBe(59);
    expect(covers([shift, first, complete('2022-05-12', '2022-05-29')])[0]).toEqual(missing);
  });
  test('a day of the period that is not stated', () =>
    expect(covers([shift, complete('2022-05-02', '2022-05-28')])[0]).toEqual(missing));
  test('an open end is that of the period', () => {
    const { from: _from, to: _to, ...open } = complete('', '').fields;
    expect(covers([shift, { ...complete('', ''), fields: open }])).toEqual([28, 28, 28, missing, missing]);
  });
  test('weeks that stick out of what is stated are not whole', () => {
    const period = { from: '2022-05-03', to: '2022-05-30' }; // Tuesday to Monday.
    expect(covers([shift, complete(period.from, period.to)], period)).toEqual([28, 21, missing, missing, missing]);
  });
  test('without a date, of another company, about a list that is gone', () => {
    const { date: _date, ...undated } = complete(MAY.from, MAY.to).fields;
    expect(covers([shift, { ...complete(MAY.from, MAY.to), fields: undated }])[0]).toEqual(missing);
    expect(covers([shift, complete(MAY.from, MAY.to, { party: '310111643' })])[0]).toEqual(missing);
    expect(covers([shift, complete(MAY.from, MAY.to, { document: 'borte.xlsx' })])[0]).toEqual(missing);
    expect(covers([shift, { ...complete(MAY.from, MAY.to), unreadable: ['to'] }])[0]).toEqual(unreadable);
  });
  test('days after the statement was dated are not stated', () => {
    expect(covers([shift, complete(MAY.from, MAY.to, { date: MAY.to })])[0]).toBe(28);
    expect(covers([shift, complete(MAY.from, MAY.to, { date: '2022-05-28' })])[0]).toEqual(missing);
  });
  test('the city cannot vouch for the supplier’s hours', () => {
    const from = (deliveredBy: 'supplier' | 'buyer') =>
      factsAbout(MAY, [shift, complete(MAY.from, MAY.to)], {
        files: [
          { file: 'hours.xlsx', kind: 'hours' },
          { file: 'attestations.xlsx', kind: 'attestations', deliveredBy },
        ],
      })('coveredFor24Hours');
    expect([from('supplier'), from('buyer')]).toEqual([28, missing]);
  });
  test('a file that broke off', () => {
    const problems = [{ code: 'CSV_BROKEN' as const, at: { file: 'hours.xlsx' } }];
    const fact = factsAbout(MAY, [shift, complete(MAY.from, MAY.to)], {
      files: [{ file: 'hours.xlsx', kind: 'hours', problems }],
    });
    expect(fact('coveredFor24Hours')).toEqual(unreadable);
  });
});

describe('what a lost row takes away', () => {
  const year = complete('2021-05-31', '2022-05-29');
  const lost = (date: string, unreadables: string[] = ['hours']) => ({
    ...worked(date, '0'),
    unreadable: unreadables,
  });
  test('its day in the period', () => expect(covers([shift, year, lost('2022-05-10')])[0]).toEqual(unreadable));
  test('its day outside the period only where the window reaches it', () =>
    expect(covers([shift, year, lost('2022-04-01')])).toEqual([58, 56, 56, 58, unreadable]));
  test('the first and the last day that are stated', () => {
    const only = complete(MAY.from, MAY.to);
    expect(covers([shift, only, lost(MAY.from)])[0]).toEqual(unreadable);
    expect(covers([shift, only, lost(MAY.to)])[0]).toEqual(unreadable);
    expect(covers([shift, year, lost('2021-05-31')])).toEqual([363, 357, 357, 363, unreadable]);
  });
  test('all days when its own cannot be read', () =>
    expect(covers([shift, year, lost('2022-05-10', ['date'])])[0]).toEqual(unreadable));
  test('a row that says nothing of the time worked', () => {
    const blank = { ...worked('2022-05-10', '0'), fields: { employer: EMPLOYER, staffNo: '7', date: '2022-05-10' } };
    expect(covers([shift, year, blank])[0]).toEqual(missing);
  });
  test('no hours are an answer', () => expect(covers([shift, year, worked('2022-05-10', '0')])[0]).toBe(364));
  test('times and hours that disagree', () =>
    expect(covers([shift, year, worked('2022-05-10', '08:00–16:00/30', { hours: 8000 })])[0]).toEqual({
      absent: 'conflictingEvidence',
    }));
  test('a break that cannot be read, unless the hours are stated', () => {
    const row = (hours?: number) => ({
      ...worked('2022-05-10', '08:00–16:00', hours === undefined ? {} : { hours }),
      unreadable: ['breakMinutes'],
    });
    expect(covers([shift, year, row()])[0]).toEqual(unreadable);
    expect(covers([shift, year, row(7500)])[0]).toBe(364);
  });
  test('a clock time that cannot be read, unless the hours are stated', () => {
    const row = (hours?: number) => ({
      ...worked('2022-05-10', '08:00–16:00', hours === undefined ? {} : { hours }),
      unreadable: ['end'],
    });
    expect(covers([shift, year, row()])[0]).toEqual(unreadable);
    expect(covers([shift, year, row(7500)])[0]).toBe(364);
  });
  test('a break longer than the shift', () =>
    expect(covers([shift, year, worked('2022-05-10', '08:00–09:00/61')])[0]).toEqual(unreadable));
  test('more hours than a day: the sum of days that are not told apart', () =>
    expect(covers([shift, year, worked('2022-05-10', '37.5')])[0]).toEqual(unreadable));
  test('a row that names nobody, for everyone at the same employer', () => {
    const nobody = (employer: string) => {
      const row = worked('2022-05-10', '7.5', { employer });
      const { staffNo: _staffNo, ...fields } = row.fields;
      return { ...row, fields };
    };
    expect(covers([shift, year, nobody(EMPLOYER)])[0]).toEqual(missing);
    expect(covers([shift, year, nobody('310111643')])[0]).toBe(364);
    expect(covers([shift, year, { ...nobody(EMPLOYER), unreadable: ['nationalId'] }])[0]).toEqual(unreadable);
  });
  test('hours for an employer that no list names may be hours here', () => {
    const id = { nationalId: '01819010001', staffNo: '' };
    const { employer: _employer, ...fields } = worked('2022-05-10', '08:00–16:00', id).fields;
    const rows = [
      worked('2022-05-03', '08:00–16:00', id),
      worked('2022-05-04', '08:00–16:00', { ...id, employer: '310111643' }),
    ];
    const { subjects } = workSubjects(
      workInput(MAY, { records: [...rows, { ...worked('2022-05-10', '0'), fields }, year] }),
    );
    expect(subjects[0]?.slices.length).toBe(3);
    expect(saidOf(subjects, undefined, 1)('coveredFor24Hours')).toEqual(missing);
  });
});
