/** A chain table by hand. S is the supplier, A … Z firms below it; all are invented. */
import type { ChainRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { chainSubjects } from '../../src/facts/chain.ts';
import type { Derived } from '../../src/facts/derive.ts';
import type { Fact, Subject } from '../../src/facts/fact.ts';
import { factsInput, type Given, record, said } from './build.ts';

export const SUPPLIER = '310000019';
export const MISSING = { absent: 'missingEvidence' };
export const UNREADABLE = { absent: 'unreadableEvidence' };
export const CONFLICT = { absent: 'conflictingEvidence' };

/** `S` is the supplier's number, any other name stands for itself. */
export const firm = (name: string): string => (name === 'S' ? SUPPLIER : name);

/** One row: who, and who engaged it. An empty name leaves the cell out. */
export function link(
  company: string,
  engagedBy: string,
  fields: Partial<ChainRow> = {},
  more: Partial<EvidenceRecord<'chain'>> = {},
): EvidenceRecord<'chain'> {
  const named: Partial<ChainRow> = {
    ...(company === '' ? {} : { company: firm(company) }),
    ...(engagedBy === '' ? {} : { engagedBy: firm(engagedBy) }),
  };
  return record('chain', { role: 'subcontractor', ...named, ...fields }, more);
}

/** Rows numbered from 2, as they would stand in one table. */
export function table(...rows: EvidenceRecord<'chain'>[]): EvidenceRecord<'chain'>[] {
  return rows.map((row, index) => ({ ...row, at: { file: 'kjede.xlsx', row: index + 2 } }));
}

export function chain(rows: readonly EvidenceRecord<'chain'>[], given: Given = {}): Derived {
  const supplier = { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' };
  return chainSubjects(factsInput({ case: { supplier }, ...given, records: [...rows, ...(given.records ?? [])] }));
}

/** The facts of the first slice of a link. */
export function factsOf({ subjects }: Derived, key: string): Fact[] {
  const subject = subjects.find((one) => one.key === key) as Subject;
  return [...(subject.slices[0]?.facts.values() ?? [])];
}

/** One fact of a link, as `said` shows it. */
export function factOf(derived: Derived, company: string, engagedBy: string, id: string): ReturnType<typeof said> {
  return said(factsOf(derived, `${firm(company)}/${firm(engagedBy)}`), id);
}
