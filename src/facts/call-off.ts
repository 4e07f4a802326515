/** Call-offs: one subject a call-off that any evidence names, with what the register, the requests and the deliveries show about it. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { registerFacts } from './call-off-register.ts';
import { requestFacts, requestSubjects } from './call-off-requests.ts';
import { deliverySubjects } from './delivery.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { factSet, read } from './sources.ts';

/** What one part of the evidence shows about one call-off. */
export interface CallOffPart {
  readonly facts: readonly Fact[];
  readonly contradictions?: readonly Contradiction[];
}

/** Call-offs, single requests to a supplier, and deliveries. A call-off that only a request or delivery names is still there, undecided. */
export function callOffSubjects(input: FactsInput): Derived {
  const { callOffs, callOffRequests, deliveries } = input.evidence.records;
  const ids = new Set<string>();
  for (const record of callOffs) add(ids, read(record, 'callOff'));
  for (const record of callOffRequests) add(ids, read(record, 'callOff'));
  for (const record of deliveries) add(ids, read(record, 'callOff'));
  const contradictions: Contradiction[] = [];
  const subjects = [...ids].sort().map((id): Subject => {
    const rows = callOffs.filter((record) => read(record, 'callOff') === id);
    const subject = { kind: 'callOff' as const, key: id, label: id };
    const parts = [registerFacts(subject, rows, input), requestFacts(subject, rows, input)];
    for (const part of parts) contradictions.push(...(part.contradictions ?? []));
    return {
      ...subject,
      from: rows.map((row) => row.at),
      slices: [{ on: orderedOn(rows), facts: factSet(parts.flatMap((part) => part.facts)) }],
    };
  });
  const requests = requestSubjects(input);
  const delivered = deliverySubjects(input);
  return {
    subjects: [...subjects, ...requests.subjects, ...delivered.subjects],
    contradictions: [...contradictions, ...(requests.contradictions ?? []), ...(delivered.contradictions ?? [])],
  };
}

function add(ids: Set<string>, id: string | undefined): void {
  if (id !== undefined && id !== '') ids.add(id);
}

function orderedOn(rows: readonly EvidenceRecord<'callOffs'>[]): string | null {
  const [row] = rows;
  return (row && read(row, 'orderedOn')) ?? null;
}
