/** Hires by hand, decided by the figures of the repository. People and companies are invented. */
import type { AgencyExtract } from '../../src/evidence/documents/register-record.ts';
import type { AttestationRow } from '../../src/evidence/documents/rows.ts';
import type { HireRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import type { Derived, FactsInput } from '../../src/facts/derive.ts';
import type { Value } from '../../src/facts/fact.ts';
import { hireSubjects } from '../../src/facts/hire.ts';
import { breakpoints, figureOn } from '../../src/rulebook/at-date.ts';
import { rulebook } from '../rule-files.ts';
import { factsInput, type Given, record, said } from './build.ts';

const book = rulebook();
const days = breakpoints(book);

export const SUPPLIER = '310000019';
export const AGENCY = '310111643';
export const MISSING = { absent: 'missingEvidence' };
export const UNREADABLE = { absent: 'unreadableEvidence' };
export const CONFLICT = { absent: 'conflictingEvidence' };

/** Input with the figures and breakpoints of `rules/`; the period is 2022 to 2026 unless given. */
export function lawful(given: Given = {}): FactsInput {
  const period = { from: '2022-01-01', to: '2026-12-31' };
  return {
    ...factsInput({ ...given, case: { period, ...given.case }, breakpoints: days }),
    figure: (id, keys, on) => (figureOn(book, id, keys, on)?.value ?? null) as Value | null,
  };
}

const HIRE: Partial<HireRow> = {
  staffNo: '7',
  agency: AGENCY,
  agencyKind: 'staffingAgency',
  hirer: SUPPLIER,
  firstDay: '2025-02-10',
  lastDay: '2025-06-30',
  agreedOn: '2025-02-01',
  ground: 'substitute',
  approvedOn: '2025-02-05',
};
let rowNo = 1;

/** One row of the list of hires. An id set to null leaves its cell empty below its heading. */
export function hire(
  fields: { [F in keyof HireRow]?: HireRow[F] | null } = {},
  more: Partial<EvidenceRecord<'hires'>> = {},
): EvidenceRecord<'hires'> {
  const all = { ...HIRE, ...fields };
  const filled = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
  const columns = Object.fromEntries(
    Object.entries(all).flatMap(([field, value]) => (value === undefined ? [] : [[field, field]])),
  );
  rowNo += 1;
  return record('hires', filled as Partial<HireRow>, { at: { file: 'innleie.xlsx', row: rowNo }, columns, ...more });
}

/** One extract about the agency: its status on a day, and the days that it states. */
export function extract(
  status: AgencyExtract['status'],
  extractedOn: string,
  fields: Partial<AgencyExtract> = {},
  more: Partial<EvidenceRecord<'agencyExtract'>> = {},
): EvidenceRecord<'agencyExtract'> {
  const at = { file: `utdrag-${extractedOn}.json` };
  return record('agencyExtract', { agency: AGENCY, status, extractedOn, ...fields }, { at, ...more });
}

export function attestation(
  fields: { [F in keyof AttestationRow]?: AttestationRow[F] | undefined },
): EvidenceRecord<'attestations'> {
  rowNo += 1;
  const all = { party: AGENCY, date: '2025-02-01', document: 'bevis.pdf', ...fields };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return record('attestations', given, { at: { file: 'attester.xlsx', row: rowNo } });
}

/** The file that attestations name. */
export const PROOF = [{ file: 'bevis.pdf', kind: 'attachment' as const, format: 'pdf' as const }];

export function derive(records: readonly EvidenceRecord[], given: Given = {}): Derived {
  return hireSubjects(lawful({ files: PROOF, ...given, records }));
}

/** `from..to: fact` of each slice of the first hire, as a person would read them. */
export function sliced(records: readonly EvidenceRecord[], id: string, given: Given = {}): string[] {
  const subject = derive(records, given).subjects.find((one) => one.kind === 'hire');
  return (subject?.slices ?? []).map((slice) => {
    const value = said(slice.facts.values(), id);
    const shown = typeof value === 'object' && 'absent' in value ? `(${value.absent})` : String(value);
    return `${slice.from ?? '?'}..${slice.to ?? ''}: ${shown}`;
  });
}

/** One fact in the first slice of the first hire. */
export function factOf(records: readonly EvidenceRecord[], id: string, given: Given = {}): ReturnType<typeof said> {
  const subject = derive(records, given).subjects.find((one) => one.kind === 'hire');
  return said(subject?.slices[0]?.facts.values() ?? [], id);
}
