import { expect, test } from 'vitest';
import { agreementFaults, termFaults } from '../../src/rulebook/term-faults.ts';
import { term } from '../facts/build.ts';
import { rulebook } from '../rule-files.ts';

const at = (terms: Record<string, ReturnType<typeof term>>): string[] =>
  termFaults({ terms }, rulebook()).map((fault) => `${fault.at} ${fault.read} ≠ ${fault.expected.slice(0, 20)}`);

test('terms as the rulebook has them', () => {
  expect(at({ 'direct-award-hours': term(250, 'hours'), 'cheque-allowed': term(false, 'none') })).toEqual([]);
});
test('hours entered in a word of one’s own would make 250 a quarter of an hour', () => {
  expect(at({ 'direct-award-hours': term(250, 'timer') })).toEqual(['/terms/direct-award-hours/unit timer ≠ hours']);
});
test('a number as text, a day that is none, an id nobody knows', () => {
  expect(at({ 'tier-limit': term('2', 'tiers') })).toEqual(['/terms/tier-limit/value 2 ≠ number']);
  expect(at({ 'tax-certificate-reference-day': term('3.9.2025', 'none') })).toEqual([
    '/terms/tax-certificate-reference-day/value 3.9.2025 ≠ date',
  ]);
  expect(at({ 'tier-limt': term(2, 'tiers') })[0]).toMatch(/^\/terms\/tier-limt tier-limt ≠ /);
});

test('the agreement of another case', () => {
  const faults = (id: string, terms = {}) => agreementFaults({ agreement: 'avtale-a' }, { id, terms }, rulebook());
  expect(faults('avtale-a')).toEqual([]);
  expect(faults('avtale-b')).toEqual([{ at: '/id', read: 'avtale-b', expected: 'avtale-a' }]);
  expect(faults('avtale-a', { 'tier-limit': term('2', 'tiers') })).toHaveLength(1);
});
