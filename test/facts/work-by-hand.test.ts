/** Twenty months worked out by hand from the act: what each rule says, and the figures it says it of. */
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { workSubjects } from '../../src/facts/work.ts';
import { attested, complete, outcomesOf, saidOf, worked, workInput } from './work-build.ts';

const MAY = { from: '2022-05-02', to: '2022-05-29' }; // Four weeks, Monday to Sunday.
const NO_AGREEMENT = attested('agreementsComplete', '2021-01-01', '2022-12-31');

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same plan of days, week after week from a Monday; an empty day is off. */
function weeks(monday: string, count: number, plan: readonly string[]): EvidenceRecord<'hours'>[] {
  return Array.from({ length: count }, (_, week) => week).flatMap((week) =>
    plan.flatMap((what, day) => (what === '' ? [] : [worked(dayAfter(monday, week * 7 + day), what)])),
  );
}

/** The month's list is complete and there is no union agreement, unless `more` says otherwise. */
async function month(
  rows: readonly EvidenceRecord[],
  period: { from: string; to: string } = MAY,
  more: readonly EvidenceRecord[] = [complete(period.from, period.to), NO_AGREEMENT],
) {
  const { subjects } = workSubjects(workInput(period, { records: [...rows, ...more] }));
  const [subject] = subjects;
  if (!subject) throw new Error('nobody worked');
  return { fact: saidOf(subjects), outcome: await outcomesOf(subject) };
}

