/** The receipt of a report to the tax authority. The list's own reference to it says that there is one; the receipt itself shows it. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { Fact } from './fact.ts';
import { given } from './given.ts';
import { absent, basisBy, known, read } from './sources.ts';

type Row = EvidenceRecord<'foreignAssignments'> | EvidenceRecord<'foreignWorkers'>;
/** A name of a file rather than a reference number. */
const FILE_NAME = /\.[a-z][a-z0-9]{1,4}$/i;

/** Gives the fact that a report has its receipt. What is common to all rows is worked out once. */
export function receiptsIn(input: FactsInput): (id: string, rows: readonly Row[]) => Fact {
  const files = filesByName(input.evidence.files);
  const basisOf = basisBy(input.evidence);
  const delivered = new Map(input.evidence.files.map((file) => [file.file, file.deliveredBy]));
  const bySupplier = (row: Row): boolean => (delivered.get(row.at.file) ?? 'supplier') === 'supplier';
  return (id, rows) => {
    const filled = given(id, rows as readonly EvidenceRecord<'foreignAssignments'>[], 'receipt', basisOf);
    if ('absent' in filled) return filled;
    if (filled.value === false) return absent(id, 'missingEvidence', filled.from);
    const said = rows.flatMap((row) => ofRow(id, row, files, basisOf(row), bySupplier(row)));
    return (
      said.find((fact) => 'value' in fact && fact.basis !== 'declared') ??
      said.find((fact) => 'absent' in fact) ??
      (said[0] as Fact)
    );
  };
}

function ofRow(id: string, row: Row, files: Files, basis: Basis, bySupplier: boolean): Fact[] {
  const written = (read(row as EvidenceRecord<'foreignAssignments'>, 'receipt') ?? '').trim();
  if (written === '') return [];
  const at = [placeOf(row, 'receipt')];
  const shown = documentFact(id, written, files, basis, at);
  if ('value' in shown) return [known(id, true, basis, shown.from)];
  if (shown.absent !== 'missingEvidence' || FILE_NAME.test(written)) return [shown];
  return [known(id, true, bySupplier ? 'declared' : basis, at)];
}
