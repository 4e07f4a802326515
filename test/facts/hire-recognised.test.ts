/** Who worked, and which list accounts for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord, RecordFields, RecordKind } from '../../src/evidence/evidence.ts';
import { hireSubjects } from '../../src/facts/hire.ts';
import { type Given, record, said } from './build.ts';
import { attestation, derive, lawful, MISSING, SUPPLIER } from './hire-build.ts';

const SUB = '310111643';
const STRANGER = '312745925';
const period = { from: '2025-01-01', to: '2025-06-30' };

/** One row at a place of its own. */
let row = 1;
function at<K extends RecordKind>(kind: K, fields: Partial<RecordFields[K]>, more: Partial<EvidenceRecord<K>> = {}) {
  row += 1;
  return record(kind, fields, { at: { file: `${kind}.csv`, row }, ...more });
}
const worked = (date: string, fields = {}) =>
  at('hours', { employer: SUPPLIER, staffNo: '1', date, hours: 7500, ...fields });
const sub = at('chain', { company: SUB, engagedBy: SUPPLIER, role: 'subcontractor' });
const SETS = ['payrollComplete', 'personsComplete', 'hiresComplete'] as const;
const complete = (...sets: readonly string[]) =>
  sets.map((set) => attestation({ attestation: set, party: undefined, date: '2026-12-31', document: 'ingen' }));

const slices = (records: readonly EvidenceRecord[], key = 'A-001', files: Given['files'] = []) =>
  (
    derive(records, { case: { period }, files }).subjects.find((one) => one.kind === 'person' && one.key === key)
      ?.slices ?? []
  ).map((slice) => {
    const value = said(slice.facts.values(), 'workExplained');
    const shown = typeof value === 'object' && 'absent' in value ? `(${value.absent})` : String(value);
    return `${slice.from ?? '?'}..${slice.to ?? '?'}: ${shown}`;
  });
const answer = (...records: readonly EvidenceRecord[]) => slices([worked('2025-02-10'), ...records])[0]?.slice(24);

