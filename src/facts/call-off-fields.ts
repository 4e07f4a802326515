/** Fields of the call-off register as facts. Rows about the same call-off must agree; what does not is withheld and told. */
import type { EvidenceRecord, RecordFields } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject, Value } from './fact.ts';
import { absent, type BasisOf, basisBy, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Row = EvidenceRecord<'callOffs'>;
type Field = keyof RecordFields['callOffs'] & string;
export type CallOffSubject = Pick<Subject, 'kind' | 'key' | 'label'>;

/** The rows of one call-off, read field by field. `contradictions` grows as fields are read. */
export interface Register {
  readonly subject: CallOffSubject;
  readonly rows: readonly Row[];
  readonly contradictions: Contradiction[];
  readonly basisOf: BasisOf;
  /** The field's value. */
  readonly field: (id: string, field: Field) => Fact;
  /** The field's value, or `empty` when the column is there and the cell is not filled: known as not given. */
  readonly filled: (id: string, field: Field, empty: Value) => Fact;
  /** Whether the field was filled in. */
  readonly given: (id: string, field: Field) => Fact;
  /** Several sources of one fact, joined. */
  readonly joined: (id: string, candidates: readonly Fact[]) => Fact;
}

export function registerOf(subject: CallOffSubject, rows: readonly Row[], input: FactsInput): Register {
  const basisOf = basisBy(input.evidence);
  const contradictions: Contradiction[] = [];
  const joined = (id: string, candidates: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  // A row that leaves the cell empty does not speak against a row that fills it.
  const fuller = (id: string, facts: readonly Fact[], empty: Value): Fact => {
    const filled = facts.filter((fact) => !('value' in fact) || fact.value !== empty);
    return joined(id, filled.length > 0 ? filled : facts);
  };
  return {
    subject,
    rows,
    contradictions,
    basisOf,
    joined,
    field: (id, field) =>
      joined(
        id,
        rows.map((row) => fieldFact(id, row, field, basisOf(row))),
      ),
    filled: (id, field, empty) =>
      fuller(
        id,
        rows.map((row) => fieldOrEmpty(id, row, field, empty, basisOf(row))),
        empty,
      ),
    given: (id, field) =>
      fuller(
        id,
        rows.map((row) => asGiven(fieldOrEmpty(id, row, field, '', basisOf(row)))),
        false,
      ),
  };
}

function asGiven(fact: Fact): Fact {
  return 'value' in fact ? { ...fact, value: fact.value !== '' } : fact;
}

/** A cell that is not there because its whole column is missing says nothing; an empty cell under a heading says «not given». */
function fieldOrEmpty(id: string, row: Row, field: Field, empty: Value, basis: Basis): Fact {
  const fact = fieldFact(id, row, field, basis);
  const left = 'absent' in fact && fact.absent === 'missingEvidence' && row.columns?.[field] !== undefined;
  return left ? known(id, empty, basis, [placeOf(row, field)]) : fact;
}

/** `registered` only where every part is. */
export function basisOfAll(facts: readonly Fact[]): Basis {
  return facts.every((fact) => 'value' in fact && fact.basis === 'registered') ? 'registered' : 'documented';
}

/** The hours expected at the order (RS-7, RS-8): an estimate that is undated, later than the order, or of no hours is none. */
export function expectedHours(register: Register, orderedOn: Fact): Fact {
  const id = 'expectedHours';
  return register.joined(
    id,
    register.rows.map((row): Fact => {
      const hours = fieldFact(id, row, 'expectedHours', register.basisOf(row));
      const estimated = fieldFact(id, row, 'estimatedOn', register.basisOf(row));
      for (const fact of [hours, estimated, orderedOn]) if ('absent' in fact) return { ...fact, id };
      const on = read(row, 'estimatedOn') as string;
      const late = 'value' in orderedOn && on > String(orderedOn.value);
      return late || (read(row, 'expectedHours') as number) <= 0
        ? absent(id, 'missingEvidence', [...hours.from, ...estimated.from])
        : known(id, (hours as { value: Value }).value, register.basisOf(row), [...hours.from, ...estimated.from]);
    }),
  );
}
