/** What a-meldinger of one employer say of each other: told where they do not agree, silent where an honest employer sends such. */
import { describe, expect, test } from 'vitest';
import type { Amelding } from '../../src/evidence/documents/employer-record.ts';
import { betweenMessages } from '../../src/facts/between-messages.ts';
import { factsInput, record } from './build.ts';

const message = (file: string, fields: Partial<Amelding>, unreadable: string[] = []) =>
  record('amelding', { reporter: '310000019', month: '2022-05', ...fields }, { at: { file }, unreadable });
const told = (...records: ReturnType<typeof message>[]) =>
  betweenMessages(factsInput({ records })).map(({ code, at, read, expected }) =>
    [code, at.file, read, expected].join(' '),
  );

describe('a correction', () => {
  const first = message('a.xml', { messageId: 'M-1' });
  test('of another message than those of its month', () => {
    expect(told(first, message('b.xml', { messageId: 'M-2', replaces: 'M-0' }))).toEqual([
      'NUMBER_UNKNOWN b.xml M-0 a.xml',
    ]);
    const other = message('c.xml', { messageId: 'M-0', month: '2022-04' });
    expect(told(first, message('b.xml', { messageId: 'M-2', replaces: 'M-0' }), other)).toHaveLength(1);
  });
  test('of the one that is there, or handed in alone, or by another employer', () => {
    expect(told(first, message('b.xml', { messageId: 'M-2', replaces: 'M-1' }))).toEqual([]);
    expect(told(message('b.xml', { messageId: 'M-2', replaces: 'M-0' }))).toEqual([]);
    expect(told(first, message('b.xml', { replaces: 'M-0', reporter: '310000027' }))).toEqual([]);
    expect(told(message('a.xml', {}, ['messageId']), message('b.xml', { replaces: 'M-0' }))).toEqual([]);
  });
});

describe('one number on two messages', () => {
  test('that hold other things', () => {
    const two = [message('a.xml', { messageId: 'M' }), message('b.xml', { messageId: 'M', month: '2022-06' })];
    expect(told(...(two as [never, never]))).toEqual(['NUMBER_TWICE a.xml M b.xml', 'NUMBER_TWICE b.xml M a.xml']);
  });
  test('that are the same, or of two employers', () => {
    expect(told(message('a.xml', { messageId: 'M' }), message('b.xml', { messageId: 'M' }))).toEqual([]);
    const other = message('b.xml', { messageId: 'M', reporter: '310000027' });
    expect(told(message('a.xml', { messageId: 'M' }), other)).toEqual([]);
  });
});

describe('what contribution is paid on', () => {
  const sums = (income: number, base: number | undefined, entries = 1): Partial<Amelding> => ({
    contributionIncome: income,
    contributionEntries: entries,
    ...(base === undefined ? {} : { contributionBase: base }),
  });
  test('is another sum than the income that triggers it', () => {
    expect(told(message('a.xml', sums(4_640_000, 4_640_100)))).toEqual([
      'VALUE_DOES_NOT_FIT a.xml 46401.00 utloeserArbeidsgiveravgift 46400.00',
    ]);
    expect(told(message('a.xml', sums(0, 4_640_000)))).toHaveLength(1);
  });
  test('is rounded to whole kroner, entry by entry', () => {
    expect(told(message('a.xml', sums(4_640_050, 4_640_000)))).toEqual([]);
    expect(told(message('a.xml', sums(4_640_150, 4_640_000, 2)))).toEqual([]);
  });
  test('is not there, or not known, or stands in a message for all of the month', () => {
    expect(told(message('a.xml', { contributionIncome: 4_640_000 }))).toEqual([]);
    expect(told(message('a.xml', sums(4_640_000, undefined)))).toEqual([]);
    const [people, all] = [{ messageId: 'A', contributionIncome: 100_000 }, sums(200_000, 300_000)];
    expect(told(message('a.xml', people), message('b.xml', { messageId: 'B', ...all }))).toEqual([]);
    expect(told(message('b.xml', all))).toHaveLength(1);
    expect(told(message('a.xml', {}, ['people']), message('b.xml', all))).toEqual([]);
  });
  test('counts once of a message and its correction', () => {
    const [first, second] = [sums(100_000, 100_000), sums(200_000, 200_000)];
    const corrected = message('b.xml', { messageId: 'B', replaces: 'A', ...second });
    expect(told(message('a.xml', { messageId: 'A', ...first }), corrected)).toEqual([]);
  });
});

test('a sub-unit whose contribution is reckoned otherwise in one month of several', () => {
  const months = ['2022-01', '2022-02', '2022-03', '2022-04'].map((month) => ({ month, messageId: month }));
  const coded = (code: (index: number) => string) =>
    told(
      ...months.map((fields, index) =>
        message(`${index}.xml`, { ...fields, contributionCodes: [`310000027 ${code(index)}`] }),
      ),
    );
  expect(coded((index) => (index === 2 ? 'svalbard' : 'generelleNaeringer'))).toEqual([
    'CODE_DOES_NOT_FIT 2.xml svalbard generelleNaeringer (0.xml)',
  ]);
  expect(coded(() => 'generelleNaeringer')).toEqual([]);
  // A company that changed its line of business.
  expect(coded((index) => (index < 2 ? 'svalbard' : 'generelleNaeringer'))).toEqual([]);
});