describe('accounted for by', () => {
  test('nothing', () => expect(answer()).toBe('false'));
  const person = { employer: SUPPLIER, staffNo: '1' };
  test('a payroll for the month, by its period or by its pay day', () => {
    expect(answer(at('payroll', { ...person, periodFrom: '2025-02-01', periodTo: '2025-02-28' }))).toBe('true');
    expect(answer(at('payroll', { ...person, periodFrom: '2025-01-16', periodTo: '2025-02-15' }))).toBe('true');
    expect(answer(at('payroll', { ...person, periodFrom: '2025-01-01', periodTo: '2025-01-31' }))).toBe('false');
    expect(answer(at('payroll', { ...person, payDay: '2025-02-28' }))).toBe('true');
    expect(answer(at('payroll', { ...person, payDay: '2025-03-12' }))).toBe('true');
    expect(answer(at('payroll', { ...person, payDay: '2025-04-12' }))).toBe('false');
    expect(answer(at('payroll', { ...person, payDay: '2025-01-31' }))).toBe('false');
    expect(answer(at('payLines', { ...person, payDay: '2025-02-28' }))).toBe('true');
  });
  test('a payroll without a day leaves it open', () => {
    expect(answer(at('payroll', person))).toBe('(missingEvidence)');
    expect(answer(at('payroll', person, { unreadable: ['payDay'] }))).toBe('(unreadableEvidence)');
  });
  test('the a-melding of the month that counts', () => {
    const header = (messageId: string, more = {}) =>
      at(
        'amelding',
        { messageId, month: '2025-02', reporter: SUPPLIER, deliveredAt: '2025-03-05', ...more },
        { at: { file: 'a.xml', line: Number(messageId) } },
      );
    const employed = (messageId: string, month = '2025-02') =>
      at('ameldingEmployment', { ...person, messageId, month }, { at: { file: 'a.xml', line: 9 } });
    expect(answer(header('1'), employed('1'))).toBe('true');
    expect(answer(header('1', { month: '2025-03' }), employed('1', '2025-03'))).toBe('false');
    expect(answer(header('1'), employed('1'), header('2', { replaces: '1', deliveredAt: '2025-03-06' }))).toBe('false');
  });
  test('the employee register, up to the day of its extract', () => {
    const row = (fields: object) => at('registeredEmployment', { ...person, startDate: '2024-01-01', ...fields });
    expect(answer(row({ extractedOn: '2025-02-10' }))).toBe('true');
    expect(answer(row({ extractedOn: '2025-02-09' }))).toBe('false');
    expect(answer(row({ endDate: '2025-02-09', extractedOn: '2025-03-01' }))).toBe('false');
    expect(answer(row({ startDate: '2025-02-11', extractedOn: '2025-03-01' }))).toBe('false');
    expect(answer(row({ startDate: undefined, monthFrom: '2025-02', monthTo: '2025-02' }))).toBe('true');
    expect(answer(row({}))).toBe('(missingEvidence)');
  });
  test('the table of persons, from the first to the last day', () => {
    const row = (fields: object, more = {}) => at('persons', { ...person, startDate: '2025-02-10', ...fields }, more);
    const files = [{ file: 'persons.csv', deliveredBy: 'uke' as const }];
    const byUke = (fields: object) => slices([worked('2025-02-10'), row(fields)], 'A-001', files)[0]?.slice(24);
    expect(byUke({})).toBe('true');
    expect(byUke({ endDate: '2025-02-10', workerType: 'apprentice' })).toBe('true');
    expect(answer(row({ startDate: '2025-02-11' }))).toBe('false');
    expect(answer(row({ startDate: '2025-01-01', endDate: '2025-02-09' }))).toBe('false');
    expect(answer(row({ startDate: undefined }))).toBe('(missingEvidence)');
    expect(answer(row({ endDate: undefined }, { unreadable: ['endDate'] }))).toBe('(unreadableEvidence)');
  });
  test("the supplier's own table of persons is only its word: it leaves the work open", () => {
    const row = at('persons', { ...person, startDate: '2025-02-10' });
    expect(answer(row)).toBe('(missingEvidence)');
    expect(answer(row, ...complete(...SETS))).toBe('(missingEvidence)');
    expect(answer(row, at('payroll', { ...person, payDay: '2025-02-28' }))).toBe('true');
  });
  test('own account is only said, whatever employer stands there; «hired» only with the list of hires', () => {
    const row = (workerType: 'soleTrader' | 'freelancer' | 'hired') =>
      at('persons', { ...person, workerType, startDate: '2025-02-01' });
    expect(answer(row('soleTrader'))).toBe('(missingEvidence)');
    expect(answer(row('freelancer'))).toBe('(missingEvidence)');
    expect(answer(row('hired'))).toBe('false');
    expect(
      answer(
        row('hired'),
        at('hires', { agency: SUPPLIER, staffNo: '1', firstDay: '2025-02-10', lastDay: '2025-02-10' }),
      ),
    ).toBe('true');
  });
  test('the list of hires, on its days', () => {
    const row = (fields: object, more = {}) =>
      at('hires', { agency: SUPPLIER, staffNo: '1', firstDay: '2025-02-01', ...fields }, more);
    expect(answer(row({ lastDay: '2025-02-10' }))).toBe('true');
    expect(answer(row({ lastDay: '2025-02-09' }))).toBe('false');
    expect(answer(row({}, { columns: { lastDay: 'Siste dag' } }))).toBe('true');
    expect(answer(row({}))).toBe('(missingEvidence)');
    expect(answer(row({}, { unreadable: ['lastDay'] }))).toBe('(unreadableEvidence)');
    expect(answer(row({ firstDay: '2025-02-10' }))).toBe('true');
    expect(answer(row({ firstDay: '2025-02-11' }))).toBe('false');
  });
  test('an employer of the chain that is a sole trader', () => {
    const trader = at('chain', { company: SUB, engagedBy: SUPPLIER, role: 'soleTrader' });
    const hours = worked('2025-02-10', { employer: SUB });
    expect(slices([hours, trader])).toEqual(['2025-02-10..2025-02-10: true']);
    expect(slices([hours, sub])).toEqual(['2025-02-10..2025-02-10: false']);
  });
  test('a worker of a foreign contractor in the chain', () => {
    const chain = (company: string) => at('chain', { company, engagedBy: SUPPLIER, role: 'subcontractor' });
    const foreign = at('foreignWorkers', {
      contractor: 'SE5560000001',
      staffNo: '4',
      firstDay: '2025-02-01',
      lastDay: '2025-02-28',
    });
    const hours = worked('2025-02-10', { employer: 'SE5560000001', staffNo: '4' });
    expect(slices([hours, foreign, chain('SE5560000001')])).toEqual(['2025-02-10..2025-02-10: true']);
    expect(slices([hours, foreign, chain(SUB)])).toEqual(['2025-02-10..2025-02-10: (missingEvidence)']);
  });
});

