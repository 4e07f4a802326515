/** Which rows of the list of requests speak about one call-off and one supplier, and which supplier was given the assignment. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Agreement } from '../schemas/case.ts';
import type { Register } from './call-off-fields.ts';
import { callOffKey } from './call-off-key.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { absent, known, read } from './sources.ts';

export type RequestRow = EvidenceRecord<'callOffRequests'>;
export type RequestKind = 'request' | 'invitation';
const RANKED_AT: Place = { file: 'agreement.json', path: '/ranked' };

/** Why something is not known, and where that stands. */
export interface Doubted {
  readonly reason: AbsentFact['absent'];
  readonly from: readonly Place[];
}

/** The rows of one call-off and one kind. */
export interface Requests {
  /** Rows to one supplier, by organisation number; with them rows to it whose kind is not known. */
  readonly to: (orgNo: string) => readonly RequestRow[];
  /** A row that may be to anyone takes the force out of «no row found». */
  readonly loose: Doubted | null;
}

/** @param kind the rows wanted; a row whose kind is not known may be one of them */
export function requestsOf(callOff: string, kind: RequestKind, input: FactsInput): Requests {
  const { byCallOff, nowhere } = indexOf(input);
  const mayBe = (row: RequestRow): boolean => (read(row, 'kind') ?? kind) === kind;
  const named = (byCallOff.get(callOffKey(callOff)) ?? []).filter(mayBe);
  const placed = named.filter((row) => read(row, 'supplier') !== undefined);
  const loose = [...named.filter((row) => read(row, 'supplier') === undefined), ...nowhere.filter(mayBe)];
  return { to: (orgNo) => placed.filter((row) => read(row, 'supplier') === orgNo), loose: looseDoubt(loose) };
}

interface Index {
  readonly byCallOff: ReadonlyMap<string, readonly RequestRow[]>;
  /** Rows that do not say which call-off they are about. */
  readonly nowhere: readonly RequestRow[];
}

const cache = new WeakMap<object, Index>();

/** Read once for all call-offs. */
function indexOf(input: FactsInput): Index {
  const { callOffRequests } = input.evidence.records;
  const cached = cache.get(callOffRequests);
  if (cached) return cached;
  const byCallOff = new Map<string, RequestRow[]>();
  const nowhere: RequestRow[] = [];
  for (const row of callOffRequests) {
    const callOff = read(row, 'callOff');
    if (callOff === undefined) nowhere.push(row);
    else {
      const rows = byCallOff.get(callOffKey(callOff)) ?? [];
      rows.push(row);
      byCallOff.set(callOffKey(callOff), rows);
    }
  }
  const index = { byCallOff, nowhere };
  cache.set(callOffRequests, index);
  return index;
}

function looseDoubt(rows: readonly RequestRow[]): Doubted | null {
  const [first] = rows;
  if (!first) return null;
  const unreadable = rows.some((row) => row.unreadable.includes('callOff') || row.unreadable.includes('supplier'));
  return { reason: unreadable ? 'unreadableEvidence' : 'missingEvidence', from: rows.map((row) => row.at) };
}

/** `unreadableEvidence` when something stood there, else `missingEvidence`; null when every field was read. */
export function fieldDoubt(
  rows: readonly RequestRow[],
  fields: readonly (keyof RequestRow['fields'] & string)[],
): Doubted | null {
  const lacking = rows.flatMap((row) =>
    fields.filter((field) => read(row, field) === undefined).map((field) => ({ row, field })),
  );
  if (lacking.length === 0) return null;
  const unreadable = lacking.some(({ row, field }) => row.unreadable.includes(field));
  return {
    reason: unreadable ? 'unreadableEvidence' : 'missingEvidence',
    from: lacking.map(({ row, field }) => placeOf(row, field)),
  };
}

/** The organisation number of a rank; null when the agreement does not give it. */
export function orgNoOfRank(agreement: Agreement, rank: number): string | null {
  return agreement.ranked.find((entry) => entry.rank === rank)?.orgNo ?? null;
}

/**
 * `awardedSupplierRanked` and `awardedRank`, by organisation number and never by name (RS-6).
 * While a ranked firm has no number in the agreement, a firm not found may still be that one: `missingTerm`.
 */
export function awardedRankFacts(register: Register, agreement: Agreement): { ranked: Fact; rank: Fact } {
  const supplier = register.field('awardedSupplierRanked', 'supplier');
  if ('absent' in supplier) return { ranked: supplier, rank: { ...supplier, id: 'awardedRank' } };
  const from = [...supplier.from, RANKED_AT];
  const entry = agreement.ranked.find((one) => one.orgNo !== undefined && one.orgNo === supplier.value);
  if (entry)
    return {
      ranked: known('awardedSupplierRanked', true, supplier.basis, from),
      rank: known('awardedRank', entry.rank, supplier.basis, from),
    };
  const allNumbered = agreement.ranked.length > 0 && agreement.ranked.every((one) => one.orgNo !== undefined);
  if (!allNumbered)
    return {
      ranked: absent('awardedSupplierRanked', 'missingTerm', from),
      rank: absent('awardedRank', 'missingTerm', from),
    };
  return {
    ranked: known('awardedSupplierRanked', false, supplier.basis, from),
    rank: absent('awardedRank', 'missingEvidence', from),
  };
}

/** A count that is only a lower bound is known once it breaks the rule; before that the doubt stands. */
export function countOrDoubt(
  id: string,
  count: number,
  doubt: Doubted | null,
  basis: 'registered' | 'documented',
  from: readonly Place[],
): Fact {
  return count === 0 && doubt ? absent(id, doubt.reason, doubt.from) : known(id, count, basis, from);
}
