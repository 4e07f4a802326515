/**
 * What the payroll lists say was paid and withheld, held against what the employer reported of it in the a-melding of the month.
 * Where they differ it is a contradiction; no rule decides it. An a-melding is for the month in which the wages were paid.
 */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction } from './fact.ts';
import { firstPlaces, type PaidAt, type PayrollRecord } from './pay-rows.ts';
import { personsOf } from './persons.ts';
import { type BasisOf, basisBy, known, read } from './sources.ts';
import { type Message, messageKey, messagesOf } from './staff-messages.ts';
import { type EmployerOf, legalUnitsOf } from './staff-units.ts';
import { contradiction } from './statements.ts';

type Income = EvidenceRecord<'ameldingIncome'>;

/** One contradiction a person and month for gross pay, and one for tax. Who is in only one of the two is not told here. */
export function reportedIn(
  input: FactsInput,
): (person: string, employers: readonly Pick<PaidAt, 'employer' | 'rows'>[]) => Contradiction[] {
  if (input.evidence.records.amelding.length === 0) return () => [];
  const messages = messagesOf(input.evidence);
  const employerOf = legalUnitsOf(input.evidence, messages);
  const incomesOf = incomesBy(input);
  const basisOf = basisBy(input.evidence);
  const { from, to } = input.case.period;
  return (person, employers) =>
    [...byMonth(employers, employerOf)].flatMap(([key, rows]): Contradiction[] => {
      const [employer = '', month = ''] = key.split('/');
      if (month < from.slice(0, 7) || month > to.slice(0, 7)) return [];
      const reported = messages.of(employer, month);
      const incomes = 'message' in reported ? incomesOf(reported.message, person) : [];
      if (incomes.length === 0) return [];
      const subject = { kind: 'pay' as const, key: `${person}/${month}/${employer}`, label: `${person}, ${month}` };
      return [...grossOf(rows, incomes), ...taxOf(rows, incomes)].map(({ id, listed, said }) =>
        contradiction(id, subject, [side(id, listed, rows, basisOf), side(id, said, incomes, basisOf)]),
      );
    });
}

function side(id: string, value: number, from: readonly EvidenceRecord[], basisOf: BasisOf) {
  const [first] = from as readonly [EvidenceRecord];
  const places: readonly Place[] = firstPlaces(from);
  return known(id, value, basisOf(first), places);
}

/** The rows of each `employer/month` paid. Nothing of an employer of whom one row does not tell when it was paid. */
function byMonth(
  employers: readonly { readonly employer: string; readonly rows: readonly PayrollRecord[] }[],
  employerOf: EmployerOf,
): Map<string, PayrollRecord[]> {
  const months = new Map<string, PayrollRecord[]>();
  const undated = new Set<string>();
  for (const { employer, rows } of employers) {
    const unit = employerOf(employer);
    for (const row of rows) {
      const day = read(row, 'payDay');
      if (day === undefined) {
        undated.add(unit);
        continue;
      }
      const key = `${unit}/${day.slice(0, 7)}`;
      const group = months.get(key);
      if (group) group.push(row);
      else months.set(key, [row]);
    }
  }
  return new Map([...months].filter(([key]) => !undated.has(key.split('/')[0] as string)));
}

/** The wages of one person in a message, in the order they were reported. */
function incomesBy({ evidence }: FactsInput): (message: Message, person: string) => readonly Income[] {
  const { idOf } = personsOf(evidence);
  const groups = new Map<string, Map<string, Income[]>>();
  for (const row of evidence.records.ameldingIncome) {
    const person = idOf(row);
    if (person === undefined) continue;
    const key = messageKey(row);
    const own = groups.get(key) ?? new Map<string, Income[]>();
    groups.set(key, own);
    const incomes = own.get(person);
    if (incomes) incomes.push(row);
    else own.set(person, [row]);
  }
  return ({ header }, person) => groups.get(messageKey(header))?.get(person) ?? [];
}

interface Difference {
  readonly id: string;
  /** Øre. */
  readonly listed: number;
  readonly said: number;
}

const [IN_KIND, EXPENSES] = [0, 1] as const;
/** What some payroll lists have in the gross pay and some have not. Each is in it as a whole or not at all. */
const APART: readonly ((income: Income) => boolean)[] = [
  (income) => read(income, 'benefit') === 'naturalytelse',
  (income) => read(income, 'benefit') === 'utgiftsgodtgjoerelse',
  (income) => /^feriepenger/.test(read(income, 'description') ?? ''),
  (income) => read(income, 'description') === 'trekkILoennForFerie',
];

function grossOf(rows: readonly PayrollRecord[], incomes: readonly Income[]): Difference[] {
  const wages = incomes.filter((one) => read(one, 'kind') === 'loennsinntekt');
  const [listed, said] = [sumOf(rows, 'gross'), sumOf(wages, 'amount')];
  if (listed === undefined || said === undefined || wages.length === 0) return [];
  const parts = new Map<number, number>();
  for (const one of wages) {
    const part = APART.findIndex((belongs) => belongs(one));
    if (part >= 0) parts.set(part, (parts.get(part) ?? 0) + (read(one, 'amount') ?? 0));
  }
  let possible = [said];
  for (const part of parts.values()) possible = [...possible, ...possible.map((sum) => sum - part)];
  if (possible.includes(listed)) return [];
  // Held against what was paid in money: that is what gross pay mostly is.
  const inMoney = said - (parts.get(IN_KIND) ?? 0) - (parts.get(EXPENSES) ?? 0);
  return [{ id: 'grossPay', listed, said: inMoney }];
}

/** Tax is reported in whole kroner, once for all that is reported of a person in one place. */
function taxOf(rows: readonly PayrollRecord[], incomes: readonly Income[]): Difference[] {
  const places = incomes.filter(({ fields, unreadable }) => 'withheld' in fields || unreadable.includes('withheld'));
  const [listed, said] = [sumOf(rows, 'tax'), sumOf(places, 'withheld')];
  if (listed === undefined || said === undefined || places.length === 0) return [];
  if (Math.abs(Math.abs(listed) - Math.abs(said)) < 100 * rows.length) return [];
  return [{ id: 'taxWithheld', listed, said }];
}

/** Undefined when one of them does not say. */
function sumOf<K extends 'gross' | 'tax' | 'amount' | 'withheld'>(
  rows: readonly EvidenceRecord<K extends 'gross' | 'tax' ? 'payroll' : 'ameldingIncome'>[],
  field: K,
): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const value = row.unreadable.includes(field) ? undefined : (row.fields as Partial<Record<K, number>>)[field];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
