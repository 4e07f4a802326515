/** The authority's counters of foreign assignments beside the contractors that the evidence shows: nought and one cannot both be right. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, KnownFact, Subject } from './fact.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { type BasisOf, known, read } from './sources.ts';
import { contradiction } from './statements.ts';
import { monthsAfter } from './tax-certificate.ts';

const ID = 'registeredForeignAssignments';

interface Nought extends KnownFact {
  readonly day: IsoDate;
}

/** Contradictions of one contractor: with the counter of whoever gave the assignment, and with its own. */
export type Uncounted = (subject: Pick<Subject, 'kind' | 'key' | 'label'>, id: string) => Contradiction[];

/** Reads the counters once. They cover some months back from their day, so only work in those months is held against them. */
export function uncounted(input: FactsInput, basisOf: BasisOf, unitOf: LegalUnit): Uncounted {
  const { foreignCounters, foreignAssignments } = input.evidence.records;
  const clients = new Map<string, Nought[]>();
  const contractors = new Map<string, Nought[]>();
  for (const record of inPlaceOrder(foreignCounters)) {
    const [party, day] = [read(record, 'party'), read(record, 'answeredOn')];
    if (party === undefined || day === undefined) continue;
    for (const [into, field] of [
      [clients, 'registeredAsClient'],
      [contractors, 'activeAssignmentsAsEmployer'],
    ] as const) {
      if (read(record, field) !== 0) continue;
      const nought = { ...known(ID, 0, basisOf(record), [placeOf(record, field)]), day };
      into.set(unitOf(party), [...(into.get(unitOf(party)) ?? []), nought]);
    }
  }
  const supplier = firmId(input.case.supplier.orgNo);
  const assignments = Map.groupBy(inPlaceOrder(foreignAssignments), (row) => unitOf(read(row, 'contractor') ?? ''));
  const workDays = workIn(input, unitOf);
  return (subject, id) => {
    const own = assignments.get(id) ?? [];
    const counters = [
      ...(contractors.get(id) ?? []),
      ...own.flatMap((row) => clients.get(unitOf(read(row, 'client') ?? supplier)) ?? []),
    ];
    const days = workDays.get(id) ?? [];
    const against = counters.flatMap((nought) => {
      const months = input.figure('foreign-counter-window-months', {}, nought.day);
      if (typeof months !== 'number') return [];
      const from = monthsAfter(nought.day, -months);
      const worked = days.filter((span) => span.from <= nought.day && span.to >= from);
      return worked.length === 0 ? [] : [{ nought, at: worked.map((span) => span.at) }];
    });
    const [first] = against;
    if (!first) return [];
    const noughts = [...new Set(against.map(({ nought }) => nought))].map(({ day: _, ...fact }) => fact);
    const count = Math.max(1, own.length);
    return [contradiction(ID, subject, [...noughts, known(ID, count, 'documented', first.at)])];
  };
}

interface WorkSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly at: Place;
}

/** Days on which evidence shows foreign contractors at work: the day an assignment began, and the days of their workers. */
function workIn({ evidence: { records }, case: { period } }: FactsInput, unitOf: LegalUnit): Map<string, WorkSpan[]> {
  const days = new Map<string, WorkSpan[]>();
  const put = (contractor: string | undefined, span: WorkSpan): void => {
    const id = unitOf(contractor ?? '');
    days.set(id, [...(days.get(id) ?? []), span]);
  };
  for (const row of inPlaceOrder(records.foreignAssignments)) {
    const day = read(row, 'startedOn');
    if (day !== undefined) put(read(row, 'contractor'), { from: day, to: day, at: placeOf(row, 'startedOn') });
  }
  for (const row of inPlaceOrder(records.foreignWorkers)) {
    const from = read(row, 'firstDay');
    if (from === undefined || row.unreadable.includes('lastDay')) continue;
    put(read(row, 'contractor'), { from, to: read(row, 'lastDay') ?? period.to, at: placeOf(row, 'firstDay') });
  }
  return days;
}