describe('twenty months', () => {
  test('1: office days of 7.5 hours', async () => {
    const { fact, outcome } = await month(weeks('2022-05-02', 4, Array(5).fill('08:00–16:00/30')));
    expect([fact('hoursInWeek'), fact('overtimeIn7Days'), fact('dailyRest')]).toEqual([37500, 0, 16000]);
    expect(fact('weeklyRest')).toBe(64000); // Friday 16:00 to Monday 08:00.
    expect(outcome).toEqual({
      'hours-13-in-24': 'passed',
      'overtime-7-days': 'passed',
      'overtime-4-weeks': 'passed',
      'overtime-52-weeks': 'missingEvidence', // 28 days are no 52 weeks,
      'average-48-over-8-weeks': 'missingEvidence', // nor eight.
      'hours-69-in-a-week': 'passed',
      'rest-periods': 'passed',
    });
  });

  test('2: 40 hours a week are ordinary, whatever the contract says of 37.5', async () => {
    const { fact } = await month(weeks('2022-05-02', 4, Array(5).fill('08:00–16:00')));
    expect(fact('overtimeIn4Weeks')).toBe(0);
  });

  test('3: a day of exactly 9 hours in a week of exactly 40', async () => {
    const { fact } = await month(weeks('2022-05-02', 1, ['08:00–17:00', ...Array(4).fill('08:00–15:45')]));
    expect([fact('hoursInWeek'), fact('overtimeIn7Days')]).toEqual([40000, 0]);
  });

  test('4: a minute over 9 hours is overtime in a week of 40 hours, and the week does not count it again', async () => {
    const { fact } = await month(weeks('2022-05-02', 1, ['08:00–17:01', ...Array(4).fill('08:00–15:45')]));
    expect(fact('overtimeIn7Days')).toBe(17); // One minute; the week holds 40 ordinary hours.
  });

  test('5: six days of 8 hours: Saturday is what comes after 40', async () => {
    const { fact, outcome } = await month(weeks('2022-05-02', 1, Array(6).fill('08:00–16:00')));
    // The earliest seven days that hold Saturday the 7th are those that end with it.
    expect([fact('overtimeIn7Days'), fact('overtimeIn7DaysFrom')]).toEqual([8000, '2022-05-01']);
    expect(fact('overtimeIn7DaysTo')).toBe('2022-05-07');
    expect(outcome['overtime-7-days']).toBe('passed');
  });

  test('6: five days of 10 hours: 5 by the day and 5 by the week are exactly 10, and four such weeks are 40', async () => {
    const { fact, outcome } = await month(weeks('2022-05-02', 4, Array(5).fill('07:00–17:00')));
    expect([fact('overtimeIn7Days'), fact('overtimeIn4Weeks')]).toEqual([10000, 40000]);
    expect([outcome['overtime-7-days'], outcome['overtime-4-weeks']]).toEqual(['passed', 'failed']);
  });

  test('7: no week has 10 hours of overtime, but seven days across two weeks have 11', async () => {
    const rows = [
      ...weeks('2022-05-02', 1, [...Array(5).fill('08:00–16:00'), '08:00–14:00']), // 46: 6 on Saturday.
      ...weeks('2022-05-09', 1, ['07:00–18:00', ...Array(3).fill('07:00–17:00')]), // 2 + 1 + 1 + 1; 36 ordinary.
    ];
    const { fact, outcome } = await month(rows);
    expect([fact('overtimeIn7Days'), fact('overtimeIn7DaysFrom')]).toEqual([11000, '2022-05-06']); // Friday to Thursday.
    expect(outcome['overtime-7-days']).toBe('failed');
  });

  test('8: the night summer time ends has an hour more', async () => {
    const period = { from: '2022-10-24', to: '2022-10-30' };
    const { fact } = await month([worked('2022-10-29', '22:00–07:00')], period);
    expect([fact('hoursIn24'), fact('overtimeIn7Days')]).toEqual([10000, 1000]);
  });

  test('9: the night summer time begins has an hour less', async () => {
    const period = { from: '2022-03-21', to: '2022-03-27' };
    const { fact } = await month([worked('2022-03-26', '22:00–07:00')], period);
    expect([fact('hoursIn24'), fact('overtimeIn7Days')]).toEqual([8000, 0]);
  });

  test('10: 14 hours in a day are for a person to judge, or for an attestation of the rest that made up for it', async () => {
    const day = [worked('2022-05-10', '06:00–20:00')];
    expect((await month(day)).outcome['hours-13-in-24']).toBe('needsReview');
    const rest = attested('compensatoryRest', '2022-05-01', '2022-05-31', { person: '7' });
    const { outcome } = await month(day, MAY, [complete(MAY.from, MAY.to), NO_AGREEMENT, rest]);
    expect(outcome['hours-13-in-24']).toBe('passed');
    expect(outcome['rest-periods']).toBe('passed'); // Free from 20:00 on.
  });

  test('11: 16 hours and a quarter are too much even so', async () => {
    const rest = attested('compensatoryRest', '2022-05-01', '2022-05-31', { person: '7' });
    const { outcome } = await month([worked('2022-05-10', '06:00–22:15')], MAY, [rest]);
    expect(outcome['hours-13-in-24']).toBe('failed');
  });

  test('12: 8.5 hours between two shifts need a union agreement', async () => {
    const rows = [worked('2022-05-10', '14:00–22:00'), worked('2022-05-11', '06:30–14:00')];
    // From Tuesday 14:00, time off that begins before Wednesday 14:00: only the night. From Wednesday 06:30: all that follows.
    const without = await month(rows);
    expect([without.fact('dailyRest'), without.fact('dailyRestFrom')]).toEqual([8500, '2022-05-10']);
    expect(without.outcome['rest-periods']).toBe('failed');
    const union = attested('restAgreement', '2022-01-01', '2022-12-31');
    const agreed = await month(rows, MAY, [complete(MAY.from, MAY.to), union, NO_AGREEMENT]);
    expect(agreed.outcome['rest-periods']).toBe('passed');
  });

  test('13: work every day leaves no 35 hours on end', async () => {
    const { fact, outcome } = await month(weeks('2022-05-02', 3, Array(7).fill('08:00–16:00')));
    expect([fact('weeklyRest'), fact('weeklyRestFrom')]).toEqual([16000, '2022-05-09']); // The first week touches the free time before it.
    expect(outcome['rest-periods']).toBe('failed');
  });

  test('14: Saturday 21:00 to Monday 08:00 is exactly 35 hours', async () => {
    const plan = [...Array(5).fill('08:00–15:00'), '15:00–21:00', ''];
    const { fact, outcome } = await month(weeks('2022-05-02', 4, plan));
    expect([fact('weeklyRest'), outcome['rest-periods']]).toEqual([35000, 'passed']);
  });

  test('15: seven days of 10 hours are 70, Monday to Sunday', async () => {
    const { fact, outcome } = await month(weeks('2022-05-02', 1, Array(7).fill('07:00–17:00')));
    expect([fact('hoursInWeek'), outcome['hours-69-in-a-week']]).toEqual([70000, 'failed']);
  });

  test('16: 70 hours from Thursday to Wednesday, 40 and 30 in the two weeks, are for a person to judge', async () => {
    const rows = [
      ...weeks('2022-05-02', 1, ['', '', '', ...Array(4).fill('07:00–17:00')]),
      ...weeks('2022-05-09', 1, Array(3).fill('07:00–17:00')),
    ];
    const { fact, outcome } = await month(rows);
    expect([fact('hoursInWeek'), fact('hoursIn7Days')]).toEqual([40000, 70000]);
    expect([fact('hoursIn7DaysFrom'), outcome['hours-69-in-a-week']]).toEqual(['2022-05-05', 'needsReview']);
  });

  test('17: without clock times two dates may lie in the same 24 hours, and rest is not shown', async () => {
    const short = await month(weeks('2022-05-02', 4, Array(5).fill('6.5')));
    expect([short.outcome['hours-13-in-24'], short.outcome['rest-periods']]).toEqual(['passed', 'missingEvidence']);
    const long = await month(weeks('2022-05-02', 4, Array(5).fill('7.5')));
    expect([long.outcome['hours-13-in-24'], long.outcome['overtime-4-weeks']]).toEqual(['missingEvidence', 'passed']);
  });

  test('18: eight weeks of 48 hours are exactly at the limit, and 32 hours of overtime in four weeks are over theirs', async () => {
    const period = { from: '2022-05-02', to: '2022-06-26' };
    const { fact, outcome } = await month(weeks('2022-05-02', 8, Array(6).fill('08:00–16:00')), period);
    expect([fact('averageOver8Weeks'), fact('overtimeIn4Weeks')]).toEqual([48000, 32000]);
    expect([outcome['average-48-over-8-weeks'], outcome['overtime-4-weeks']]).toEqual(['passed', 'failed']);
  });

  test('19: 4 hours of overtime a week are within every limit but that of 52 weeks', async () => {
    const period = { from: '2022-12-05', to: '2023-01-01' };
    const rows = weeks('2022-01-03', 52, [...Array(5).fill('08:00–16:00'), '08:00–12:00']);
    const whole = [complete('2022-01-03', '2023-01-01'), attested('agreementsComplete', '2022-01-01', '2023-01-31')];
    const { fact, outcome } = await month(rows, period, whole);
    expect([fact('overtimeIn52Weeks'), fact('overtimeIn52WeeksFrom')]).toEqual([208000, '2022-01-02']); // To Saturday 31 December.
    expect([outcome['overtime-52-weeks'], outcome['overtime-4-weeks']]).toEqual(['failed', 'passed']);
    // 50 such weeks are exactly 200 hours.
    const fewer = await month(rows.slice(2 * 6), period, whole);
    expect([fewer.fact('overtimeIn52Weeks'), fewer.outcome['overtime-52-weeks']]).toEqual([200000, 'passed']);
  });

  test('20: a row that cannot be read leaves everything open but what is broken already', async () => {
    const lost = { ...worked('2022-05-10', '0'), unreadable: ['hours'] };
    const office = weeks('2022-05-02', 4, Array(5).fill('08:00–16:00/30')).filter(
      ({ fields }) => fields.date !== '2022-05-10',
    );
    const open = await month([...office, lost]);
    expect(new Set(Object.values(open.outcome))).toEqual(new Set(['unreadableEvidence', 'missingEvidence']));
    // 7.25 hours over 9 on Saturday and on Sunday, and 30 + 9 + 9 ordinary hours are 8 over 40.
    const long = [worked('2022-05-14', '06:00–22:15'), worked('2022-05-15', '06:00–22:15')];
    const broken = await month([...office, lost, ...long]);
    expect(broken.fact('overtimeIn7Days')).toBe(22500);
    expect([broken.outcome['hours-13-in-24'], broken.outcome['overtime-7-days']]).toEqual(['failed', 'failed']);
  });
});
