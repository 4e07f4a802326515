/** Call-offs: one subject a call-off that any evidence names, with what the register, the requests and the deliveries show about it. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { callOffKey } from './call-off-key.ts';
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

/** Call-offs, single refusals by a supplier, and deliveries. A call-off that only a request or delivery names is still there, undecided. */
export function callOffSubjects(input: FactsInput): Derived {
  const contradictions: Contradiction[] = [];
  const subjects = named(input).map(({ id, rows }): Subject => {
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

interface Named {
  /** As the register writes it, else as the first list that names it does. */
  readonly id: string;
  readonly rows: EvidenceRecord<'callOffs'>[];
}

/** Every call-off that is named, in order of its number, with its rows of the register. */
function named(input: FactsInput): Named[] {
  const { callOffs, callOffRequests, deliveries } = input.evidence.records;
  const found = new Map<string, Named>();
  const take = (id: string | undefined): Named | undefined => {
    if (id === undefined || id === '') return undefined;
    const one = found.get(callOffKey(id)) ?? { id, rows: [] };
    found.set(callOffKey(id), one);
    return one;
  };
  for (const row of callOffs) take(read(row, 'callOff'))?.rows.push(row);
  for (const row of callOffRequests) take(read(row, 'callOff'));
  for (const row of deliveries) take(read(row, 'callOff'));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function orderedOn(rows: readonly EvidenceRecord<'callOffs'>[]): string | null {
  const [row] = rows;
  return (row && read(row, 'orderedOn')) ?? null;
}