describe('left open by', () => {
  const paid = (employer: string | undefined, more = {}) =>
    at('payroll', { employer: employer as string, nationalId: '01819010001', payDay: '2025-02-28' }, more);
  const hours = worked('2025-02-10', { nationalId: '01819010001' });
  const open = (...records: readonly EvidenceRecord[]) => slices([hours, ...records])[0]?.slice(24);
  test("a stranger's or nobody's payroll", () => {
    expect(open(paid(SUPPLIER))).toBe('true');
    expect(open(paid(STRANGER))).toBe('(missingEvidence)');
    expect(open(paid(undefined))).toBe('(missingEvidence)');
    expect(open(paid(undefined, { unreadable: ['employer'] }))).toBe('(unreadableEvidence)');
    expect(open(paid(SUB), sub)).toBe('true');
    expect(open(paid(SUB), { ...sub, fields: { ...sub.fields, role: 'goodsSupplier' as const } })).toBe(
      '(missingEvidence)',
    );
  });
  test('a sub-unit is its legal unit', () => {
    const unit = {
      kind: 'registeredUnit',
      at: { file: 'e.json' },
      fields: { party: STRANGER, parent: SUPPLIER },
      unreadable: [],
    } as const;
    expect(open(paid(STRANGER), unit)).toBe('true');
  });
  test('rows of those lists that name nobody, in their months', () => {
    const nobody = (payDay: string, more = {}) => at('payroll', { employer: SUPPLIER, payDay }, more);
    expect(open(nobody('2025-02-28'))).toBe('(missingEvidence)');
    expect(open(nobody('2025-06-30'))).toBe('false');
    expect(open(nobody('2025-02-28', { unreadable: ['nationalId'] }))).toBe('(unreadableEvidence)');
    expect(open(nobody('2025-02-28'), paid(SUPPLIER))).toBe('true');
  });
});

