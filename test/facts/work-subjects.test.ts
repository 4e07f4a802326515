/** Who the limits are about: persons, employers, rows that name nobody; whom the act binds, and what the lists say twice. */
import { describe, expect, test } from 'vitest';
import type { PersonRow } from '../../src/evidence/documents/rows-people.ts';
import { workSubjects } from '../../src/facts/work.ts';
import { record } from './build.ts';
import { attested, complete, EMPLOYER, factsAbout, outcomesOf, saidOf, worked, workInput } from './work-build.ts';

const MAY = { from: '2022-05-02', to: '2022-05-29' };
const OTHER = '310111643';
const known = complete(MAY.from, MAY.to);
const shift = worked('2022-05-03', '08:00–16:00');
type Records = Parameters<typeof factsAbout>[1];
const work = (records: Records) => workSubjects(workInput(MAY, { records }));
const person = (fields: Partial<PersonRow>) => record('persons', { employer: EMPLOYER, staffNo: '7', ...fields });

describe('subjects', () => {
  test('one a person, by number, with the period as its part', () => {
    const { subjects } = work([shift, worked('2022-05-03', '08:00–16:00', { staffNo: '12' }), known]);
    expect(subjects.map(({ kind, key, label }) => [kind, key, label])).toEqual([
      ['worker', 'A-001', 'A-001'],
      ['worker', 'A-002', 'A-002'],
    ]);
    expect(subjects[0]?.slices.map(({ from, to, on }) => [from, to, on])).toEqual([[MAY.from, MAY.to, MAY.to]]);
  });
  test('hours for two employers are two parts, never added up', () => {
    const id = { nationalId: '01819010001', staffNo: '' };
    const rows = [
      worked('2022-05-03', '06:00–14:00', id),
      worked('2022-05-03', '15:00–22:00', { ...id, employer: OTHER }),
    ];
    const { subjects } = work(rows);
    expect(subjects.length).toBe(1);
    expect([0, 1].map((part) => saidOf(subjects, undefined, part)('hoursIn24'))).toEqual([8000, 7000]);
  });
  test('rows that name the person only belong to the one employer that the lists name', () => {
    const id = { nationalId: '01819010001' };
    const { employer: _employer, ...fields } = worked('2022-05-04', '08:00–16:00', id).fields;
    const bare = { ...worked('2022-05-04', '0'), fields };
    const { subjects } = work([worked('2022-05-03', '08:00–16:00', id), bare]);
    expect(saidOf(subjects)('hoursInWeek')).toBe(16000);
  });
  test('somebody who did not work in the period is not examined', () =>
    expect(work([worked('2022-04-12', '06:00–23:00'), known]).subjects).toEqual([]));
  test('a row that names nobody is told of by its place when it is too long by itself', async () => {
    const { staffNo: _staffNo, ...fields } = worked('2022-05-05', '05:00–22:30').fields;
    const nobody = record('hours', fields, { at: { file: 'timer.csv', row: 9 } });
    const { subjects } = work([shift, nobody, known]);
    expect(subjects.map(({ key }) => key)).toEqual(['A-001', 'timer.csv:9']);
    const outcomes = await Promise.all(subjects.map(outcomesOf));
    expect(outcomes.map((one) => one['hours-13-in-24'])).toEqual(['missingEvidence', 'failed']);
    const list = attested('agreementsComplete', MAY.from, MAY.to);
    expect(saidOf(work([shift, nobody, known, list]).subjects, 'timer.csv:9')('overtimeAgreement')).toBe(false);
    const count = (more: Partial<typeof fields>) =>
      work([shift, record('hours', { ...fields, ...more }, { at: nobody.at }), known]).subjects.length;
    expect([count({ end: '18:00' }), count({ end: '18:01' })]).toEqual([1, 2]);
    expect(['2022-05-01', '2022-05-02', '2022-05-29', '2022-05-30'].map((date) => count({ date }))).toEqual([
      1, 2, 2, 1,
    ]);
  });
});

