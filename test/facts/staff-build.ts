/** Staff by hand for the tests of the derivation, with the figures of the repository. People, companies and numbers are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttestationRow } from '../../src/evidence/documents/rows.ts';
import type { HoursRow, PayrollRow, PersonRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord, RecordFields } from '../../src/evidence/evidence.ts';
import type { FactsInput } from '../../src/facts/derive.ts';
import type { Subject } from '../../src/facts/fact.ts';
import { staffSubjects } from '../../src/facts/staff.ts';
import { figureOn } from '../../src/rulebook/at-date.ts';
import type { Rulebook } from '../../src/rulebook/rule.ts';
import type { Parameter } from '../../src/schemas/rule.ts';
import { factsInput, type Given, record, said, term } from './build.ts';

export const SUPPLIER = '310000019';
export const OTHER = '310111643';

const FOLDER = join(import.meta.dirname, '../../rules/parameters');
const parameters = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Parameter);
const figures = { parameters: new Map(parameters.map((one) => [one.id, one])) } as unknown as Rulebook;
const days = [...new Set(parameters.flatMap((one) => one.values.map(({ from }) => from)))].sort();

/** Input with the dated figures of `rules/parameters`, and the days on which one of them changes. */
export function staffInput(given: Given = {}): FactsInput {
  const figure: FactsInput['figure'] = (id, keys, on) => {
    const found = figureOn(figures, id, keys, on)?.value ?? null;
    return Array.isArray(found) ? found.map(String) : (found as string | number | boolean | null);
  };
  return { ...factsInput({ breakpoints: days, ...given }), figure };
}

/** Rows of a person are told apart by staff number, at the supplier unless they say otherwise. */
export const person = (staffNo: string, fields: Partial<PersonRow> = {}): EvidenceRecord<'persons'> =>
  record(
    'persons',
    { employer: SUPPLIER, staffNo, workerType: 'employee', startDate: '2020-01-01', ...fields },
    { at: { file: 'personer.xlsx', row: Number(staffNo) } },
  );

/** The header of an a-melding; who is in it comes beside it. */
export const message = (
  month: string,
  people: number,
  fields: Partial<RecordFields['amelding']> = {},
): EvidenceRecord<'amelding'> =>
  record(
    'amelding',
    {
      messageId: `M-${month}`,
      month,
      reporter: SUPPLIER,
      deliveredAt: `${month}-28T10:00:00`,
      sourceSystem: 'Lønn 1',
      people,
      ...fields,
    },
    { at: { file: `${month}.xml`, line: 2 } },
  );

export const reported = (
  month: string,
  staffNo: string,
  fields: Partial<RecordFields['ameldingEmployment']> = {},
): EvidenceRecord<'ameldingEmployment'> =>
  record(
    'ameldingEmployment',
    {
      messageId: `M-${month}`,
      month,
      employer: SUPPLIER,
      staffNo,
      employmentId: '1',
      employmentType: 'ordinaertArbeidsforhold',
      employmentForm: 'fast',
      positionPercent: 100_000,
      startDate: '2020-01-01',
      ...fields,
    },
    { at: { file: `${month}.xml`, line: 10 + Number(staffNo) } },
  );

export const worked = (staffNo: string, date: string, hours = 7500, fields: Partial<HoursRow> = {}) =>
  record(
    'hours',
    { employer: SUPPLIER, staffNo, date, hours, ...fields },
    { at: { file: 'timer.xlsx', row: Number(staffNo) * 100 + Number(date.slice(8)) } },
  );

export const paid = (staffNo: string, payDay: string, fields: Partial<PayrollRow> = {}): EvidenceRecord<'payroll'> =>
  record(
    'payroll',
    { employer: SUPPLIER, staffNo, payDay, netPay: 3_000_000, ...fields },
    { at: { file: 'lonn.xlsx', row: Number(staffNo) * 100 + Number(payDay.slice(5, 7)) } },
  );

export const attested = (fields: Partial<AttestationRow>): EvidenceRecord<'attestations'> =>
  record('attestations', { date: '2023-01-10', document: 'avtale.pdf', ...fields });
export const DOCUMENT = { file: 'avtale.pdf', kind: 'attachment' } as const;

/** The lists that are shown to be complete, each with its file. */
export const COMPLETE = [
  ...(
    [
      ['personsComplete', 'personer.xlsx'],
      ['hoursComplete', 'timer.xlsx'],
      ['payrollComplete', 'lonn.xlsx'],
    ] as const
  ).map(([attestation, document]) => attested({ attestation, document, from: '2015-01-01' })),
];
export const FILES = [
  { file: 'personer.xlsx', kind: 'persons' },
  { file: 'timer.xlsx', kind: 'hours' },
  { file: 'lonn.xlsx', kind: 'payroll' },
  DOCUMENT,
] as const;

export const TERMS = (test: string, limit: number): NonNullable<Given['agreement']> => ({
  terms: { 'permanent-staff-test': term(test, 'none'), 'permanent-staff-limit-percent': term(limit, 'percent') },
});

/** What is derived, with short ways to ask for one subject's facts. */
export function derived(given: Given) {
  const { subjects, contradictions = [], contract } = staffSubjects(staffInput(given));
  const of = (kind: Subject['kind'], key: string): Subject | undefined =>
    subjects.find((one) => one.kind === kind && one.key === key);
  /** The slices of an employment that are about one thing. */
  const parts = (key: string, part: string) =>
    (of('employment', key)?.slices ?? []).filter((slice) => said(slice.facts.values(), 'employmentPart') === part);
  return {
    subjects,
    contradictions,
    contract,
    keys: (kind: Subject['kind']) => subjects.filter((one) => one.kind === kind).map(({ key }) => key),
    month: (key: string, id: string) => said(of('month', key)?.slices[0]?.facts.values() ?? [], id),
    parts,
    /** A fact in the slices about one thing: the last of them. */
    fact: (key: string, part: string, id: string) => said(parts(key, part).at(-1)?.facts.values() ?? [], id),
  };
}
