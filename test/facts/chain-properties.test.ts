/** Chains made at random: the same facts in any order of rows, depth as counted by hand, every circle found, and no chain too long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { chainSubjects } from '../../src/facts/chain.ts';
import { circlesOf } from '../../src/facts/chain-circles.ts';
import type { Derived } from '../../src/facts/derive.ts';
import { factsInput, said } from './build.ts';
import { chain, firm, link, SUPPLIER, table } from './chain-build.ts';

const SEED = { seed: 20220428 };
type Row = EvidenceRecord<'chain'>;
const name = (index: number): string => (index === 0 ? 'S' : `F${index}`);
const role = fc.constantFrom<'subcontractor' | 'hire' | 'groupCompany' | 'soleTrader'>(
  'subcontractor',
  'hire',
  'groupCompany',
  'soleTrader',
);
/** Firm n is engaged by one before it: a tree under the supplier. */
const tree = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.nat(), role), { minLength: least, maxLength: most, size: 'max' })
    .map((parents) =>
      parents.map(([parent, own], index) => ({ child: index + 1, parent: parent % (index + 1), role: own })),
    );
/** Any links at all: several engagers, circles, firms out of nowhere. */
const web = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), role), { maxLength: 25 });
const plain = ({ subjects, contradictions }: Derived) => ({
  contradictions,
  subjects: subjects.map((subject) => ({
    ...subject,
    slices: subject.slices.map((slice) => ({ ...slice, facts: [...slice.facts.values()] })),
  })),
});

describe('any order of rows', () => {
  test('gives the same facts, to the byte', () =>
    fc.assert(
      fc.property(
        web.chain((links) =>
          fc
            .constant(
              table(
                ...links.map(([company, by, own], index) =>
                  link(name(company), name(by), { role: own, firstDay: `2022-06-0${1 + (index % 3)}` }),
                ),
              ),
            )
            .chain((rows) =>
              fc.tuple(
                fc.constant(rows),
                fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
              ),
            ),
        ),
        ([rows, shuffled]) => {
          expect(JSON.stringify(plain(chain(shuffled)))).toBe(JSON.stringify(plain(chain(rows))));
        },
      ),
      { ...SEED, numRuns: 300 },
    ));
});

describe('depth', () => {
  const rowsOf = (
    links: { child: number; parent: number; role: 'subcontractor' | 'hire' | 'groupCompany' | 'soleTrader' }[],
  ): Row[] => table(...links.map((one) => link(name(one.child), name(one.parent), { role: one.role })));
  test.each([
    [1, 60, 200],
    [1500, 2000, 4],
  ])(
    'of a tree of %i to %i firms is the number of steps up to the supplier, with and without hired-in labour',
    (least, most, numRuns) =>
      fc.assert(
        fc.property(tree(least, most), (links) => {
          const derived = chain(rowsOf(links));
          for (const { child, parent, role: own } of links) {
            let [steps, withHire] = [own === 'hire' ? 0 : 1, 1];
            for (let at = parent; at !== 0; ) {
              const above = links[at - 1] as (typeof links)[number];
              if (above.role !== 'hire') steps += 1;
              withHire += 1;
              at = above.parent;
            }
            const facts = derived.subjects.find(({ key }) => key === `${firm(name(child))}/${firm(name(parent))}`)
              ?.slices[0]?.facts;
            const seen = ['knownTiers', 'knownTiersWithHire', 'tiersSettled'].map((id) =>
              said(facts?.values() ?? [], id),
            );
            expect(seen).toEqual([steps, withHire, true]);
          }
        }),
        { ...SEED, numRuns },
      ),
  );
  test('of a web without circles is the longest way up, by trying every way', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.nat()), { minLength: 1, maxLength: 14 }),
        (pairs) => {
          // A firm is engaged only by those with a lower number, so nothing goes in a circle.
          const links = pairs.map(([child, parent]) => [child, parent % child] as const);
          const ways = (child: number): number[] =>
            child === 0
              ? [0]
              : links.filter(([one]) => one === child).flatMap(([, by]) => ways(by).map((way) => way + 1));
          const known = (child: number): boolean =>
            child === 0 ||
            (links.some(([one]) => one === child) && links.every(([one, by]) => one !== child || known(by)));
          const derived = chain(table(...links.map(([child, by]) => link(name(child), name(by)))));
          for (const [child, by] of links) {
            if (!known(by)) continue;
            const facts = derived.subjects.find(({ key }) => key === `${name(child)}/${firm(name(by))}`)?.slices[0]
              ?.facts;
            expect(said(facts?.values() ?? [], 'knownTiers')).toBe(Math.max(...ways(by)) + 1);
            expect(said(facts?.values() ?? [], 'tiersSettled')).toBe(true);
          }
        },
      ),
      { ...SEED, numRuns: 300 },
    ));
  test('grows with the number of firms, not with its square: in a row, all at once, and at random', () => {
    const time = (count: number, parentOf: (child: number) => number): number => {
      const links = Array.from({ length: count }, (_, index) => ({
        child: index + 1,
        parent: parentOf(index + 1),
        role: 'subcontractor' as const,
      }));
      const supplier = { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' };
      const input = factsInput({ case: { supplier }, records: rowsOf(links) });
      const start = performance.now();
      const derived = chainSubjects(input);
      const taken = performance.now() - start;
      expect(derived.subjects).toHaveLength(count);
      return taken;
    };
    // Ten times the firms would take a hundred times as long if every firm looked at every other.
    for (const shape of [
      (child: number) => child - 1,
      () => 0,
      (child: number) => (Math.imul(child, 2654435761) >>> 0) % child,
    ])
      expect(time(20_000, shape)).toBeLessThan(40 * time(2000, shape) + 500);
  }, 30_000);
});

describe('circles', () => {
  test('of any length are found, and nothing beside them', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 30 }), fc.nat(), (length, tail, at) => {
        const ring = Array.from({ length }, (_, index) => ({
          company: `R${(index + 1) % length}`,
          engager: `R${index}`,
        }));
        const away = Array.from({ length: tail }, (_, index) => ({
          company: `T${index}`,
          engager: index === 0 ? `R${at % length}` : `T${index - 1}`,
        }));
        const into = { company: `R${at % length}`, engager: 'S' };
        expect(new Set(circlesOf([into, ...away, ...ring]).keys())).toEqual(new Set(ring));
      }),
      { ...SEED, numRuns: 150 },
    ));
  test('a link is in one exactly when its engager can be reached from its firm', () =>
    fc.assert(
      fc.property(web, (pairs) => {
        const links = pairs.map(([company, engager]) => ({ company: name(company), engager: name(engager) }));
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          from === to ||
          links.some(({ company, engager }) => {
            if (engager !== from || seen.has(company)) return false;
            seen.add(company);
            return reaches(company, to, seen);
          });
        const found = circlesOf(links);
        for (const one of links) expect(found.has(one)).toBe(reaches(one.company, one.engager));
      }),
      { ...SEED, numRuns: 400 },
    ));
});
