/** The status of an agency day by day, from all extracts about it. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact } from './fact.ts';
import { cutAt, type DaySpan } from './hire-days.ts';
import { type Claim, type Claims, claimsOf, type Extract } from './hire-extracts.ts';
import { absent, type BasisOf, known } from './sources.ts';

const ID = 'agencyStatus';

/** Days on which one status held, or on which none is known. */
export interface StatusSpan extends DaySpan {
  readonly status: Fact;
  /** What extracts said against each other. */
  readonly conflict?: readonly KnownFact[];
}

/** @param agency as matched; null for one that no row names */
export type AgencyDays = (agency: string | null, span: DaySpan) => StatusSpan[];

/** Reads the extracts once and answers for each agency. */
export function agencyDays(input: FactsInput, basisOf: BasisOf): AgencyDays {
  const byAgency = Map.groupBy(inPlaceOrder(input.evidence.records.agencyExtract), (record) =>
    firmId(record.unreadable.includes('agency') ? '' : (record.fields.agency ?? '')),
  );
  // An extract about nobody knows whom may be about any agency.
  const nameless = (byAgency.get('') ?? []).filter((record) => record.unreadable.includes('agency'));
  const claims = new Map<string, Claims>();
  const claimsAbout = (agency: string): Claims => {
    const before = claims.get(agency);
    if (before) return before;
    const made = claimsOf(byAgency.get(agency) ?? [], input);
    claims.set(agency, made);
    return made;
  };
  return (agency, span) => {
    if (agency === null) return [{ ...span, status: absent(ID, 'missingEvidence') }];
    const about = claimsAbout(agency);
    const unknown = unknownStatus(about, byAgency.get(agency) ?? [], nameless);
    const days = about.claims.flatMap((claim) => [claim.from, dayAfter(claim.to)]);
    return joined(cutAt(span, days).map((part) => statusOn(part, about.claims, unknown, basisOf)));
  };
}

/** All claims hold for a whole part or for none of its days. */
function statusOn(part: DaySpan, claims: readonly Claim[], unknown: Fact, basisOf: BasisOf): StatusSpan {
  const here = claims.filter((claim) => claim.from <= part.from && claim.to >= part.to);
  const best = Math.min(...here.map((claim) => claim.rank));
  const said = here
    .filter((claim) => claim.rank === best)
    .map((claim) => known(ID, claim.status, basisOf(claim.record), [claim.record.at]));
  const [first] = said;
  if (!first) return { ...part, status: unknown };
  const from = placesIn(said);
  if (said.some((one) => one.value !== first.value))
    return { ...part, status: absent(ID, 'conflictingEvidence', from), conflict: said };
  const registered = said.some((one) => one.basis === 'registered');
  return { ...part, status: known(ID, first.value, registered ? 'registered' : first.basis, from) };
}

/** Why nothing is known: what is wrong with an extract before that there is none. The extracts that do not reach are shown. */
function unknownStatus({ doubts }: Claims, own: readonly Extract[], nameless: readonly Extract[]): Fact {
  const unread = [...doubts, ...nameless.map((record) => ({ reason: 'unreadableEvidence' as const, at: record.at }))];
  for (const reason of ['conflictingEvidence', 'unreadableEvidence'] as const) {
    const places = unread.filter((one) => one.reason === reason).map((one) => one.at);
    if (places.length > 0) return absent(ID, reason, places);
  }
  return absent(
    ID,
    'missingEvidence',
    own.map((record) => record.at),
  );
}

/** Neighbours with the same status made one. */
function joined(parts: readonly StatusSpan[]): StatusSpan[] {
  const out: StatusSpan[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && alike(last.status, part.status)) {
      const from = placesIn([last.status, part.status]);
      out[out.length - 1] = { ...last, to: part.to, status: { ...last.status, from } };
    } else out.push(part);
  }
  return out;
}

function alike(a: Fact, b: Fact): boolean {
  return 'value' in a
    ? 'value' in b && a.value === b.value && a.basis === b.basis
    : 'absent' in b && a.absent === b.absent;
}

function placesIn(facts: readonly { readonly from: readonly Place[] }[]): Place[] {
  return [...new Map(facts.flatMap((fact) => fact.from).map((at) => [JSON.stringify(at), at])).values()];
}

/** The first day of each span but the first: where the status changes. */
export function changesIn(spans: readonly DaySpan[]): IsoDate[] {
  return spans.slice(1).map((span) => span.from);
}