describe('what the lists say twice', () => {
  test('overlapping shifts are one, and a contradiction', () => {
    const rows = [worked('2022-05-03', '08:00–16:00/30'), worked('2022-05-03', '14:00–18:00'), known];
    const { subjects, contradictions } = work(rows);
    expect(saidOf(subjects)('hoursIn24')).toBe(9500);
    expect(saidOf(subjects)('coveredFor24Hours')).toBe(28);
    expect(contradictions?.map(({ id, sides }) => [id, sides.map(({ value }) => value)])).toEqual([
      ['shiftTimes:worker/A-001', ['2022-05-03 08:00–16:00', '2022-05-03 14:00–18:00']],
    ]);
  });
  test('two breaks of overlapping shifts may be one', () => {
    const rows = [worked('2022-05-03', '08:00–16:00/30'), worked('2022-05-03', '14:00–18:00/30'), known];
    const fact = factsAbout(MAY, rows);
    expect([fact('hoursIn24'), fact('coveredFor24Hours')]).toEqual([9000, { absent: 'conflictingEvidence' }]);
  });
  test('the same start, another end, and a break in both', () => {
    const rows = ['16', '18'].map((end) => worked('2022-05-03', `08:00–${end}:00/30`));
    const fact = factsAbout(MAY, [...rows, known]);
    expect([fact('hoursIn24'), fact('coveredFor24Hours')]).toEqual([9000, { absent: 'conflictingEvidence' }]);
  });
  test('the same times with two breaks', () => {
    const rows = ['30', '60'].map((pause) => worked('2022-05-03', `08:00–16:00/${pause}`));
    const fact = factsAbout(MAY, [...rows, known]);
    expect([fact('hoursIn24'), fact('coveredFor24Hours')]).toEqual([7000, { absent: 'conflictingEvidence' }]);
  });
  test('the same shift twice is one shift', () => {
    const fact = factsAbout(MAY, [shift, shift, known]);
    expect([fact('hoursIn24'), fact('coveredFor24Hours')]).toEqual([8000, 28]);
  });
  test('shifts that meet are two, and no contradiction', () => {
    const { subjects, contradictions } = work([shift, worked('2022-05-03', '16:00–18:00'), known]);
    expect([saidOf(subjects)('hoursIn24'), contradictions]).toEqual([10000, []]);
  });
});

describe('rows', () => {
  const minutes = (what: string, more = {}) => factsAbout(MAY, [worked('2022-05-03', what, more), known]);
  test('hours say what the break was', () =>
    expect(minutes('08:00–16:00', { breakMinutes: undefined, hours: 7333 })('hoursIn24')).toBe(7333));
  test('hours may be a minute off the times, not two', () => {
    expect(minutes('08:00–16:00/30', { hours: 7517 })('coveredFor24Hours')).toBe(28);
    expect(minutes('08:00–16:00/30', { hours: 7533 })('coveredFor24Hours')).toEqual({ absent: 'conflictingEvidence' });
  });
  test('a ground names the rows of the whole window', () => {
    const rows = [worked('2022-05-02', '08:00–16:00'), worked('2022-05-08', '08:00–16:00')];
    const [subject] = work([...rows, known]).subjects;
    expect(subject?.slices[0]?.facts.get('hoursInWeek')?.from).toEqual(rows.map(({ at }) => at));
  });
  test('an end at the start is a day later', () => expect(minutes('08:00–08:00')('hoursIn24')).toBe(24000));
  test('hours that the clock times cannot hold', () =>
    expect(minutes('08:00–16:00', { breakMinutes: undefined, hours: 9000 })('coveredFor24Hours')).toEqual({
      absent: 'conflictingEvidence',
    }));
  test('hours counted on the wall clock the night it is changed', () => {
    const night = factsAbout({ from: '2022-10-24', to: '2022-10-30' }, [
      worked('2022-10-29', '22:00–06:00/30', { hours: 7500 }),
      complete('2022-10-24', '2022-10-30'),
    ]);
    expect([night('hoursIn24'), night('coveredFor24Hours')]).toEqual([8500, 7]);
  });
});

describe('whom the act binds', () => {
  const status = (...more: Records) => {
    const fact = factsAbout(MAY, [shift, known, ...more]);
    return [fact('worksAsEmployee'), fact('otherWorkingTime')];
  };
  test('everyone in an hours list', () => expect(status()).toEqual([true, false]));
  test('not a freelancer or sole trader', () => {
    expect(status(person({ workerType: 'freelancer' }))[0]).toBe(false);
    expect(status(person({ workerType: 'soleTrader' }))[0]).toBe(false);
    expect(status(person({ workerType: 'apprentice' }))[0]).toBe(true);
  });
  test('two lists that differ', () => {
    const rows = [
      person({ workerType: 'freelancer' }),
      record('payroll', { employer: EMPLOYER, staffNo: '7', workerType: 'employee' }),
    ];
    expect(status(...rows)[0]).toEqual({ absent: 'conflictingEvidence' });
    expect(work([shift, ...rows]).contradictions?.map(({ id }) => id)).toEqual(['worksAsEmployee:worker/A-001']);
  });
  const free = person({ workerType: 'freelancer' });
  const message = { messageId: 'M-1', month: '2022-05', reporter: EMPLOYER, people: 1 };
  const employment = {
    employer: EMPLOYER,
    staffNo: '7',
    employmentType: 'ordinaertArbeidsforhold',
    startDate: '2020-01-01',
  };
  const reported = (fields: object = {}) => [
    record('amelding', message, { at: { file: 'mai.xml', line: 1 } }),
    record(
      'ameldingEmployment',
      { messageId: 'M-1', month: '2022-05', ...employment, ...fields },
      { at: { file: 'mai.xml', line: 9 } },
    ),
  ];
  test('a freelancer by the list and an employee by the a-melding or the register is an employee, and that is told', () => {
    const registered = record('registeredEmployment', employment);
    for (const rows of [reported(), [registered]]) {
      expect(status(free, ...rows)[0]).toBe(true);
      expect(work([shift, free, ...rows]).contradictions?.map(({ id }) => id)).toEqual([
        'worksAsEmployee:worker/A-001',
      ]);
    }
  });
  test('what was reported of other work, other months, or as a freelancer says nothing against the list', () => {
    for (const fields of [
      { employer: '310111643' },
      { employmentType: 'frilanserOppdragstakerHonorarPersonerMm' },
      { endDate: '2022-04-30' },
      { startDate: '2022-06-01' },
      { staffNo: '8' },
    ])
      expect(status(free, ...reported(fields))[0]).toBe(false);
  });
  const claimed = person({ independentPosition: true });
  const exempt = (from: string, to: string, more = { person: '7' }) => attested('otherWorkingTime', from, to, more);
  test('an exemption that is only claimed', () => expect(status(claimed)[1]).toEqual({ absent: 'missingEvidence' }));
  test('one that is attested for every day worked', () => {
    expect(status(claimed, exempt('2022-05-03', '2022-05-03'))[1]).toBe(true);
    expect(status(claimed, exempt('2022-05-04', '2022-12-31'))[1]).toEqual({ absent: 'missingEvidence' });
    const first = worked('2022-05-02', '08:00–16:00');
    expect(factsAbout(MAY, [first, shift, exempt('2022-05-03', '2022-05-29')])('otherWorkingTime')).toEqual({
      absent: 'missingEvidence',
    });
    const last = worked('2022-05-29', '08:00–16:00');
    expect(factsAbout(MAY, [last, shift, exempt('2022-05-01', '2022-05-28')])('otherWorkingTime')).toEqual({
      absent: 'missingEvidence',
    });
    expect(status(claimed, exempt('2022-05-01', '2022-12-31', { person: '8' }))[1]).toEqual({
      absent: 'missingEvidence',
    });
  });
  test('a person of whom only an unread row is there is not exempt', () => {
    const lost = { ...worked('2022-05-03', '0'), unreadable: ['hours'] };
    expect(factsAbout(MAY, [lost, known])('otherWorkingTime')).toBe(false);
  });
  test('one that could not be read', () =>
    expect(status({ ...person({}), unreadable: ['independentPosition'] })[1]).toEqual({
      absent: 'unreadableEvidence',
    }));
});

