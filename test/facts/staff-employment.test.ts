/** One subject an employment: who has one, what the sources contradict, how long it has been temporary, and when the contract came. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { wholeMonths, withinMonths } from '../../src/facts/staff-days.ts';
import { monthsAfter } from '../../src/facts/tax-certificate.ts';
import { record } from './build.ts';
import { derived, message, OTHER, paid, person, reported, SUPPLIER } from './staff-build.ts';

const PERIOD = { case: { period: { from: '2022-05-01', to: '2022-12-31' } } };
const KEY = 'A-001/2020-01-01';
const MISSING = { absent: 'missingEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const found = (...records: readonly EvidenceRecord[]) => derived({ ...PERIOD, records });
const registered = (fields: Record<string, unknown>) =>
  record('registeredEmployment', {
    employer: SUPPLIER,
    staffNo: '1',
    employmentType: 'ordinaertArbeidsforhold',
    employmentForm: 'fast',
    positionPercent: 100_000,
    startDate: '2020-01-01',
    monthFrom: '2021-01',
    ...fields,
  });
const said = ({ contradictions }: ReturnType<typeof derived>) =>
  contradictions.map(({ id, sides }) => [id, ...sides.map(({ value }) => value)]);

describe('who has an employment', () => {
  test('a person, an employer and a first day, once, whoever tells of it', () => {
    expect(
      found(person('1'), message('2022-05', 1), reported('2022-05', '1'), registered({})).keys('employment'),
    ).toEqual([KEY]);
    expect(found(person('1'), person('1', { startDate: '2022-06-01' })).keys('employment')).toEqual([
      KEY,
      'A-001/2022-06-01',
    ]);
    expect(found(person('1', { employer: OTHER })).keys('employment')).toEqual([`A-001/${OTHER}/2020-01-01`]);
  });
  test('the sub-unit of the table is the legal unit of the message', () => {
    const row = reported('2022-05', '1', { unit: OTHER, nationalId: '13097248022' });
    const listed = person('1', { employer: OTHER, nationalId: '13097248022' });
    expect(found(listed, message('2022-05', 1), row).keys('employment')).toEqual([KEY]);
  });
  test.each(['freelancer', 'soleTrader', 'hired'] as const)('a %s has none', (workerType) => {
    expect(found(person('1', { workerType })).keys('employment')).toEqual([]);
  });
  test('nor has a freelancer of the a-melding, also when paid', () => {
    const row = reported('2022-05', '1', { employmentType: 'frilanserOppdragstakerHonorarPersonerMm' });
    expect(found(message('2022-05', 1), row, paid('1', '2022-05-15')).keys('employment')).toEqual([]);
  });
  test('nor has anyone whom the table takes off the contract or calls a freelancer, also when paid', () => {
    const pays = paid('1', '2022-05-15');
    expect(found(person('1', { onContract: false }), pays).keys('employment')).toEqual([]);
    expect(found(person('1', { workerType: 'freelancer' }), pays).keys('employment')).toEqual([]);
    expect(found(person('2'), pays).keys('employment')).toEqual(['A-001/?', 'A-002/2020-01-01']);
  });
  test('outside the period, or off the contract', () => {
    expect(
      found(
        person('1', { endDate: '2022-04-30' }),
        person('2', { startDate: '2023-01-01' }),
        person('3', { onContract: false }),
      ).keys('employment'),
    ).toEqual([]);
  });
  test('whoever is paid as an employee and stands nowhere else is not lost', () => {
    const only = found(paid('7', '2022-05-15'));
    expect(only.keys('employment')).toEqual(['A-001/?']);
    expect(only.fact('A-001/?', 'start', 'contractGivenAfterDays')).toEqual(MISSING);
    expect(only.fact('A-001/?', 'pay', 'payDays')).toBe(1);
  });
  test('of a company’s thousand people only those that the lists name, all of them when no list does', () => {
    const month = [message('2022-05', 2), reported('2022-05', '1'), reported('2022-05', '2')];
    expect(found(person('1'), ...month).keys('employment')).toEqual([KEY]);
    expect(found(...month).keys('employment')).toEqual([KEY, 'A-002/2020-01-01']);
  });
  test('who is only paid, beside a message about the whole company', () => {
    const month = [message('2022-05', 2), reported('2022-05', '1'), reported('2022-05', '2')];
    expect(found(...month, paid('2', '2022-05-15')).keys('employment')).toEqual(['A-002/2020-01-01']);
  });
  test('the newest month ends an employment that only the messages tell of', () => {
    const months = [
      message('2022-04', 1),
      reported('2022-04', '1', { endDate: '2022-04-30' }),
      message('2022-06', 1),
      reported('2022-06', '1'),
    ];
    expect(found(...months).keys('employment')).toEqual([KEY]);
    expect(
      found(...months, message('2022-05', 1), reported('2022-05', '1'))
        .parts(KEY, 'duration')
        .at(-1)?.to,
    ).toBe('2022-12-31');
    const ended = [
      message('2022-06', 1),
      reported('2022-06', '1', { endDate: '2022-06-15' }),
      message('2022-05', 1),
      reported('2022-05', '1'),
    ];
    expect(
      found(...ended)
        .parts(KEY, 'duration')
        .at(-1)?.to,
    ).toBe('2022-06-15');
  });
  test('a row that names nobody stands for itself', () => {
    const { staffNo: _, ...fields } = person('1').fields;
    expect(found(record('persons', fields, { at: { file: 'p.xlsx', row: 4 } })).keys('employment')).toEqual([
      'p.xlsx/4/2020-01-01',
    ]);
  });
});

describe('what contradicts', () => {
  const month = (fields: Parameters<typeof reported>[2]) => [message('2022-05', 1), reported('2022-05', '1', fields)];
  test('form', () => {
    const both = found(person('1', { employmentForm: 'permanent' }), ...month({ employmentForm: 'midlertidig' }));
    expect(said(both)).toEqual([['employmentForm:employment/A-001/2020-01-01', 'temporary', 'permanent']]);
    expect(both.contradictions[0]?.sides.map(({ from }) => from[0]?.file)).toEqual(['2022-05.xml', 'personer.xlsx']);
    expect(both.fact(KEY, 'duration', 'employmentForm')).toEqual(CONFLICT);
  });
  test('position', () => {
    const both = found(person('1', { positionPercent: 80_000 }), ...month({ positionPercent: 79_999 }));
    expect(said(both)).toEqual([['positionPercent:employment/A-001/2020-01-01', 79.999, 80]]);
  });
  test('first day: one employment with a day that is not known, not two', () => {
    const both = found(person('1', { contractGivenOn: '2020-01-02' }), ...month({ startDate: '2020-02-01' }));
    expect(said(both)).toEqual([['employmentStartedOn:employment/A-001/2020-01-01', '2020-01-01', '2020-02-01']]);
    expect(both.keys('employment')).toEqual([KEY]);
    expect(both.fact(KEY, 'start', 'contractGivenAfterDays')).toEqual(CONFLICT);
  });
  test('message and register', () => {
    const both = found(person('1'), ...month({ positionPercent: 60_000 }), registered({}));
    expect(said(both)).toEqual([['positionPercent:employment/A-001/2020-01-01', 60, 100]]);
  });
  test('the register alone: its rows hold for their months, up to the extract', () => {
    const runs = (...rows: EvidenceRecord[]) =>
      found(person('1'), ...rows)
        .parts(KEY, 'duration')
        .map(({ from, to, facts }) => [from, to, facts.get('employmentForm'), facts.get('temporaryMonths')]);
    const before = registered({ monthFrom: '2021-01', monthTo: '2022-06' });
    const after = registered({ monthFrom: '2022-07', employmentForm: 'midlertidig', extractedOn: '2022-08-20' });
    expect(runs(before, after)).toMatchObject([
      ['2022-05-01', '2022-06-30', { value: 'permanent' }, undefined],
      ['2022-07-01', '2022-12-31', { value: 'temporary' }, { value: 5 }],
    ]);
    expect(runs(registered({ employmentForm: 'midlertidig' }))).toMatchObject([
      ['2022-05-01', '2022-12-31', { value: 'temporary' }, { value: 35 }],
    ]);
    // Permanent in months long before the period: temporary since the month after.
    const early = registered({ monthFrom: '2021-01', monthTo: '2021-03' });
    const late = registered({ monthFrom: '2021-04', employmentForm: 'midlertidig' });
    expect(runs(early, late)).toMatchObject([['2022-05-01', '2022-12-31', { value: 'temporary' }, { value: 20 }]]);
    // Nothing is known of months after the extract, so nothing contradicts the table then.
    const stale = registered({ monthTo: undefined, extractedOn: '2022-06-30', employmentForm: 'midlertidig' });
    const fresh = [message('2022-08', 1), reported('2022-08', '1')];
    expect(said(found(person('1', { employmentForm: 'permanent' }), stale, ...fresh))).toEqual([]);
  });
  test('the table has no history: it is held against the newest month', () => {
    const records = [
      person('1', { employmentForm: 'permanent' }),
      ...month({ employmentForm: 'midlertidig' }),
      message('2022-08', 1),
      reported('2022-08', '1'),
    ];
    expect(said(found(...records))).toEqual([]);
    expect(
      found(...records)
        .parts(KEY, 'duration')
        .map(({ from, to, facts }) => [from, to, facts.get('employmentForm')]),
    ).toMatchObject([
      ['2022-05-01', '2022-07-31', { value: 'temporary' }],
      ['2022-08-01', '2022-12-31', { value: 'permanent' }],
    ]);
  });
  test('sources that agree contradict nothing', () => {
    const same = person('1', { employmentForm: 'permanent', positionPercent: 100_000 });
    expect(said(found(same, ...month({}), registered({})))).toEqual([]);
  });
});

describe('time as temporary', () => {
  const temporary = (fields: Partial<PersonRow>) => person('1', { employmentForm: 'temporary', ...fields });
  const lasted = (fields: Partial<PersonRow>, to: string, from = '2022-05-01') => {
    const { parts } = derived({ case: { period: { from, to } }, records: [temporary(fields)] });
    return parts(`A-001/${fields.startDate ?? '2020-01-01'}`, 'duration').map(
      (slice): Record<string, unknown> => ({
        from: slice.from,
        to: slice.to,
        ...Object.fromEntries([...slice.facts].map(([id, fact]) => [id, 'value' in fact ? fact.value : fact.absent])),
      }),
    );
  };
  test('the third anniversary is the first day over', () => {
    const at = (to: string) => lasted({ temporaryGround: 'b' }, to)[0]?.temporaryMonths;
    expect([
      at('2022-12-31'),
      lasted({ temporaryGround: 'b', startDate: '2019-12-31' }, '2022-12-30')[0]?.temporaryMonths,
    ]).toEqual([35, 35]);
    expect(lasted({ temporaryGround: 'b', startDate: '2019-12-31' }, '2022-12-31')[0]?.temporaryMonths).toBe(36);
    expect(lasted({ temporaryGround: 'b', startDate: '2020-02-29' }, '2023-02-28')[0]?.temporaryMonths).toBe(36);
  });
  test('counted to the last day of the employment, not of the period', () => {
    expect(lasted({ endDate: '2022-06-30' }, '2022-12-31')[0]).toMatchObject({ to: '2022-06-30', temporaryMonths: 29 });
  });
  test('cut where the limit of the ground changes, and only there', () => {
    expect(lasted({ temporaryGround: 'a', startDate: '2020-06-01' }, '2024-12-31', '2023-01-01')).toMatchObject([
      { from: '2023-01-01', to: '2023-12-31', temporaryMonths: 42, temporaryLimitWhenAgreed: 48 },
      { from: '2024-01-01', to: '2024-12-31', temporaryMonths: 54, temporaryLimitWhenAgreed: 48 },
    ]);
    expect(lasted({ temporaryGround: 'b', startDate: '2020-06-01' }, '2024-12-31', '2022-06-01')).toHaveLength(1);
    expect(lasted({ temporaryGround: 'a', startDate: '2020-06-01' }, '2024-12-31', '2024-01-01')).toHaveLength(1);
    expect(
      lasted({ temporaryGround: 'a', startDate: '2020-06-01' }, '2024-01-01', '2023-12-31').map(({ from, to }) => [
        from,
        to,
      ]),
    ).toEqual([
      ['2023-12-31', '2023-12-31'],
      ['2024-01-01', '2024-01-01'],
    ]);
  });
  test('f counts after it was repealed', () => {
    expect(lasted({ temporaryGround: 'f', startDate: '2020-06-01' }, '2023-06-30')).toMatchObject([
      { temporaryMonths: 36, temporaryGround: 'f', exemptGroundStated: false },
    ]);
  });
  test.each(['c', 'd', 'e'] as const)('ground %s is exempt', (temporaryGround) => {
    expect(lasted({ temporaryGround }, '2022-12-31')[0]?.exemptGroundStated).toBe(true);
  });
  test('ground not stated', () => {
    expect(lasted({}, '2022-12-31')[0]).toMatchObject({
      temporaryGround: 'missingEvidence',
      exemptGroundStated: false,
      temporaryMonths: 35,
    });
  });
  test('which limit was agreed under: by the day of agreement, else by the first day where the limit was always the same until then', () => {
    const limit = (fields: Partial<PersonRow>, to = '2027-12-31') =>
      lasted({ temporaryGround: 'a', ...fields }, to, '2024-01-01').at(-1)?.temporaryLimitWhenAgreed;
    expect(limit({ agreedOn: '2023-12-31', startDate: '2024-02-01' })).toBe(48);
    expect(limit({ agreedOn: '2024-01-01', startDate: '2024-02-01' })).toBe(36);
    expect(limit({ startDate: '2023-12-31' })).toBe(48);
    expect(limit({ startDate: '2024-01-01' })).toBe('missingEvidence');
    expect(limit({ temporaryGround: 'b', startDate: '2024-02-01' })).toBe(36);
    const unread = { ...temporary({ temporaryGround: 'a' }), unreadable: ['agreedOn'] };
    expect(found(unread).fact(KEY, 'duration', 'temporaryLimitWhenAgreed')).toEqual({ absent: 'unreadableEvidence' });
  });
  test('employments that follow one another without a day between are one time, on several grounds', () => {
    const chain = (second: string) =>
      derived({
        ...PERIOD,
        records: [
          temporary({ temporaryGround: 'a', endDate: '2021-12-31' }),
          temporary({ temporaryGround: 'b', startDate: second }),
        ],
      });
    expect(chain('2022-01-01').fact('A-001/2022-01-01', 'duration', 'temporaryMonths')).toBe(35);
    expect(chain('2022-01-01').fact('A-001/2022-01-01', 'duration', 'temporaryGround')).toBe('several');
    expect(chain('2022-01-02').fact('A-001/2022-01-02', 'duration', 'temporaryMonths')).toBe(11);
    expect(chain('2022-01-02').fact('A-001/2022-01-02', 'duration', 'temporaryGround')).toBe('b');
  });
  test('a chain is broken by permanent time and by grounds that do not count', () => {
    const second = (first: Partial<PersonRow>) =>
      found(
        temporary({ temporaryGround: 'a', endDate: '2021-12-31', ...first }),
        temporary({ temporaryGround: 'b', startDate: '2022-01-01' }),
      ).fact('A-001/2022-01-01', 'duration', 'temporaryMonths');
    expect(second({})).toBe(35);
    expect(second({ temporaryGround: 'c' })).toBe(11);
    expect(second({ employmentForm: 'permanent' })).toBe(11);
    expect(second({ employer: OTHER })).toBe(11);
  });
  test('three in a row, and one that runs on into the next', () => {
    const rows = [
      temporary({ startDate: '2019-01-01', endDate: '2020-06-30', temporaryGround: 'f' }),
      temporary({ startDate: '2020-07-01', temporaryGround: 'f' }),
      temporary({ startDate: '2022-02-01', temporaryGround: 'f' }),
    ];
    expect(found(...rows).fact('A-001/2022-02-01', 'duration', 'temporaryMonths')).toBe(47);
    expect(found(...rows).fact('A-001/2022-02-01', 'duration', 'temporaryGround')).toBe('f');
  });
  test('a ground that one source of the chain does not give, or that cannot be read', () => {
    const months = [message('2022-05', 1), reported('2022-05', '1', { employmentForm: 'midlertidig' })];
    expect(found(...months).fact(KEY, 'duration', 'temporaryGround')).toEqual(MISSING);
    const unread = { ...temporary({}), unreadable: ['temporaryGround'] };
    expect(found(unread).fact(KEY, 'duration', 'temporaryGround')).toEqual({ absent: 'unreadableEvidence' });
    expect(found(temporary({ temporaryGround: 'mixed' })).fact(KEY, 'duration', 'temporaryGround')).toBe('several');
  });
  test('a first day that is not known gives no time, and says why', () => {
    const { startDate: _, ...fields } = temporary({}).fields;
    expect(found(record('persons', fields)).fact('A-001/?', 'duration', 'temporaryMonths')).toEqual(MISSING);
    const unread = record('persons', fields, { unreadable: ['startDate'] });
    expect(found(unread).fact('A-001/?', 'duration', 'temporaryMonths')).toEqual({ absent: 'unreadableEvidence' });
    const months = [
      message('2022-05', 1),
      reported('2022-05', '1', { employmentForm: 'midlertidig', startDate: '2020-03-01' }),
    ];
    expect(found(temporary({}), ...months).fact(KEY, 'duration', 'temporaryMonths')).toEqual(CONFLICT);
  });
  test('somebody who was permanent before is new as temporary', () => {
    const months = [
      message('2022-05', 1),
      reported('2022-05', '1'),
      message('2022-06', 1),
      reported('2022-06', '1', { employmentForm: 'midlertidig' }),
    ];
    expect(found(person('1'), ...months).fact(KEY, 'duration', 'temporaryMonths')).toBe(6);
  });
  test('a permanent employee has no time as temporary', () => {
    expect(
      found(person('1', { employmentForm: 'permanent' })).fact(KEY, 'duration', 'temporaryMonths'),
    ).toBeUndefined();
  });
});

describe('the contract', () => {
  const given = (fields: Partial<PersonRow>) => {
    const one = found(
      person('1', { endDate: undefined as never, hiredOut: false, employmentForm: 'permanent', ...fields }),
    );
    const key = `A-001/${fields.startDate ?? '2020-01-01'}`;
    return (['contractGivenAfterDays', 'contractGivenAfterMonths', 'contractDueAtOnce'] as const).map((id) =>
      one.fact(key, 'start', id),
    );
  };
  test('the law is that of the first day', () => {
    expect(
      found(person('1'))
        .parts(KEY, 'start')
        .map(({ on }) => on),
    ).toEqual(['2020-01-01']);
  });
  test.each([
    ['2022-08-01', '2022-08-01', 0, 0],
    ['2022-08-01', '2022-09-01', 31, 1],
    ['2022-08-01', '2022-09-02', 32, 2],
    ['2022-08-31', '2022-09-30', 30, 1],
    ['2022-08-31', '2022-10-01', 31, 2],
    ['2022-08-01', '2022-07-20', -12, 0],
  ])('begun %s, given %s: %i days, within %i months', (startDate, contractGivenOn, days, months) => {
    expect(given({ startDate, contractGivenOn }).slice(0, 2)).toEqual([days, months]);
  });
  test('due at once: hired out, or temporary for less than a month', () => {
    const due = (fields: Partial<PersonRow>) => given({ startDate: '2022-08-01', ...fields })[2];
    expect(due({ hiredOut: true })).toBe(true);
    expect(due({ employmentForm: 'temporary', endDate: '2022-08-30' })).toBe(true);
    expect(due({ employmentForm: 'temporary', endDate: '2022-08-31' })).toBe(false);
    expect(due({ employmentForm: 'permanent', endDate: '2022-08-10' })).toBe(false);
    expect(due({ hiredOut: undefined as never })).toEqual(MISSING);
  });
  test('whether a temporary employment ends is not known without the column for it, or when it cannot be read', () => {
    const fields = {
      employer: SUPPLIER,
      staffNo: '1',
      startDate: '2022-08-01',
      employmentForm: 'temporary',
      hiredOut: false,
    } as const;
    const due = (row: EvidenceRecord) => found(row).fact('A-001/2022-08-01', 'start', 'contractDueAtOnce');
    expect(due(record('persons', fields))).toEqual(MISSING);
    expect(due(record('persons', fields, { columns: { endDate: 'Sluttdato', hiredOut: 'Leies ut' } }))).toBe(false);
    expect(due(record('persons', fields, { unreadable: ['endDate'] }))).toEqual({ absent: 'unreadableEvidence' });
    expect(due(record('persons', { ...fields, endDate: '2023-08-01' }))).toBe(false);
    expect(due(record('persons', { ...fields, employmentForm: 'permanent' }))).toBe(false);
  });
  test('an empty cell is not a late contract', () => {
    expect(given({ startDate: '2022-08-01' })[0]).toEqual(MISSING);
  });
  test('two rows with different days', () => {
    const both = found(person('1', { contractGivenOn: '2020-01-01' }), person('1', { contractGivenOn: '2020-01-02' }));
    expect(said(both)).toEqual([['contractGivenOn:employment/A-001/2020-01-01', '2020-01-01', '2020-01-02']]);
    expect(both.fact(KEY, 'start', 'contractGivenAfterDays')).toEqual(CONFLICT);
  });
});

test('months: whole ones never pass the day, and a day lies within the months that it is given within', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [since, on] = a < b ? [a, b] : [b, a];
      const [whole, within] = [wholeMonths(since, on), withinMonths(since, on)];
      expect(monthsAfter(since, whole) <= on && monthsAfter(since, whole + 1) > on).toBe(true);
      expect(on <= monthsAfter(since, within) && (within === 0 || on > monthsAfter(since, within - 1))).toBe(true);
    }),
    { seed: 20220501, numRuns: 500 },
  );
});

test('no key, label, fact or contradiction holds a national id', () => {
  const nationalId = '13097248022';
  const { subjects, contradictions } = found(
    person('1', { nationalId, employmentForm: 'permanent' }),
    message('2022-05', 1),
    reported('2022-05', '1', { nationalId, employmentForm: 'midlertidig' }),
    paid('1', '2022-05-15', { nationalId, holidayBasis: 100_000, holidayPay: 12_500 }),
  );
  const shown = JSON.stringify([
    subjects.map((one) => [one, one.slices.map(({ facts }) => [...facts])]),
    contradictions,
  ]);
  expect(shown).not.toMatch(/130972|1972/);
});
