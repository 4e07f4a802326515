/** A share never reaches a limit by being rounded: comparing what is shown is comparing whole numbers crosswise. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareFacts } from '../../src/facts/staff-shares.ts';
import type { Standing } from '../../src/facts/staff-standing.ts';
import { said } from './build.ts';

const DAYS = { from: '2022-05-01', to: '2022-05-31' };
const person = fc.record({
  kind: fc.constantFrom('permanent', 'temporary', 'hired', 'freelancer'),
  position: fc.integer({ min: 1, max: 100_000 }),
  minutes: fc.integer({ min: 0, max: 20_000 }),
});

function standing({ kind, position }: { kind: string; position: number }): Standing {
  return kind === 'permanent' || kind === 'temporary'
    ? { ...DAYS, kind: 'own', form: kind, position, at: [] }
    : { ...DAYS, kind: kind as 'hired' | 'freelancer', at: [] };
}

test('exactly the limit meets it, the least step under does not', () => {
  const limit = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), limit, (people, thousandths) => {
      const facts = shareFacts({
        persons: people.map((one, index) => ({ person: String(index), standings: { known: [standing(one)] } })),
        doubts: [],
        incomplete: null,
        worked: people.map((one, index) => ({
          person: String(index),
          date: '2022-05-03',
          minutes: one.minutes,
          at: { file: 'x' },
        })),
        hoursDoubts: [],
        hoursIncomplete: null,
        limit: thousandths / 1000,
        from: [],
        basis: 'documented',
      });
      const sum = (of: (one: (typeof people)[number]) => number): bigint =>
        BigInt(people.reduce((all, one) => all + of(one), 0));
      const own = (one: (typeof people)[number]) => one.kind === 'permanent' || one.kind === 'temporary';
      const fixed = (one: (typeof people)[number]) => one.kind === 'permanent';
      const measures: [string, bigint, bigint, 'least' | 'most'][] = [
        ['permanentHeadShare', sum((one) => Number(fixed(one))), sum(() => 1), 'least'],
        [
          'permanentPositionShare',
          sum((one) => (fixed(one) ? one.position : 0)),
          sum((one) => (own(one) ? one.position : 0)),
          'least',
        ],
        ['permanentHoursShare', sum((one) => (fixed(one) ? one.minutes : 0)), sum((one) => one.minutes), 'least'],
        ['hiredInShare', sum((one) => (one.kind === 'hired' ? one.minutes : 0)), sum((one) => one.minutes), 'most'],
      ];
      for (const [id, part, whole, side] of measures) {
        const share = said(facts, id);
        if (whole === 0n) {
          expect(share, id).toEqual({ absent: 'missingEvidence' });
          continue;
        }
        const crosswise =
          side === 'least'
            ? part * 100_000n >= BigInt(thousandths) * whole
            : part * 100_000n <= BigInt(thousandths) * whole;
        const shown = side === 'least' ? Number(share) >= thousandths / 1000 : Number(share) <= thousandths / 1000;
        expect(shown, `${id} ${share} against ${thousandths / 1000}`).toBe(crosswise);
      }
      expect(said(facts, 'nonPermanentPersons')).toBe(people.filter((one) => !fixed(one)).length);
    }),
    { seed: 20220501, numRuns: 300 },
  );
});