describe('union agreements', () => {
  const long = worked('2022-05-07', '06:00–21:00');
  const agreement = (...more: Records) => factsAbout(MAY, [long, known, ...more])('overtimeAgreement');
  const list = attested('agreementsComplete', MAY.from, MAY.to);
  test('not known', () => expect(agreement()).toEqual({ absent: 'missingEvidence' }));
  test('none, when the list is complete', () => expect(agreement(list)).toBe(false));
  test('a list that is complete for a part of the period only', () =>
    expect(agreement(attested('agreementsComplete', '2022-05-03', MAY.to))).toEqual({ absent: 'missingEvidence' }));
  test('a list that was stated complete before the period was over, or by the city', () => {
    const dated = (date: string) => attested('agreementsComplete', MAY.from, MAY.to, { date });
    expect(agreement(dated(MAY.to))).toBe(false);
    expect(agreement(dated('2022-05-01'))).toEqual({ absent: 'missingEvidence' });
    const files = [{ file: 'attestations.xlsx', kind: 'attestations', deliveredBy: 'buyer' } as const];
    expect(factsAbout(MAY, [long, known, list], { files })('overtimeAgreement')).toEqual({ absent: 'missingEvidence' });
  });
  test('one that covers all', () =>
    expect(agreement(attested('overtimeAgreement', '2021-01-01', '2023-12-31'))).toBe(true));
  test('one that has lapsed counts as none', () =>
    expect(agreement(list, attested('overtimeAgreement', '2021-01-01', '2022-05-01'))).toBe(false));
  test('one without its document is neither', () =>
    expect(
      agreement(list, attested('overtimeAgreement', '2021-01-01', '2023-12-31', { document: 'borte.pdf' })),
    ).toEqual({
      absent: 'missingEvidence',
    }));
  test('one about something else is none for overtime: shorter rest, hire', () => {
    const about = (kind: string) => agreement(list, attested(kind, '2021-01-01', '2023-12-31'));
    expect([about('restAgreement'), about('hireAgreement'), about('averagingAgreement')]).toEqual([
      false,
      false,
      false,
    ]);
  });
  test('one that does not say what is agreed opens nothing and denies nothing, for overtime as for rest', () => {
    const fact = factsAbout(MAY, [long, known, list, attested('unionAgreement', '2021-01-01', '2023-12-31')]);
    expect([fact('overtimeAgreement'), fact('restAgreement')]).toEqual([
      { absent: 'missingEvidence' },
      { absent: 'missingEvidence' },
    ]);
    expect(fact('overtimeIn7DaysUnagreed')).toBe(fact('overtimeIn7Days'));
  });
  test('each is its own: more overtime leaves the rest as the act has it', () => {
    const fact = factsAbout(MAY, [long, known, list, attested('overtimeAgreement', '2021-01-01', '2023-12-31')]);
    expect([fact('overtimeAgreement'), fact('restAgreement')]).toEqual([true, false]);
  });
  test('that of another company', () =>
    expect(agreement(list, attested('overtimeAgreement', '2021-01-01', '2023-12-31', { party: OTHER }))).toBe(false));
});