describe('slices', () => {
  const month = (number: number) => worked(`2025-0${number}-10`);
  const paid = (number: number) =>
    at('payroll', {
      employer: SUPPLIER,
      staffNo: '1',
      payDay: `2025-0${number}-28`,
      periodFrom: `2025-0${number}-01`,
      periodTo: `2025-0${number}-28`,
    });
  test('months with the same answer are one', () => {
    expect(slices([month(1), month(2), month(3), month(4), paid(1), paid(2), paid(4)])).toEqual([
      '2025-01-10..2025-02-10: true',
      '2025-03-10..2025-03-10: false',
      '2025-04-10..2025-04-10: true',
    ]);
  });
  test('months that nothing accounts for are apart where one has an a-melding and the other not', () => {
    const message = at('amelding', { messageId: '1', month: '2025-01', reporter: SUPPLIER });
    expect(slices([month(1), month(2), message])).toEqual([
      '2025-01-10..2025-01-10: false',
      '2025-02-10..2025-02-10: false',
    ]);
    expect(slices([month(1), month(2)])).toEqual(['2025-01-10..2025-02-10: false']);
  });
  test('one day that nothing accounts for makes the month so', () => {
    const listed = at('persons', { employer: SUPPLIER, staffNo: '1', startDate: '2025-02-11' });
    expect(slices([worked('2025-02-10'), worked('2025-02-11'), listed])).toEqual(['2025-02-10..2025-02-11: false']);
  });
  test('only the period counts, and no row of no hours', () => {
    expect(slices([worked('2024-12-31'), worked('2025-07-01'), worked('2025-03-03', { hours: 0 })])).toEqual([]);
  });
  test('a row without a day is told apart', () => {
    const undated = at('hours', { employer: SUPPLIER, staffNo: '1', hours: 7500 }, { unreadable: ['date'] });
    expect(slices([worked('2025-02-10'), undated])).toEqual([
      '2025-02-10..2025-02-10: false',
      '?..?: (unreadableEvidence)',
    ]);
  });
  test('rows that name nobody are one subject a file', () => {
    const nobody = (n: number, more = {}) =>
      record('hours', { date: '2025-02-10', hours: 7500 }, { at: { file: 'ukjent.csv', row: n }, ...more });
    expect(slices([nobody(3), nobody(2)], 'ukjent.csv/2')).toEqual(['2025-02-10..2025-02-10: (missingEvidence)']);
    expect(slices([nobody(2), nobody(3, { unreadable: ['nationalId'] })], 'ukjent.csv/2')).toEqual([
      '2025-02-10..2025-02-10: (unreadableEvidence)',
    ]);
  });
});

describe('a-meldings of the employer', () => {
  const reported = (records: readonly EvidenceRecord[]) => {
    const [subject] = derive(records, { case: { period } }).subjects;
    return said(subject?.slices[0]?.facts.values() ?? [], 'employerReported');
  };
  const message = (reporter: string, month = '2025-02') =>
    at('amelding', { messageId: month, month, reporter }, { at: { file: `${reporter}-${month}.xml`, line: 1 } });
  test('of the employer that the hours name, for every month', () => {
    expect(reported([worked('2025-02-10'), message(SUPPLIER)])).toBe(true);
    expect(reported([worked('2025-02-10'), message(SUPPLIER, '2025-03')])).toBe(false);
    expect(reported([worked('2025-02-10', { employer: SUB }), message(SUPPLIER), sub])).toBe(false);
  });
  test('of every firm of the chain when the hours name none', () => {
    const hours = worked('2025-02-10', { employer: undefined, nationalId: '01819010001' });
    expect(reported([hours, sub, message(SUPPLIER)])).toBe(false);
    expect(reported([hours, sub, message(SUPPLIER), message(SUB)])).toBe(true);
  });
});

