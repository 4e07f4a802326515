/** Pay by hand, with the figures of the rulebook, and what the three rules about it say. People, companies and numbers are invented. */
import type { PayLineRow, PayrollRow, PersonRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { contractFacts } from '../../src/facts/contract.ts';
import type { FactsInput } from '../../src/facts/derive.ts';
import type { Contradiction, Slice, Value } from '../../src/facts/fact.ts';
import { paySubjects } from '../../src/facts/pay.ts';
import { layStatements } from '../../src/facts/statements.ts';
import { evaluate } from '../../src/findings/evaluate.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { breakpoints, figureOn } from '../../src/rulebook/at-date.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';
import { factsInput, type Given, record, said } from './build.ts';

export const EMPLOYER = '310000019';
export const book = rulebook();
const points = breakpoints(book);
const rules = book.rules.filter((rule) => rule.subject === 'pay');
const WHO = { employer: EMPLOYER, staffNo: '7' };

/** Fields of a row; one set to undefined is taken away. */
type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

function without<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

let row = 1;
const at = (file: string) => {
  row += 1;
  return { at: { file, row } };
};

/** One pay line. Hours and kroner as people write them. */
export function line(
  kind: PayLineRow['line'],
  days: readonly [from: string, to: string],
  hours: number | undefined,
  kroner: number,
  more: Fields<PayLineRow> = {},
): EvidenceRecord<'payLines'> {
  const [from, to] = days;
  const paid = hours === undefined ? {} : { hours: Math.round(hours * 1000) };
  return record(
    'payLines',
    without({ ...WHO, line: kind, from, to, ...paid, amount: Math.round(kroner * 100), ...more }),
    at('pay-lines.xlsx'),
  );
}

/** One row of the payroll list; amounts in øre, hours in thousandths. */
export function payroll(
  days: readonly [from: string, to: string],
  fields: Fields<PayrollRow>,
  more: Partial<EvidenceRecord<'payroll'>> = {},
): EvidenceRecord<'payroll'> {
  return record('payroll', without({ ...WHO, periodFrom: days[0], periodTo: days[1], payDay: days[1], ...fields }), {
    ...at('payroll.xlsx'),
    ...more,
  });
}

/** A row of the list of persons: a skilled construction worker with a certificate, unless said otherwise. */
export function person(fields: Fields<PersonRow> = {}): EvidenceRecord<'persons'> {
  return record(
    'persons',
    without({
      ...WHO,
      startDate: '2020-01-01',
      payCategory: 'construction-skilled',
      categoryDocument: 'fagbrev.pdf',
      ...fields,
    }),
    at('persons.xlsx'),
  );
}

/** A list is stated complete for the whole period. */
export function completes(
  attestation: 'payrollComplete' | 'hoursComplete',
  document: string,
  more: object = {},
): EvidenceRecord<'attestations'> {
  return record('attestations', { attestation, date: '2030-01-02', document, ...more }, at('attestations.xlsx'));
}

/** Input with the files that the rows above name. */
export function payInput(given: Given): FactsInput {
  return {
    ...factsInput({
      files: [
        { file: 'hours.xlsx', kind: 'hours' },
        { file: 'payroll.xlsx', kind: 'payroll' },
        { file: 'pay-lines.xlsx', kind: 'payLines' },
        { file: 'persons.xlsx', kind: 'persons' },
        { file: 'attestations.xlsx', kind: 'attestations' },
        { file: 'fagbrev.pdf', kind: 'attachment', format: 'pdf' },
        { file: 'avtale.pdf', kind: 'attachment', format: 'pdf' },
      ],
      ...given,
      case: { period: { from: '2022-05-01', to: '2023-12-31' }, ...given.case },
    }),
    figure: (id, keys, on) => {
      const value = figureOn(book, id, keys, on)?.value;
      return value === undefined ? null : Array.isArray(value) ? value.map(String) : (value as Value);
    },
    breakpoints: points,
  };
}

/** Findings of the three rules, by `rule:key`. */
export async function findingsOf(given: Given): Promise<Map<string, Finding>> {
  const clauses = [{ requirement: 'pay-and-conditions' as const, inForce: true, source: 'Prøve' }];
  const input = payInput({ ...given, agreement: { clauses, ...given.agreement } });
  const contract = { kind: 'contract' as const, key: 'contract', label: '', from: [], slices: [] };
  const derived = { contract: contractFacts(input).contract ?? new Map(), contradictions: [] };
  const facts = layStatements({ ...derived, subjects: [contract, ...paySubjects(input).subjects] }, input);
  const findings = await evaluate({ ...book, rules, requirements: [] }, facts, { contractDate: '2022-04-28' });
  return new Map(
    findings.flatMap((one) => (one.subject.kind === 'pay' ? [[`${one.rule}:${one.subject.key}`, one]] : [])),
  );
}

/** What one rule says of the first person: outcome, for doubt with reason and what is missing. */
export async function decides(
  rule: 'pay-floor' | 'overtime-supplement' | 'night-supplement',
  records: readonly EvidenceRecord[],
  given: Given = {},
): Promise<string> {
  const finding = (await findingsOf({ ...given, records })).get(`${rule}:A-001`);
  if (!finding) throw new Error(`${rule} says nothing`);
  return verdict(finding);
}

/** The slices about one part of the pay, of the first subject. */
export function slicesOf(records: readonly EvidenceRecord[], part: string, given: Given = {}): readonly Slice[] {
  const [subject] = paySubjects(payInput({ ...given, records })).subjects;
  return (subject?.slices ?? []).filter((slice) => said(slice.facts.values(), 'payPart') === part);
}

/** Some facts of each slice about one part of the pay. */
export function factsOf(
  records: readonly EvidenceRecord[],
  part: string,
  ids: readonly string[],
  given: Given = {},
): (readonly ReturnType<typeof said>[])[] {
  return slicesOf(records, part, given).map((slice) => ids.map((id) => said(slice.facts.values(), id)));
}

/** Ids of what does not agree. */
export function contradictionsOf(records: readonly EvidenceRecord[], given: Given = {}): readonly Contradiction[] {
  return paySubjects(payInput({ ...given, records })).contradictions ?? [];
}
