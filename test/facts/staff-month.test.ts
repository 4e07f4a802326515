/** The use of permanent staff month by month: who counts, five measures, and what leaves them open. */
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { record } from './build.ts';
import { COMPLETE, derived, FILES, message, OTHER, person, reported, TERMS, worked } from './staff-build.ts';

const MAY = '2022-05';
const ONE_MONTH = { case: { period: { from: '2022-05-01', to: '2022-05-31' } } };
const MEASURES = [
  'nonPermanentPersons',
  'leastPermanentPosition',
  'permanentHeadShare',
  'permanentPositionShare',
  'permanentHoursShare',
  'hiredInShare',
] as const;
const month = (records: readonly EvidenceRecord[], more: Partial<Parameters<typeof derived>[0]> = {}) =>
  derived({ ...ONE_MONTH, records: [...COMPLETE, ...records], files: FILES, ...more });
const all = (records: readonly EvidenceRecord[], more: Partial<Parameters<typeof derived>[0]> = {}) => {
  const found = month(records, more);
  return MEASURES.map((id) => found.month(MAY, id));
};
const MISSING = { absent: 'missingEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };

/** Nine permanent at 60 per cent and one temporary at 100, each with a day's work. */
const ten = (form = 'midlertidig') =>
  Array.from({ length: 10 }, (_, index) => String(index + 1)).flatMap((no) => [
    person(no),
    reported(MAY, no, no === '10' ? { employmentForm: form } : { positionPercent: 60_000 }),
    worked(no, '2022-05-03'),
  ]);

describe('five measures', () => {
  test('nine permanent at 60 per cent and one temporary at 100 separate them', () => {
    expect(all([message(MAY, 10), ...ten()])).toEqual([1, 60, 90, 84.375, 90, 0]);
  });
  test('the temporary one made permanent moves what it should and nothing else', () => {
    expect(all([message(MAY, 10), ...ten('fast')])).toEqual([0, 60, 100, 100, 100, 0]);
  });
  test('rounded away from the limit: two of three is never 66.667, and one of three hired is never 33.333', () => {
    const people = ['1', '2', '3'].flatMap((no): EvidenceRecord[] => [
      person(no),
      reported(MAY, no),
      worked(no, '2022-05-03'),
    ]);
    const hire = record('hires', { agency: OTHER, staffNo: '7', firstDay: '2022-05-01' });
    const records = people.slice(0, 6).concat(hire, worked('7', '2022-05-03', 7500, { employer: OTHER }));
    const found = month([message(MAY, 2), ...records]);
    expect([found.month(MAY, 'permanentHeadShare'), found.month(MAY, 'hiredInShare')]).toEqual([66.666, 33.334]);
  });
  test('hours count by what the person was on each day', () => {
    const [first, second] = [
      reported(MAY, '1', { employmentForm: 'midlertidig', endDate: '2022-05-10', startDate: '2022-05-01' }),
      reported(MAY, '1', { startDate: '2022-05-11' }),
    ];
    const found = month([
      message(MAY, 1),
      first,
      second,
      worked('1', '2022-05-10', 2000),
      worked('1', '2022-05-11', 6000),
    ]);
    expect(found.month(MAY, 'permanentHoursShare')).toBe(75);
    // The head counts by the last day.
    expect(found.month(MAY, 'permanentHeadShare')).toBe(100);
  });
  test('the first and the last day of the period count, the days outside it do not', () => {
    const half = { case: { period: { from: '2022-05-10', to: '2022-05-20' } } };
    const rows = [person('1'), reported(MAY, '1'), person('2', { workerType: 'hired' })];
    const shareOf = (own: string, hired: string) =>
      derived({
        ...half,
        records: [...COMPLETE, message(MAY, 1), ...rows, worked('1', own), worked('2', hired)],
        files: FILES,
      }).month(MAY, 'hiredInShare');
    expect([
      shareOf('2022-05-10', '2022-05-20'),
      shareOf('2022-05-09', '2022-05-20'),
      shareOf('2022-05-10', '2022-05-21'),
    ]).toEqual([50, 100, 0]);
  });
  test('two employments of different form on one day: whose hours they are is not said', () => {
    const found = month([
      message(MAY, 1),
      reported(MAY, '1', { startDate: '2021-01-01', positionPercent: 60_000 }),
      reported(MAY, '1', { startDate: '2022-01-01', positionPercent: 40_000, employmentForm: 'midlertidig' }),
      worked('1', '2022-05-10'),
    ]);
    expect(found.month(MAY, 'permanentHoursShare')).toEqual(MISSING);
    expect([found.month(MAY, 'leastPermanentPosition'), found.month(MAY, 'permanentPositionShare')]).toEqual([60, 60]);
  });
  test('a month in which nobody worked or is listed is no hundred per cent', () => {
    expect(all([message(MAY, 0)])).toEqual([MISSING, MISSING, MISSING, MISSING, MISSING, MISSING]);
  });
});

describe('who counts', () => {
  test.each([
    [
      'a freelancer in the a-melding',
      [
        person('2', { workerType: 'freelancer' }),
        reported(MAY, '2', { employmentType: 'frilanserOppdragstakerHonorarPersonerMm' }),
      ],
    ],
    ['a one-person company', [person('2', { workerType: 'soleTrader' })]],
    ['somebody hired in', [person('2', { workerType: 'hired' })]],
    ['somebody on the list of hires', [record('hires', { agency: OTHER, staffNo: '2', firstDay: '2022-05-02' })]],
  ] as const)('%s is never an employee', (_, rows) => {
    const found = month([message(MAY, 2), person('1'), reported(MAY, '1'), ...rows]);
    expect([found.month(MAY, 'nonPermanentPersons'), found.month(MAY, 'permanentHeadShare')]).toEqual([1, 50]);
    expect(found.month(MAY, 'permanentPositionShare')).toBe(100);
  });
  test('the employees of a subcontractor are that company’s staff', () => {
    const rows = [
      person('1'),
      reported(MAY, '1'),
      person('2', { employer: OTHER }),
      record('chain', { company: OTHER, role: 'subcontractor' }),
    ];
    expect(month([message(MAY, 1), ...rows]).month(MAY, 'permanentHeadShare')).toBe(100);
    // Nobody has told of the company: the person may be hired in.
    expect(month([message(MAY, 1), ...rows.slice(0, 3)]).month(MAY, 'permanentHeadShare')).toEqual(MISSING);
  });
  test("what rests on the supplier's own attestation is documented, whoever delivered the messages; UKE cannot vouch for it", () => {
    const basis = (delivered: readonly { readonly file: string; readonly deliveredBy: 'uke' | 'authority' }[]) => {
      const files = [...FILES, ...delivered];
      const records = [...COMPLETE, message(MAY, 1), person('1'), reported(MAY, '1')];
      const facts = derived({ ...ONE_MONTH, records, files }).subjects[0]?.slices[0]?.facts;
      return facts?.get('permanentHeadShare');
    };
    const [xml, attests] = [
      { file: '2022-05.xml', deliveredBy: 'authority' },
      { file: 'attestations.xlsx', deliveredBy: 'uke' },
    ] as const;
    expect(basis([xml])).toMatchObject({ value: 100, basis: 'documented' });
    expect(basis([])).toMatchObject({ value: 100, basis: 'documented' });
    expect(basis([xml, attests])).toMatchObject(MISSING);
  });
  test('on the contract by the table and hired in by the table', () => {
    const rows = [
      person('1'),
      reported(MAY, '1'),
      person('2', { workerType: 'hired', onContract: true }),
      worked('1', '2022-05-03'),
      worked('2', '2022-05-03'),
    ];
    expect(month([message(MAY, 1), ...rows]).month(MAY, 'hiredInShare')).toBe(50);
  });
  test('the employees of an agency are hired in, those of a sole trader its own', () => {
    const whose = (row: EvidenceRecord) => {
      const rows = [
        person('1'),
        reported(MAY, '1'),
        person('2', { employer: OTHER }),
        row,
        worked('1', '2022-05-03'),
        worked('2', '2022-05-03', 7500, { employer: OTHER }),
      ];
      const found = month([message(MAY, 1), ...rows]);
      return [found.month(MAY, 'permanentHeadShare'), found.month(MAY, 'hiredInShare')];
    };
    expect(whose(record('chain', { company: OTHER, role: 'hire' }))).toEqual([50, 50]);
    expect(whose(record('chain', { company: OTHER, role: 'soleTrader' }))).toEqual([50, 0]);
    expect(whose(record('chain', { company: OTHER, role: 'groupCompany' }))).toEqual([100, 0]);
    expect(whose(record('chain', { company: OTHER, role: 'goodsSupplier' }))).toEqual([MISSING, MISSING]);
    // Of the hires the agency is enough, whoever they name.
    const hire = record('hires', { agency: OTHER, staffNo: '9', firstDay: '2022-06-01' });
    expect(whose(hire)).toEqual([50, 50]);
  });
  test('who left before the month or came after it is not in it', () => {
    const rows = [
      person('1'),
      reported(MAY, '1'),
      person('2', { endDate: '2022-04-30' }),
      person('3', { startDate: '2022-06-01' }),
    ];
    expect(month([message(MAY, 1), ...rows]).month(MAY, 'permanentHeadShare')).toBe(100);
  });
  test('off the contract by the table, unless the hours name a call-off', () => {
    const rows = [
      person('1'),
      reported(MAY, '1'),
      person('2', { onContract: false }),
      reported(MAY, '2', { employmentForm: 'midlertidig' }),
    ];
    expect(month([message(MAY, 2), ...rows, worked('2', '2022-05-03')]).month(MAY, 'permanentHeadShare')).toBe(100);
    const named = worked('2', '2022-05-03', 7500, { callOff: 'A-1' });
    expect(month([message(MAY, 2), ...rows, named]).month(MAY, 'permanentHeadShare')).toBe(50);
  });
  test('hours of somebody whom the whole message does not hold: not an employee, and whether hired is not said', () => {
    const found = month([
      message(MAY, 1),
      person('1'),
      reported(MAY, '1'),
      worked('1', '2022-05-03'),
      worked('2', '2022-05-03'),
    ]);
    expect([found.month(MAY, 'permanentHeadShare'), found.month(MAY, 'permanentHoursShare')]).toEqual([50, 50]);
    expect(found.month(MAY, 'hiredInShare')).toEqual(MISSING);
  });
});

describe('what leaves a month open', () => {
  const good = [person('1'), reported(MAY, '1'), worked('1', '2022-05-03')];
  const shares = (records: readonly EvidenceRecord[], more = {}) => all(records, more).slice(2, 5);
  test('whole lists and a whole message', () => expect(shares([message(MAY, 1), ...good])).toEqual([100, 100, 100]));
  test('no message', () =>
    expect(shares([person('1'), worked('1', '2022-05-03')])).toEqual([MISSING, MISSING, MISSING]));
  test('a message that broke off', () => {
    const broken = { ...message(MAY, 1), unreadable: ['people'] };
    expect(shares([broken, ...good])).toEqual([UNREADABLE, UNREADABLE, UNREADABLE]);
    expect(month([broken, ...good]).month(MAY, 'ameldingComplete')).toEqual(UNREADABLE);
  });
  test('somebody in the message who cannot be told apart', () => {
    const { staffNo: _, ...fields } = reported(MAY, '2').fields;
    const nobody = record('ameldingEmployment', fields, { at: { file: '2022-05.xml', line: 99 } });
    expect(shares([message(MAY, 2), ...good, nobody])).toEqual([MISSING, MISSING, MISSING]);
    const wrong = { ...nobody, unreadable: ['nationalId'] };
    expect(shares([message(MAY, 2), ...good, wrong])).toEqual([UNREADABLE, UNREADABLE, UNREADABLE]);
  });
  test.each([
    ['an unknown form code', { employmentForm: 'midlertidigAnsattSomTilkallingsvikar' }, UNREADABLE],
    ['no form', { employmentForm: undefined as never }, MISSING],
    ['an unknown type', { employmentType: 'nyttSlag' }, UNREADABLE],
  ])('%s is neither permanent nor temporary', (_, fields, absent) => {
    expect(shares([message(MAY, 1), person('1'), reported(MAY, '1', fields), worked('1', '2022-05-03')])).toEqual([
      absent,
      absent,
      absent,
    ]);
  });
  test('no position: only what rests on it is open', () => {
    const row = reported(MAY, '1', { positionPercent: undefined as never });
    expect(all([message(MAY, 1), person('1'), row, worked('1', '2022-05-03')])).toEqual([
      0,
      MISSING,
      100,
      MISSING,
      100,
      0,
    ]);
  });
  test('a row of the persons table, of the hires or of the hours that names nobody', () => {
    const { staffNo: _, ...fields } = person('9').fields;
    expect(shares([message(MAY, 1), ...good, record('persons', fields)])).toEqual([MISSING, MISSING, 100]);
    expect(shares([message(MAY, 1), ...good, record('hires', { agency: OTHER, firstDay: '2022-05-01' })])).toEqual([
      MISSING,
      MISSING,
      100,
    ]);
    expect(
      shares([message(MAY, 1), ...good, record('hours', { employer: OTHER, date: '2022-05-04', hours: 1000 })]),
    ).toEqual([MISSING, MISSING, MISSING]);
  });
  test('hours that cannot be read leave their month open, undated ones every month', () => {
    const two = (row: EvidenceRecord) => {
      const june = [message('2022-06', 1), reported('2022-06', '1'), worked('1', '2022-06-03')];
      const found = derived({
        case: { period: { from: '2022-05-01', to: '2022-06-30' } },
        records: [...COMPLETE, message(MAY, 1), ...good, ...june, row],
        files: FILES,
      });
      return [MAY, '2022-06'].map((key) => found.month(key, 'permanentHoursShare'));
    };
    const { hours: _, ...noHours } = worked('1', '2022-05-04').fields;
    expect(two(record('hours', noHours, { unreadable: ['hours'] }))).toEqual([UNREADABLE, 100]);
    const { date: _day, ...noDate } = worked('1', '2022-05-04').fields;
    expect(two(record('hours', noDate))).toEqual([MISSING, MISSING]);
    expect(two(worked('1', '2022-05-04', 0))).toEqual([100, 100]);
  });
  test('a hire without its days may be of any month', () => {
    expect(shares([message(MAY, 1), ...good, record('hires', { agency: OTHER, staffNo: '2' })])).toEqual([
      50, 100, 100,
    ]);
  });
  test('lists that nobody vouches for', () => {
    const found = derived({ ...ONE_MONTH, records: [message(MAY, 1), ...good], files: FILES });
    expect(MEASURES.map((id) => found.month(MAY, id))).toEqual([MISSING, MISSING, MISSING, MISSING, MISSING, MISSING]);
  });
  test('one who is not permanent is known whatever else is not, and a position under the limit too', () => {
    const rows = [
      person('1'),
      reported(MAY, '1', { employmentForm: 'midlertidig' }),
      person('2'),
      reported(MAY, '2', { positionPercent: 79_999 }),
    ];
    const found = derived({
      ...ONE_MONTH,
      records: [message(MAY, 2), ...rows],
      files: FILES,
      agreement: TERMS('P1', 80),
    });
    expect([found.month(MAY, 'nonPermanentPersons'), found.month(MAY, 'leastPermanentPosition')]).toEqual([1, 79.999]);
    const exactly = derived({
      ...ONE_MONTH,
      records: [message(MAY, 2), ...rows.slice(0, 3), reported(MAY, '2', { positionPercent: 80_000 })],
      files: FILES,
      agreement: TERMS('P1', 80),
    });
    expect(exactly.month(MAY, 'leastPermanentPosition')).toEqual(MISSING);
  });
  test('said to be employed, and not in a whole message: withheld', () => {
    expect(shares([message(MAY, 1), ...good, person('2')])).toEqual([CONFLICT, CONFLICT, 100]);
  });
  test('said to be hired in, and reported as an employee: withheld', () => {
    const rows = [person('2', { workerType: 'hired' }), reported(MAY, '2')];
    expect(shares([message(MAY, 2), ...good, ...rows])).toEqual([CONFLICT, CONFLICT, 100]);
  });
  test('a row that does not say whose employee it is, or whether it is about the contract', () => {
    const { employer: _, ...fields } = person('2', { nationalId: '13097248022' }).fields;
    expect(shares([message(MAY, 1), ...good, record('persons', fields)])).toEqual([MISSING, MISSING, 100]);
    const perhaps = { ...person('1'), unreadable: ['onContract'] };
    expect(shares([message(MAY, 1), perhaps, ...good.slice(1)])).toEqual([UNREADABLE, UNREADABLE, 100]);
  });
  test('ended by the table, and still reported: withheld', () => {
    const rows = [person('2', { endDate: '2022-04-30' }), reported(MAY, '2'), worked('2', '2022-05-03')];
    expect(shares([message(MAY, 2), ...good, ...rows])).toEqual([CONFLICT, CONFLICT, CONFLICT]);
    const until = (endDate: string) =>
      month([
        message(MAY, 2),
        ...good,
        person('2', { endDate: '2022-04-30' }),
        reported(MAY, '2', { endDate }),
        worked('2', '2022-05-01'),
      ]).month(MAY, 'permanentHeadShare');
    expect([until('2022-05-01'), until('2022-04-30')]).toEqual([CONFLICT, 50]);
  });
  test('said to be a freelancer, and reported as an employee: withheld, unless both are reported', () => {
    const rows = [person('2', { workerType: 'freelancer' }), reported(MAY, '2')];
    expect(shares([message(MAY, 2), ...good, ...rows])).toEqual([CONFLICT, CONFLICT, 100]);
    const fee = reported(MAY, '2', { employmentType: 'frilanserOppdragstakerHonorarPersonerMm', employmentId: '2' });
    expect(shares([message(MAY, 2), ...good, ...rows, fee])).toEqual([100, 100, 100]);
  });
  test('hours by the sub-unit are hours of its legal unit', () => {
    const id = '13097248022';
    const rows = [
      person('1', { nationalId: id }),
      reported(MAY, '1', { nationalId: id, unit: OTHER }),
      worked('1', '2022-05-03', 7500, { nationalId: id, employer: OTHER }),
    ];
    expect(shares([message(MAY, 1), ...rows])).toEqual([100, 100, 100]);
  });
});

describe('terms', () => {
  const hidden = (agreement: ReturnType<typeof TERMS>) =>
    [MAY].flatMap((key) =>
      ['term.permanent-staff-test', 'term.permanent-staff-limit-percent'].map((id) =>
        month([], { agreement }).month(key, id),
      ),
    );
  test('a test or a limit that means nothing states nothing', () => {
    expect(hidden(TERMS('P4', 84.375))).toEqual([undefined, undefined]);
    expect(hidden(TERMS('none', 80))).toEqual([undefined, undefined]);
    expect(hidden(TERMS('P9', 120))).toEqual([{ absent: 'missingTerm' }, { absent: 'missingTerm' }]);
    expect(hidden(TERMS('P2', 66.6667))).toEqual([undefined, { absent: 'missingTerm' }]);
  });
});

describe('months', () => {
  test('every month that the period touches has its own subject', () => {
    const found = derived({ case: { period: { from: '2022-05-16', to: '2022-08-02' } } });
    expect(found.keys('month')).toEqual(['2022-05', '2022-06', '2022-07', '2022-08']);
  });
  test('before the form was reported only contracts show it', () => {
    const december = { case: { period: { from: '2020-12-01', to: '2021-01-31' } } };
    const rows = [
      person('1', { employmentForm: 'permanent', positionPercent: 100_000, contractGivenOn: '2020-01-01' }),
      message('2020-12', 1),
      reported('2020-12', '1', { employmentForm: 'midlertidig' }),
      message('2021-01', 1),
      reported('2021-01', '1'),
    ];
    const found = derived({ ...december, records: [...COMPLETE, ...rows], files: FILES });
    expect(['2020-12', '2021-01'].map((key) => found.month(key, 'permanentHeadShare'))).toEqual([100, 100]);
    const without = [person('1', { employmentForm: 'permanent', positionPercent: 100_000 }), ...rows.slice(1)];
    const open = derived({ ...december, records: [...COMPLETE, ...without], files: FILES });
    expect(['2020-12', '2021-01'].map((key) => open.month(key, 'permanentHeadShare'))).toEqual([MISSING, 100]);
  });
});
