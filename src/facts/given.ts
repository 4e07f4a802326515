/** Whether a cell was filled at all: an empty cell is an answer, a missing column is none. */
import type { EvidenceRecord, RecordFields, RecordKind } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { Fact } from './fact.ts';
import { absent, fieldFact, known } from './sources.ts';

/**
 * Whether any of the rows has the cell filled. An empty cell under a heading says «not given»; a heading that is
 * not there says nothing, and a cell that could not be read may have been filled.
 */
export function given<K extends RecordKind>(
  id: string,
  rows: readonly EvidenceRecord<K>[],
  field: keyof RecordFields[K] & string,
  basisOf: (row: EvidenceRecord<K>) => Basis,
): Fact {
  const facts = rows.map((row): Fact => {
    const fact = fieldFact(id, row, field, basisOf(row));
    if ('value' in fact) return known(id, true, fact.basis, fact.from);
    return fact.absent === 'missingEvidence' && row.columns?.[field] !== undefined
      ? known(id, false, basisOf(row), [placeOf(row, field)])
      : fact;
  });
  return (
    facts.find((fact) => 'value' in fact && fact.value === true) ??
    facts.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence') ??
    facts.find((fact) => 'absent' in fact) ??
    facts[0] ??
    absent(id, 'missingEvidence')
  );
}
