/** A fact that a term of the agreement helps to work out shows the term, who entered it and when. */
import { expect, test } from 'vitest';
import { catalogue } from '../../src/facts/catalogue.ts';
import type { Facts } from '../../src/facts/fact.ts';
import { evaluate } from '../../src/findings/evaluate.ts';
import type { GroundNode, LeafGround } from '../../src/findings/finding.ts';
import { lineOf } from '../../src/report/why.ts';
import { rulebook } from '../rule-files.ts';
import { smallRule } from '../rulebook/small-book.ts';
import { bookOf, callOff, IN_FORCE, known, setOf, slice } from './situation.ts';

const ENTERED = { source: 'Bilag 2', enteredBy: 'Kari Prøve', enteredAt: '2022-05-01' };

test('every term that the catalogue names is one of the rulebook', () => {
  const named = catalogue.flatMap((entry) => entry.terms ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !rulebook().terms.has(id))).toEqual([]);
});

async function requiredOf(condition: object, facts: readonly ReturnType<typeof known>[]): Promise<GroundNode> {
  const rule = smallRule();
  const [edition] = rule.editions;
  const book = bookOf({ ...rule, editions: [{ ...edition, requires: condition }] });
  const given: Facts = {
    contract: setOf(...IN_FORCE),
    subjects: [callOff('1', slice('2022-05-01', facts))],
    contradictions: [],
  };
  const [finding] = await evaluate(book, given, { contractDate: '2022-04-28' }, (id) =>
    id.startsWith('term.') ? ENTERED : undefined,
  );
  return finding?.grounds[0]?.requires as GroundNode;
}

test('a term that is asked about as a fact', async () => {
  const ground = await requiredOf({ fact: 'term.small-limit', operator: 'greaterThan', value: 1 }, []);
  expect(ground).toMatchObject({
    terms: [{ kind: 'term', id: 'term.small-limit', ...ENTERED }],
    limit: { kind: 'fixed' },
  });
});

test('a fact with a term behind it, and one without', async () => {
  const day = { operator: 'lessThan', value: { fact: 'awardDay' } };
  const facts = [known('lastSilenceDeadline', '2022-05-02'), known('awardDay', '2022-05-03')];
  const ground = (await requiredOf({ fact: 'lastSilenceDeadline', ...day }, facts)) as LeafGround;
  expect(ground.terms).toEqual([{ kind: 'term', id: 'term.answer-deadline-days', ...ENTERED }]);
  const other = (await requiredOf({ fact: 'awardDay', ...day }, facts)) as LeafGround;
  expect(other.terms).toBeUndefined();
  const texts = { requirements: {}, rules: {}, facts: {}, parameters: {}, terms: {}, kinds: {} };
  const line = lineOf(ground, texts, 'nb');
  expect(line.limitSource).toContain('Bilag 2, lagt inn av Kari Prøve 01.05.2022');
});
