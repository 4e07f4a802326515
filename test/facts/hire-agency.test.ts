/** The status of an agency day by day: what extracts prove, and what they do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgencyExtract } from '../../src/evidence/documents/register-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { coveredBy, cutAt } from '../../src/facts/hire-days.ts';
import { AGENCY, derive, extract, factOf, hire, sliced } from './hire-build.ts';

const status = (...extracts: EvidenceRecord[]) => sliced([hire(), ...extracts], 'agencyStatus');
const over = (firstDay: string, lastDay: string, ...extracts: EvidenceRecord[]) =>
  sliced([hire({ firstDay, lastDay }), ...extracts], 'agencyStatus');

describe('one extract', () => {
  test('proves its own day and no other', () =>
    expect(status(extract('approved', '2025-03-01'))).toEqual([
      '2025-02-10..2025-02-28: (missingEvidence)',
      '2025-03-01..2025-03-01: approved',
      '2025-03-02..2025-06-30: (missingEvidence)',
    ]));
  test('older than the hire: nothing is known', () =>
    expect(status(extract('approved', '2025-02-09'))).toEqual(['2025-02-10..2025-06-30: (missingEvidence)']));
  test('the days that it states decide, also after its own', () =>
    expect(status(extract('approved', '2025-01-20', { from: '2025-01-15', to: '2026-01-14' }))).toEqual([
      '2025-02-10..2025-06-30: approved',
    ]));
  test('a first day alone reaches to the day of the extract', () =>
    expect(status(extract('approved', '2025-03-01', { from: '2025-01-15' }))).toEqual([
      '2025-02-10..2025-03-01: approved',
      '2025-03-02..2025-06-30: (missingEvidence)',
    ]));
  test('a last day alone reaches from the day of the extract', () =>
    expect(status(extract('approved', '2025-03-01', { to: '2025-12-31' }))).toEqual([
      '2025-02-10..2025-02-28: (missingEvidence)',
      '2025-03-01..2025-06-30: approved',
    ]));
  test('an approval that begins later says nothing of the days before', () =>
    expect(status(extract('approved', '2025-02-01', { from: '2025-04-01', to: '2026-03-31' }))).toEqual([
      '2025-02-10..2025-03-31: (missingEvidence)',
      '2025-04-01..2025-06-30: approved',
    ]));
  test('about another agency, undated, or with its days the wrong way round', () => {
    expect(status(extract('approved', '2025-03-01', { agency: '312745925' }))).toEqual([
      '2025-02-10..2025-06-30: (missingEvidence)',
    ]);
    const undated = extract('approved', '2025-03-01', { extractedOn: undefined as never, from: '2025-01-01' });
    expect(status(undated)).toEqual(['2025-02-10..2025-06-30: (missingEvidence)']);
    expect(status(extract('approved', '2025-03-01', { from: '2025-03-02', to: '2025-03-01' }))).toEqual([
      '2025-02-10..2025-06-30: (conflictingEvidence)',
    ]);
  });
  test('unreadable status, day or agency', () => {
    for (const field of ['status', 'extractedOn', 'from', 'agency'])
      expect(status(extract('approved', '2025-03-01', { [field]: undefined }, { unreadable: [field] })), field).toEqual(
        ['2025-02-10..2025-06-30: (unreadableEvidence)'],
      );
  });
});

describe('an approval that ends while the hire runs', () => {
  const until = { from: '2024-04-01', to: '2025-03-31' };
  test('shown by an extract taken afterwards: run out from the day after', () =>
    expect(status(extract('approved', '2025-06-30', until))).toEqual([
      '2025-02-10..2025-03-31: approved',
      '2025-04-01..2025-06-30: lapsed',
    ]));
  test('shown by a later extract that says not approved', () =>
    expect(status(extract('approved', '2025-01-10', until), extract('notApproved', '2025-05-01'))).toEqual([
      '2025-02-10..2025-03-31: approved',
      '2025-04-01..2025-04-30: lapsed',
      '2025-05-01..2025-05-01: notApproved',
      '2025-05-02..2025-06-30: (missingEvidence)',
    ]));
  test('an extract taken before cannot know whether it was renewed', () =>
    expect(status(extract('approved', '2025-01-10', until))).toEqual([
      '2025-02-10..2025-03-31: approved',
      '2025-04-01..2025-06-30: (missingEvidence)',
    ]));
  test('a last day in the past shows that day, when no first day is stated', () =>
    expect(status(extract('approved', '2025-06-30', { to: '2025-03-31' }))).toEqual([
      '2025-02-10..2025-03-30: (missingEvidence)',
      '2025-03-31..2025-03-31: approved',
      '2025-04-01..2025-06-30: lapsed',
    ]));
  test('a row of the same extract about earlier years takes nothing back', () =>
    expect(
      status(
        extract('approved', '2025-02-20', { from: '2025-02-01', to: '2026-01-31' }),
        extract('notApproved', '2025-02-20', { from: '2023-01-01', to: '2023-12-31' }),
      ),
    ).toEqual(['2025-02-10..2025-06-30: approved']));
  test('renewed: the new row of the register counts', () =>
    expect(
      status(
        extract('approved', '2025-07-01', until),
        extract('approved', '2025-07-01', { from: '2025-04-01', to: '2026-03-31' }),
      ),
    ).toEqual(['2025-02-10..2025-06-30: approved']));
  test('withdrawn: what was foreseen falls, from the day that the later extract names, else at once', () => {
    const foreseen = extract('approved', '2025-02-20', { from: '2024-04-01', to: '2026-03-31' });
    expect(status(foreseen, extract('notApproved', '2025-05-01', { from: '2025-04-15' }))).toEqual([
      '2025-02-10..2025-04-14: approved',
      '2025-04-15..2025-05-01: notApproved',
      '2025-05-02..2025-06-30: (missingEvidence)',
    ]);
    expect(status(foreseen, extract('notApproved', '2025-05-01'))).toEqual([
      '2025-02-10..2025-02-20: approved',
      '2025-02-21..2025-04-30: (missingEvidence)',
      '2025-05-01..2025-05-01: notApproved',
      '2025-05-02..2025-06-30: (missingEvidence)',
    ]);
  });
});

describe('two extracts', () => {
  test('with the same approval cover the days between them', () =>
    expect(status(extract('approved', '2025-02-01'), extract('approved', '2025-06-30'))).toEqual([
      '2025-02-10..2025-06-30: approved',
    ]));
  test('twelve months apart do; a day more do not', () => {
    const first = extract('approved', '2025-02-10');
    expect(over('2025-02-10', '2026-02-10', first, extract('approved', '2026-02-10'))).toEqual([
      '2025-02-10..2026-02-10: approved',
    ]);
    expect(over('2025-02-10', '2026-02-11', first, extract('approved', '2026-02-11'))).toEqual([
      '2025-02-10..2025-02-10: approved',
      '2025-02-11..2026-02-10: (missingEvidence)',
      '2026-02-11..2026-02-11: approved',
    ]);
  });
  test('of another status, or of another approval, do not', () => {
    expect(status(extract('pending', '2025-02-10'), extract('approved', '2025-06-30'))).toHaveLength(3);
    const other = extract('approved', '2025-06-30', { from: '2025-05-01' });
    expect(status(extract('approved', '2025-02-10', { from: '2024-04-01' }), other)).toEqual([
      '2025-02-10..2025-02-10: approved',
      '2025-02-11..2025-04-30: (missingEvidence)',
      '2025-05-01..2025-06-30: approved',
    ]);
  });
  test('with a third between them that says otherwise do not', () =>
    expect(
      status(
        extract('approved', '2025-02-10'),
        extract('notApproved', '2025-04-01'),
        extract('approved', '2025-06-30'),
      ),
    ).toEqual([
      '2025-02-10..2025-02-10: approved',
      '2025-02-11..2025-03-31: (missingEvidence)',
      '2025-04-01..2025-04-01: notApproved',
      '2025-04-02..2025-06-29: (missingEvidence)',
      '2025-06-30..2025-06-30: approved',
    ]));
  test('of one day that differ are withheld and told', () => {
    const records = [
      hire({ firstDay: '2025-03-01', lastDay: '2025-03-01' }),
      extract('approved', '2025-03-01'),
      extract('notApproved', '2025-03-01', {}, { at: { file: 'annet.json' } }),
    ];
    expect(sliced(records, 'agencyStatus')).toEqual(['2025-03-01..2025-03-01: (conflictingEvidence)']);
    expect(derive(records).contradictions?.map((one) => one.id)).toEqual(['agencyStatus:hire/A-001/2025-03-01']);
  });
});

describe('the law cuts a hire', () => {
  test('where a status counts differently, and only when the hire spans it', () => {
    const whole = extract('pending', '2024-05-01', { from: '2023-11-01' });
    expect(over('2023-12-31', '2024-04-01', whole)).toEqual([
      '2023-12-31..2023-12-31: pending',
      '2024-01-01..2024-03-31: pending',
      '2024-04-01..2024-04-01: pending',
    ]);
    expect(over('2024-01-01', '2024-03-31', whole)).toEqual(['2024-01-01..2024-03-31: pending']);
  });
  test('where the law of the grounds changes, whatever the ground', () => {
    const cut = (ground: 'temporaryNature' | 'substitute' | 'specialist') =>
      sliced([hire({ ground, firstDay: '2023-03-01', lastDay: '2023-07-31' })], 'hireGround').map((one) =>
        one.slice(0, 22),
      );
    const parts = ['2023-03-01..2023-03-31', '2023-04-01..2023-06-30', '2023-07-01..2023-07-31'];
    for (const ground of ['temporaryNature', 'specialist', 'substitute'] as const) expect(cut(ground)).toEqual(parts);
    expect(sliced([hire({ firstDay: '2023-04-01', lastDay: '2023-06-30' })], 'hireGround')).toHaveLength(1);
  });
});

describe('basis and kind', () => {
  test('an extract from the authority is registered', () => {
    const from = (deliveredBy: 'supplier' | 'authority') => {
      const files = [{ file: 'utdrag-2025-03-01.json', deliveredBy }];
      const records = [hire({ firstDay: '2025-03-01', lastDay: '2025-03-01' }), extract('approved', '2025-03-01')];
      const [slice] = derive(records, { files }).subjects[0]?.slices ?? [];
      const fact = slice?.facts.get('agencyStatus');
      return fact && 'basis' in fact ? fact.basis : undefined;
    };
    expect([from('supplier'), from('authority')]).toEqual(['documented', 'registered']);
  });
  test('whoever stands in the register is an agency when the list does not say; a sole trader by its form', () => {
    const untold = hire({ agencyKind: undefined as never });
    expect(factOf([untold], 'lenderKind')).toEqual({ absent: 'missingEvidence' });
    expect(factOf([untold, extract('approved', '2025-03-01')], 'lenderKind')).toBe('staffingAgency');
    expect(factOf([untold, extract('notRegistered', '2025-03-01')], 'lenderKind')).toEqual({
      absent: 'missingEvidence',
    });
    const unit = {
      kind: 'registeredUnit',
      at: { file: 'enhet.json' },
      fields: { party: AGENCY, form: 'ENK' },
      unreadable: [],
    } as const;
    expect(factOf([untold, unit], 'lenderKind')).toBe('soleTrader');
    expect(factOf([hire(), unit], 'lenderKind')).toEqual({ absent: 'conflictingEvidence' });
  });
});

describe('spans of days', () => {
  test('cut and covered', () => {
    const span = { from: '2025-01-01', to: '2025-01-31' };
    expect(cutAt(span, ['2025-01-01', '2025-01-10', '2025-01-10', '2025-02-01'])).toEqual([
      { from: '2025-01-01', to: '2025-01-09' },
      { from: '2025-01-10', to: '2025-01-31' },
    ]);
    expect(
      coveredBy(span, [
        { from: '2025-01-15', to: '2025-02-01' },
        { from: '2024-12-01', to: '2025-01-14' },
      ]),
    ).toBe(true);
    expect(
      coveredBy(span, [
        { from: '2025-01-16', to: '2025-02-01' },
        { from: '2024-12-01', to: '2025-01-14' },
      ]),
    ).toBe(false);
    expect(coveredBy(span, [{ from: '2025-01-01', to: '2025-01-30' }])).toBe(false);
    expect(coveredBy(span, [])).toBe(false);
    const days = ['2025-01-01', '2025-01-02', '2025-01-03'].map((day) => ({ from: day, to: day }));
    expect(coveredBy({ from: '2025-01-01', to: '2025-01-03' }, days)).toBe(true);
    expect(coveredBy({ from: '2025-01-01', to: '2025-01-03' }, days.toSpliced(1, 1))).toBe(false);
  });
  const day = fc
    .integer({ min: 0, max: 40 })
    .map((n) => new Date(Date.UTC(2025, 1, 10 + n)).toISOString().slice(0, 10));
  const given = fc.record({
    status: fc.constantFrom<AgencyExtract['status']>('approved', 'notApproved', 'pending'),
    on: day,
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
  });
  test('extracts in any order give the same days, whole and without gaps', () =>
    fc.assert(
      fc.property(
        fc
          .array(given, { maxLength: 6 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
          ),
        ([all, shuffled]) => {
          const read = (list: typeof all) =>
            sliced(
              [
                hire({ firstDay: '2025-02-10', lastDay: '2025-03-22' }, { at: { file: 'innleie.xlsx', row: 2 } }),
                ...list.map(({ status: own, on, from, to }) =>
                  extract(
                    own,
                    on,
                    { ...(from ? { from } : {}), ...(to ? { to } : {}) },
                    {
                      at: {
                        file: `${all.findIndex((one) => one.on === on && one.status === own && one.from === from && one.to === to)}.json`,
                      },
                    },
                  ),
                ),
              ],
              'agencyStatus',
            );
          const days = read(all);
          expect(read(shuffled)).toEqual(days);
          expect(days[0]?.slice(0, 10)).toBe('2025-02-10');
          expect(days.at(-1)?.slice(12, 22)).toBe('2025-03-22');
          for (const one of all)
            if (
              !one.from &&
              !one.to &&
              all.every((other) => other === one || (other.on !== one.on && !other.from && !other.to))
            )
              expect(days.find((line) => line.slice(0, 10) <= one.on && line.slice(12, 22) >= one.on)).toContain(
                one.status,
              );
        },
      ),
      { seed: 20240101, numRuns: 300 },
    ));
});
