/** How statements follow on each other: gaps, numbers, pages, copies and overlaps, and the spans in which every booking is seen. */
import { describe, expect, test } from 'vitest';
import type { BankStatement } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { bankSubjects } from '../../src/facts/bank.ts';
import { ownAccounts } from '../../src/facts/bank-own.ts';
import { statementsOf } from '../../src/facts/bank-statements.ts';
import { timelineOf } from '../../src/facts/bank-timeline.ts';
import { account } from '../evidence/bank-accounts.ts';
import { factsInput, type Given, record, said } from './build.ts';

let line = 0;
/** A statement from–to that closes; `step` is what its entries sum to. */
function statement(from: string, to: string, opening: number, step: number, more: Partial<BankStatement> = {}) {
  line += 10;
  const fields: Partial<BankStatement> = {
    statementId: `U-${from}`,
    statementNo: line,
    account: account(9),
    from,
    to,
    opening,
    closing: opening + step,
    entrySum: step,
    entries: 1,
    allEntries: 1,
    notification: false,
    ...more,
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return record('bankStatement', given, { at: { file: 'konto.xml', line } });
}
type One = ReturnType<typeof statement>;
const complete = (...records: One[]): string[] =>
  timelineOf(statementsOf(records).statements).complete.map(({ from, to }) => `${from} ${to}`);
const spans = (records: readonly EvidenceRecord[], more: Given = {}) => {
  const { subjects } = bankSubjects(factsInput({ records, ...more }));
  return subjects.flatMap(({ label, slices }) =>
    slices.map(({ from, to, facts }) => {
      const values = ['statementDifference', 'balanceStep', 'daysCovered', 'pagesWhole', 'controlFiguresOff'].map(
        (id) => {
          const value = said(facts.values(), id);
          return typeof value === 'object' && 'absent' in value ? value.absent : value;
        },
      );
      return [label, from, to, ...values];
    }),
  );
};
const unreadable = (one: One, ...fields: (keyof BankStatement)[]): One => {
  const left = Object.entries(one.fields).filter(([field]) => !fields.includes(field as keyof BankStatement));
  return { ...one, fields: Object.fromEntries(left), unreadable: fields };
};

describe('one after the other', () => {
  test('touching days with the same balance are one span', () =>
    expect(complete(statement('2022-05-01', '2022-05-31', 0, 5), statement('2022-06-01', '2022-06-30', 5, 1))).toEqual([
      '2022-05-01 2022-06-30',
    ]));
  test('another balance ends the span', () =>
    expect(complete(statement('2022-05-01', '2022-05-31', 0, 5), statement('2022-06-01', '2022-06-30', 6, 1))).toEqual([
      '2022-05-01 2022-05-31',
      '2022-06-01 2022-06-30',
    ]));
  test('a day between ends it, unless the numbers say that there was nothing', () => {
    const may = (more = {}) => statement('2022-05-01', '2022-05-30', 0, 5, more);
    const june = (more = {}) => statement('2022-06-01', '2022-06-30', 5, 1, more);
    expect(complete(may(), june())).toHaveLength(2);
    expect(complete(may({ sequence: 5 }), june({ sequence: 6 }))).toHaveLength(1);
    expect(complete(may({ sequence: 5 }), june({ sequence: 7 }))).toHaveLength(2);
    expect(complete(may({ sequence: 5 }), june())).toHaveLength(2);
    expect(
      complete(may({ sequence: 5 }), {
        ...june({ sequence: 6 }),
        fields: { ...june().fields, opening: 6, closing: 7, sequence: 6 },
      }),
    ).toHaveLength(2);
  });
  test('a weekend between holds no bookings', () => {
    const monday = statement('2022-06-20', '2022-06-30', 5, 1);
    expect(complete(statement('2022-06-01', '2022-06-17', 0, 5), monday)).toHaveLength(1);
    expect(complete(statement('2022-06-01', '2022-06-18', 0, 5), monday)).toHaveLength(1);
    expect(complete(statement('2022-06-01', '2022-06-16', 0, 5), monday)).toHaveLength(2);
  });
  test('numbers begin anew with the year', () => {
    const december = statement('2021-12-01', '2021-12-31', 0, 5, { sequence: 251 });
    expect(complete(december, statement('2022-01-01', '2022-01-31', 5, 0, { sequence: 1 }))).toHaveLength(1);
    expect(complete(december, statement('2022-01-01', '2022-01-31', 5, 0, { sequence: 2 }))).toHaveLength(2);
    const may = statement('2022-05-01', '2022-05-31', 0, 5, { sequence: 9 });
    expect(complete(may, statement('2022-06-01', '2022-06-30', 5, 0, { sequence: 1 }))).toHaveLength(2);
  });
  test('cut within a day, or with the opening balance dated the day before', () => {
    expect(complete(statement('2022-06-01', '2022-06-15', 0, 5), statement('2022-06-15', '2022-06-30', 5, 1))).toEqual([
      '2022-06-01 2022-06-30',
    ]);
    expect(
      complete(statement('2022-06-01', '2022-06-15', 0, 5), statement('2022-06-15', '2022-06-30', 4, 1)),
    ).toHaveLength(2);
  });
  test('without days of its own it goes by its balances', () => {
    const { from: _, to: __, ...fields } = statement('2022-06-01', '2022-06-30', 0, 5).fields;
    const bare = record('bankStatement', { ...fields, openingOn: '2022-06-01', closingOn: '2022-06-30' });
    expect(complete(bare)).toEqual(['2022-06-01 2022-06-30']);
    expect(complete(record('bankStatement', fields))).toEqual([]);
  });
});

describe('what makes a statement unsound', () => {
  const june = (more: Partial<BankStatement> = {}) => statement('2022-06-01', '2022-06-30', 0, 5, more);
  test.each([
    ['an øre', june({ closing: 6 })],
    ['no closing balance', june({ closing: undefined as never })],
    ['more entries declared', june({ declaredEntries: 2 })],
    ['a page without the last', june({ page: 1, lastPage: false })],
    ['the second page alone', june({ page: 2, lastPage: true })],
    ['something unreadable', unreadable(june(), 'entrySum', 'entries')],
  ])('%s', (_, one) => expect(complete(one)).toEqual([]));
  test('declared as booked, or as all', () => {
    expect(complete(june({ declaredEntries: 1 }))).toHaveLength(1);
    expect(complete(june({ declaredEntries: 3, allEntries: 3 }))).toHaveLength(1);
  });
  test('pages in any order', () => {
    const page = (number: number, more: Partial<BankStatement>) =>
      june({
        statementId: 'U',
        page: number,
        lastPage: number === 2,
        opening: undefined as never,
        closing: undefined as never,
        ...more,
      });
    expect(complete(page(2, { closing: 12, entrySum: 5 }), page(1, { opening: 0, entrySum: 7 }))).toHaveLength(1);
    expect(complete(page(2, { closing: 13, entrySum: 5 }), page(1, { opening: 0, entrySum: 7 }))).toEqual([]);
  });
});

describe('twice', () => {
  test('a copy is passed over, whatever its number', () => {
    const again = statement('2022-06-01', '2022-06-30', 0, 5, { statementId: 'NY-1' });
    const { statements, copies } = statementsOf([statement('2022-06-01', '2022-06-30', 0, 5), again]);
    expect([statements.length, copies.size]).toEqual([1, 1]);
  });
  test('of a broken copy the whole one counts', () => {
    const broken = unreadable(statement('2022-06-01', '2022-06-30', 0, 5), 'closing', 'entrySum');
    const { statements, conflicts } = statementsOf([broken, statement('2022-06-01', '2022-06-30', 0, 5)]);
    expect([statements.length, statements[0]?.closing, conflicts.length]).toEqual([1, 5, 0]);
  });
  test('two empty days are two statements', () =>
    expect(
      statementsOf([statement('2022-06-01', '2022-06-01', 5, 0), statement('2022-06-02', '2022-06-02', 5, 0)])
        .statements,
    ).toHaveLength(2));
  test('a day within a month is passed over, a month that does not close is not', () => {
    const day = () => statement('2022-06-10', '2022-06-10', 0, 5);
    const month = (more = {}) => statement('2022-06-01', '2022-06-30', 0, 5, more);
    expect(timelineOf(statementsOf([month(), day()]).statements).statements).toHaveLength(1);
    expect(timelineOf(statementsOf([month({ closing: 6 }), day()]).statements).statements).toHaveLength(2);
  });
});

describe('spans of an account', () => {
  const GAP = [0, 0, 'missingEvidence', true, 0];
  const GOOD = [0, 0, true, true, 0];
  test('gaps at both ends and between, and nothing outside the period', () =>
    expect(
      spans([
        statement('2022-03-01', '2022-03-31', 0, 5),
        statement('2022-06-01', '2022-06-30', 5, 1),
        statement('2022-08-01', '2022-08-31', 6, 1),
        statement('2022-09-01', '2022-09-30', 7, 1),
      ]),
    ).toEqual([
      ['K-001', '2022-05-01', '2022-05-31', ...GAP],
      ['K-001', '2022-06-01', '2022-06-30', ...GOOD],
      ['K-001', '2022-07-01', '2022-07-31', ...GAP],
      ['K-001', '2022-08-01', '2022-09-30', ...GOOD],
      ['K-001', '2022-10-01', '2022-12-31', ...GAP],
    ]));
  test('all statements lie outside the period', () =>
    expect(spans([statement('2023-03-01', '2023-03-31', 0, 5)])).toEqual([
      ['K-001', '2022-05-01', '2022-12-31', ...GAP],
    ]));
  test('a difference and a step stand in their own span', () =>
    expect(
      spans([
        statement('2022-05-01', '2022-06-30', 0, 5),
        statement('2022-07-01', '2022-07-31', 5, 5, { closing: 11 }),
        statement('2022-08-01', '2022-12-31', 10, 5),
      ]).map((span) => span.slice(1, 5)),
    ).toEqual([
      ['2022-05-01', '2022-06-30', 0, 0],
      ['2022-07-01', '2022-07-31', 1, 0],
      ['2022-08-01', '2022-12-31', 0, -1],
    ]));
  test('two that share a day and do not fit cannot be told apart', () =>
    expect(
      spans([statement('2022-05-01', '2022-06-30', 0, 5), statement('2022-06-30', '2022-12-31', 4, 5)]).map((span) =>
        span.slice(1, 6),
      ),
    ).toEqual([
      ['2022-05-01', '2022-06-30', 0, 0, true],
      ['2022-06-30', '2022-12-31', 0, 'missingEvidence', 'missingEvidence'],
    ]));
  test('what cannot be read is told as that', () =>
    expect(spans([unreadable(statement('2022-05-01', '2022-12-31', 0, 5), 'entrySum')])).toEqual([
      ['K-001', '2022-05-01', '2022-12-31', 'unreadableEvidence', 0, true, true, 'unreadableEvidence'],
    ]));
  test('without days of its own a statement covers none', () =>
    expect(
      spans([statement(undefined as never, undefined as never, 0, 5)]).map((span) => [span[1], span[2], span[5]]),
    ).toEqual([
      ['2022-05-01', '2022-12-31', 'missingEvidence'],
      [undefined, undefined, 'missingEvidence'],
    ]));
  test('the figures that are off are shown where they stand', () => {
    const file = (number: number, more: Partial<EvidenceRecord<'paymentFile'>['fields']>) =>
      record(
        'paymentFile',
        { level: 'paymentInfo', block: 1, debtorAccount: account(9), count: 1, sum: 5, ...more },
        { at: { file: 'ordre.xml', line: number } },
      );
    const facts = (records: readonly EvidenceRecord[]) =>
      bankSubjects(factsInput({ records })).subjects[0]?.slices[0]?.facts.get('controlFiguresOff');
    expect(facts([file(1, { declaredCount: 1, declaredSum: 5 })])).toMatchObject({ value: 0, from: [{ line: 1 }] });
    expect(facts([file(1, {}), file(2, { block: 2, declaredCount: 2, declaredSum: 6 })])).toMatchObject({
      value: 2,
      from: [
        { line: 2, column: 'declaredCount' },
        { line: 2, column: 'declaredSum' },
      ],
    });
    expect(facts([statement('2022-05-01', '2022-12-31', 0, 5, { declaredEntries: 2 })])).toMatchObject({ value: 1 });
  });
  test('accounts are numbered by where they first stand, not by their numbers', () => {
    const first = statement('2022-05-01', '2022-12-31', 0, 5, { account: account(80) });
    const second = statement('2022-05-01', '2022-12-31', 0, 5, { account: account(3) });
    const own = ownAccounts(factsInput({ records: [second, first] }).evidence.records);
    expect(own.accounts.map(({ label, number }) => [label, number])).toEqual([
      ['K-001', account(80)],
      ['K-002', account(3)],
    ]);
  });
  test('a statement whose account is not known stands alone, in doubt', () =>
    expect(spans([unreadable(statement('2022-05-01', '2022-12-31', 0, 5), 'account')])).toEqual([
      ['K-001', undefined, undefined, ...Array(4).fill('unreadableEvidence'), 0],
    ]));
});
