/** Deliveries: the four answers of the ordering agency's control, and the report to UKE when something was wrong (RS-12, RS-13). */
import type { EvidenceRecord, RecordFields } from '../evidence/evidence.ts';
import { callOffKey } from './call-off-key.ts';
import { placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact, Subject } from './fact.ts';
import { given } from './given.ts';
import { absent, type BasisOf, basisBy, factSet, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Row = EvidenceRecord<'deliveries'>;
type Field = keyof RecordFields['deliveries'] & string;
const POINTS = [
  ['quantityAnswer', 'quantity'],
  ['qualityAnswer', 'quality'],
  ['priceAnswer', 'price'],
  ['timeAnswer', 'time'],
] as const;

/** One subject a delivery, or an invoice of it. */
export function deliverySubjects(input: FactsInput): Derived {
  const basisOf = basisBy(input.evidence);
  const contradictions: Contradiction[] = [];
  const groups = new Map<string, Row[]>();
  for (const row of input.evidence.records.deliveries) {
    const key = keyOf(row, callOffKey);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const subjects = [...groups.values()]
    .map((rows): Subject => {
      const key = keyOf(rows[0] as Row, (callOff) => callOff);
      const subject = { kind: 'delivery' as const, key, label: key };
      const facts = deliveryFacts(subject, rows, basisOf, contradictions);
      const delivered = facts.find((fact) => fact.id === 'deliveredOn');
      return {
        ...subject,
        from: rows.map((row) => row.at),
        slices: [{ on: delivered && 'value' in delivered ? String(delivered.value) : null, facts: factSet(facts) }],
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { subjects, contradictions };
}

/**
 * Deliveries are numbered within a call-off («1» under two call-offs is two), and each invoice of one is controlled for itself.
 * A row without a readable number stands for itself, by its place.
 */
function keyOf(row: Row, written: (callOff: string) => string): string {
  const [callOff, delivery, invoice] = [read(row, 'callOff'), read(row, 'delivery'), read(row, 'invoiceNo')];
  if (!delivery) return placeKey(row.at);
  return [callOff && written(callOff), delivery, invoice].filter(Boolean).join('/');
}

function deliveryFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly Row[],
  basisOf: BasisOf,
  contradictions: Contradiction[],
): Fact[] {
  const field = (id: string, name: Field, told: (fact: Fact) => Fact = (fact) => fact): Fact => {
    const { fact, conflict } = settle(
      id,
      rows.map((row) => told(fieldFact(id, row, name, basisOf(row)))),
    );
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const answers = POINTS.map(([id, name]) => field(id, name));
  return [
    ...answers,
    // The name stays in the evidence; the result only says that there is one.
    field('controllerNamed', 'controlledBy', (fact) => ('value' in fact ? { ...fact, value: true } : fact)),
    field('deliveryControlledOn', 'controlledOn'),
    field('deliveredOn', 'deliveredOn'),
    failedPoints(answers),
    field('deliveryReportedOn', 'deviationReportedOn'),
    reported(rows, basisOf),
  ];
}

/** How many of the four points were answered «no». None found among points that were not checked is not «none». */
function failedPoints(answers: readonly Fact[]): Fact {
  const id = 'failedControlPoints';
  const no = answers.filter((fact): fact is KnownFact => 'value' in fact && fact.value === 'no');
  const doubt =
    answers.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence') ??
    answers.find((fact) => 'absent' in fact || fact.value === 'notChecked');
  if (no.length === 0 && doubt) return absent(id, 'absent' in doubt ? doubt.absent : 'missingEvidence', doubt.from);
  const counted = no.length > 0 ? no : (answers as readonly KnownFact[]);
  return known(
    id,
    no.length,
    counted.every((fact) => fact.basis === 'registered') ? 'registered' : 'documented',
    counted.flatMap((fact) => fact.from),
  );
}

/** Whether a dated report was made. A reference without a day is an undated report: not known. */
function reported(rows: readonly Row[], basisOf: BasisOf): Fact {
  const dated = given('deliveryReported', rows, 'deviationReportedOn', basisOf);
  if ('absent' in dated || dated.value === true) return dated;
  const named = rows.find((row) => row.unreadable.includes('deviationRef') || read(row, 'deviationRef') !== undefined);
  return named ? absent('deliveryReported', 'missingEvidence', [named.at]) : dated;
}
