/** Which a-melding counts: later replaces earlier, nothing is ever summed, whatever order the files come in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord, RecordFields } from '../../src/evidence/evidence.ts';
import { COMPLETE, derived, FILES, message, OTHER, person, reported, SUPPLIER, worked } from './staff-build.ts';

const MAY = '2022-05';
type Header = Partial<RecordFields['amelding']>;
let file = 0;

/** A message in a file of its own, with one temporary or permanent employee. */
function sent(id: string, form: string, more: Header = {}): EvidenceRecord[] {
  file += 1;
  const at = (line: number) => ({ file: `${String(file).padStart(3, '0')}.xml`, line });
  const header = { ...message(MAY, 1, { messageId: id, ...more }), at: at(2) };
  return [header, { ...reported(MAY, '1', { messageId: id, employmentForm: form }), at: at(10) }];
}
const share = (...messages: readonly EvidenceRecord[][]) =>
  derived({
    case: { period: { from: '2022-05-01', to: '2022-05-31' } },
    records: [...COMPLETE, person('1'), worked('1', '2022-05-03'), ...messages.flat()],
    files: FILES,
  }).month(MAY, 'permanentHeadShare');
const both = (a: EvidenceRecord[], b: EvidenceRecord[]) => [share(a, b), share(b, a)];
const CONFLICT = { absent: 'conflictingEvidence' };
const AT = (hour: number): Header => ({ deliveredAt: `2022-06-03T${String(hour).padStart(2, '0')}:00:00` });

describe('several messages for one month', () => {
  test('the one that says it replaces the other, whenever it was delivered', () => {
    expect(both(sent('M-1', 'midlertidig', AT(12)), sent('M-2', 'fast', { ...AT(10), replaces: 'M-1' }))).toEqual([
      100, 100,
    ]);
    expect(both(sent('M-1', 'fast', AT(12)), sent('M-2', 'midlertidig', { ...AT(10), replaces: 'M-1' }))).toEqual([
      0, 0,
    ]);
  });
  test('else the one delivered last', () => {
    expect(both(sent('M-1', 'fast', AT(10)), sent('M-2', 'midlertidig', AT(12)))).toEqual([0, 0]);
    expect(both(sent('M-1', 'midlertidig', AT(10)), sent('M-2', 'fast', AT(12)))).toEqual([100, 100]);
  });
  test('a chain of three', () => {
    const chain = [
      sent('M-1', 'fast', AT(8)),
      sent('M-2', 'midlertidig', { ...AT(9), replaces: 'M-1' }),
      sent('M-3', 'fast', { ...AT(10), replaces: 'M-2' }),
    ] as const;
    expect(share(chain[2], chain[0], chain[1])).toBe(100);
  });
  test('delivered at the same moment, or no moment given: which counts is not known', () => {
    expect(both(sent('M-1', 'fast', AT(10)), sent('M-2', 'midlertidig', AT(10)))).toEqual([CONFLICT, CONFLICT]);
    const undated = sent('M-2', 'midlertidig', { deliveredAt: undefined as never });
    expect(both(sent('M-1', 'fast', AT(10)), undated)).toEqual([CONFLICT, CONFLICT]);
  });
  test('two that replace each other', () => {
    const pair = [
      sent('M-1', 'fast', { ...AT(9), replaces: 'M-2' }),
      sent('M-2', 'fast', { ...AT(10), replaces: 'M-1' }),
    ];
    expect(both(pair[0] ?? [], pair[1] ?? [])).toEqual([CONFLICT, CONFLICT]);
  });
  test('two payroll systems each report their own people: neither replaces the other', () => {
    expect(both(sent('M-1', 'fast', AT(9)), sent('M-2', 'fast', { ...AT(10), sourceSystem: 'Lønn 2' }))).toEqual([
      CONFLICT,
      CONFLICT,
    ]);
  });
  test('one message in two files is one, and two that call themselves the same must be the same', () => {
    expect(both(sent('M-1', 'fast'), sent('M-1', 'fast'))).toEqual([100, 100]);
    expect(both(sent('M-1', 'fast'), sent('M-1', 'midlertidig'))).toEqual([CONFLICT, CONFLICT]);
  });
  test('a message that does not say whose or for when it is may be the one that counts', () => {
    const [header, ...rest] = sent('M-2', 'midlertidig', AT(12)) as [EvidenceRecord<'amelding'>];
    const { month: _, ...fields } = header.fields;
    const lost = [{ ...header, fields, unreadable: ['month'] }, ...rest];
    expect(share(sent('M-1', 'fast', AT(10)), lost)).toEqual({ absent: 'unreadableEvidence' });
  });
});

describe('another reporter', () => {
  const strange = (employment: EvidenceRecord) => [message(MAY, 1, { reporter: OTHER }), employment];
  test('is told with both places, and never counted', () => {
    const other = reported(MAY, '1', { employer: OTHER });
    const found = derived({ records: [...COMPLETE, person('1'), ...strange(other)], files: FILES });
    expect(
      found.contradictions.map(({ id, sides }) => [id, sides.map(({ value, from }) => [value, from[0]?.file])]),
    ).toEqual([
      [
        'ameldingReporter:contract',
        [
          [SUPPLIER, 'case.json'],
          [OTHER, '2022-05.xml'],
        ],
      ],
    ]);
    expect(found.month(MAY, 'ameldingComplete')).toEqual({ absent: 'missingEvidence' });
    expect(found.month(MAY, 'permanentHeadShare')).toEqual({ absent: 'missingEvidence' });
    expect(found.keys('employment')).toEqual(['A-001/2020-01-01']);
  });
  test('that is a subcontractor is no contradiction', () => {
    const rows = [person('1', { employer: OTHER }), ...strange(reported(MAY, '1', { employer: OTHER }))];
    expect(derived({ records: [...COMPLETE, ...rows], files: FILES }).contradictions).toEqual([]);
  });
});

test('the order of messages, rows and files never matters', () => {
  const records = [
    ...COMPLETE,
    ...['1', '2', '3', '4'].flatMap((no) => [person(no, { employmentForm: 'permanent' }), worked(no, '2022-05-03')]),
    ...['2022-05', '2022-06'].flatMap((month) => [
      message(month, 4),
      message(month, 4, { messageId: `${month}-2`, replaces: `M-${month}`, deliveredAt: `${month}-29T10:00:00` }),
      ...['1', '2', '3', '4'].flatMap((no) => [
        reported(month, no, { employmentForm: no === '3' ? 'midlertidig' : 'fast' }),
        reported(month, no, { messageId: `${month}-2`, positionPercent: Number(no) * 20_000 }),
      ]),
    ]),
  ];
  const result = (order: readonly EvidenceRecord[]) => {
    const { subjects, contradictions } = derived({
      records: order,
      files: FILES,
      case: { period: { from: '2022-05-01', to: '2022-06-30' } },
    });
    const byId = [...contradictions].sort((a, b) => (a.id < b.id ? -1 : 1));
    return JSON.stringify([subjects.map((one) => [one.key, one.slices.map((slice) => [...slice.facts])]), byId]);
  };
  const wanted = result(records);
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (order) => {
      expect(result(order)).toBe(wanted);
    }),
    { seed: 20220501, numRuns: 40 },
  );
});