describe('contradiction', () => {
  const told = (...sets: readonly string[]) =>
    derive([worked('2025-02-10'), ...complete(...sets)], { case: { period } }).contradictions ?? [];
  test('only where every list is stated complete, with the places of both sides', () => {
    const [one] = told(...SETS);
    expect(one?.id).toBe('personWorked:person/A-001');
    expect(one?.sides.map((side) => [side.value, side.from.map((place) => place.file)])).toEqual([
      [true, ['hours.csv']],
      [false, ['attester.xlsx', 'attester.xlsx', 'attester.xlsx']],
    ]);
    const message = at('amelding', { messageId: '1', month: '2025-02', reporter: SUPPLIER });
    const { contradictions } = derive(
      [worked('2025-02-10'), message, ...complete('personsComplete', 'hiresComplete')],
      { case: { period } },
    );
    expect(contradictions).toHaveLength(1);
    for (const left of SETS) expect(told(...SETS.filter((set) => set !== left)), left).toEqual([]);
  });
  test('not for who is accounted for', () => {
    const trader = at('persons', {
      employer: SUPPLIER,
      staffNo: '1',
      workerType: 'soleTrader',
      startDate: '2025-01-01',
    });
    const { contradictions } = derive([worked('2025-02-10'), trader, ...complete('payrollComplete', 'hiresComplete')], {
      case: { period },
    });
    expect(contradictions).toEqual([]);
  });
  test('no key, label, place or value holds a national id', () => {
    const records = [worked('2025-02-10', { nationalId: '01819010001', staffNo: undefined }), ...complete(...SETS)];
    const { subjects, contradictions } = derive(records, { case: { period } });
    const shown = JSON.stringify([
      subjects.map(({ slices: all, ...one }) => [one, all.map((slice) => [...slice.facts])]),
      contradictions,
    ]);
    expect(shown).toContain('A-001');
    expect(shown).not.toContain('01819010001');
  });
});

test('rows in any order give the same facts', () => {
  const rows: EvidenceRecord[] = [
    worked('2025-02-10'),
    worked('2025-02-10', { hours: 1000 }),
    worked('2025-03-10', { employer: SUB }),
    worked('2025-04-10', { staffNo: '2' }),
    at('hours', { employer: SUPPLIER, staffNo: '2', hours: 7500 }),
    at('hours', { date: '2025-02-10', hours: 7500 }),
    at('hours', { date: '2025-03-10', hours: 7500 }),
    sub,
    at('payroll', { employer: SUPPLIER, staffNo: '1', payDay: '2025-02-28' }),
    at('payroll', { employer: SUPPLIER, staffNo: '1', payDay: '2025-02-27' }),
    at('payroll', { employer: STRANGER, staffNo: '2', payDay: '2025-04-28' }),
    at('persons', { employer: SUPPLIER, staffNo: '2', startDate: '2025-04-11' }),
    ...complete(...SETS),
  ];
  const plain = (records: readonly EvidenceRecord[]) => {
    const { subjects, contradictions } = hireSubjects(lawful({ records, case: { period } }));
    return JSON.stringify([
      subjects.map((one) => ({
        ...one,
        slices: one.slices.map((slice) => [slice.from, slice.to, ...slice.facts.values()]),
      })),
      contradictions,
    ]);
  };
  const expected = plain(rows);
  expect(expected).toContain(JSON.stringify(MISSING).slice(1, -1));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(plain(shuffled)).toBe(expected);
    }),
    { seed: 20250601, numRuns: 100 },
  );
});

test('a quarter of a million rows are grouped once', () => {
  const records: EvidenceRecord[] = [];
  const columns = { employer: 'a', staffNo: 'b', date: 'c', hours: 'd' };
  for (let index = 0; index < 250_000; index += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + (Math.floor(index / 1000) % 180))).toISOString().slice(0, 10);
    records.push({
      kind: 'hours',
      at: { file: 'timer.csv', row: index + 2 },
      fields: { employer: SUPPLIER, staffNo: String(index % 1000), date: day, hours: 7500 },
      unreadable: [],
      columns,
    });
  }
  for (let person = 0; person < 1000; person += 1)
    for (let month = 1; month <= 6; month += 1)
      records.push(
        at('payroll', {
          employer: SUPPLIER,
          staffNo: String(person),
          periodFrom: `2025-0${month}-01`,
          periodTo: `2025-0${month}-28`,
        }),
      );
  const input = lawful({ records, case: { period } });
  const started = performance.now();
  const { subjects } = hireSubjects(input);
  expect(subjects).toHaveLength(1000);
  expect(subjects.every((one) => one.slices.length === 1)).toBe(true);
  expect(performance.now() - started).toBeLessThan(20_000);
});
