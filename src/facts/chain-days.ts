/** When a link began and ended, and the parts it falls in when an exception came later. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { ChainLink } from './chain-links.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact, Slice } from './fact.ts';
import { type LegalUnit, legalUnits } from './seen-party-units.ts';
import { type BasisOf, factSet, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

/** The first day on which other evidence than the chain table shows a firm at work, by firm and by link. */
export interface FirstSeen {
  readonly ofFirm: ReadonlyMap<string, KnownFact>;
  /** By `<company>/<engaged by>`, as matched. */
  readonly ofLink: ReadonlyMap<string, KnownFact>;
  /** A sub-unit's hours are the hours of its legal unit. */
  readonly unitOf: LegalUnit;
}

/** Hours, the hire list, foreign assignments and the periods of invoices: only what tells of work, not the day an invoice was issued. */
export function firstSeen(input: FactsInput, basisOf: BasisOf): FirstSeen {
  const { hours, hires, foreignAssignments, invoice } = input.evidence.records;
  const unitOf = legalUnits(input);
  const ofFirm = new Map<string, KnownFact>();
  const ofLink = new Map<string, KnownFact>();
  const see = (into: Map<string, KnownFact>, key: string, fact: KnownFact): void => {
    const before = into.get(key);
    if (!before || fact.value < before.value) into.set(key, fact);
  };
  const seen = (day: IsoDate, from: Place, record: Parameters<BasisOf>[0]): KnownFact =>
    known('firstDay', day, basisOf(record), [from]);
  for (const row of hours) {
    const [employer, day] = [read(row, 'employer'), read(row, 'date')];
    // A row of no hours shows nobody at work.
    if (employer !== undefined && day !== undefined && read(row, 'hours') !== 0)
      see(ofFirm, unitOf(employer), seen(day, placeOf(row, 'date'), row));
  }
  for (const row of hires) {
    const [agency, hirer, day] = [read(row, 'agency'), read(row, 'hirer'), read(row, 'firstDay')];
    if (agency !== undefined && hirer !== undefined && day !== undefined)
      see(ofLink, `${unitOf(agency)}/${unitOf(hirer)}`, seen(day, placeOf(row, 'firstDay'), row));
  }
  for (const row of foreignAssignments) {
    const [contractor, client, day] = [read(row, 'contractor'), read(row, 'client'), read(row, 'startedOn')];
    if (contractor !== undefined && client !== undefined && day !== undefined)
      see(ofLink, `${unitOf(contractor)}/${unitOf(client)}`, seen(day, placeOf(row, 'startedOn'), row));
  }
  for (const document of invoice) {
    const { seller, buyer, periodFrom, lines } = document.fields;
    const day = [periodFrom, ...(lines ?? []).map((line) => line.periodFrom)]
      .filter((one) => one !== undefined)
      .sort()[0];
    if (seller?.orgNo !== undefined && buyer?.orgNo !== undefined && day !== undefined)
      see(
        ofLink,
        `${unitOf(seller.orgNo)}/${unitOf(buyer.orgNo)}`,
        seen(day, placeOf(document, 'periodFrom'), document),
      );
  }
  return { ofFirm, ofLink, unitOf };
}

/**
 * `firstDay`: the earliest that any evidence shows. An earlier day than the table's is told as a contradiction.
 * @param stated what the chain table says
 * @param alone the firm has no other link that its hours could belong to
 */
export function firstDay(
  link: ChainLink,
  stated: Fact,
  seen: FirstSeen,
  alone: boolean,
  contradictions: Contradiction[],
): Fact {
  if ('absent' in stated && stated.absent !== 'missingEvidence') return stated;
  const [earliest] = [
    seen.ofLink.get(`${seen.unitOf(link.company ?? '')}/${seen.unitOf(link.engager ?? '')}`),
    alone && link.company !== null ? seen.ofFirm.get(seen.unitOf(link.company)) : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  if (!earliest) return stated;
  if ('absent' in stated) return earliest;
  if (earliest.value >= stated.value) return stated;
  const subject = { kind: 'chainLink' as const, key: link.key, label: link.label };
  contradictions.push(contradiction('firstDay', subject, [stated, earliest]));
  return earliest;
}

/** One part, or two when the exception came after the first day: without it, and with it. Each has its own `linkFrom`. */
export function linkSlices(first: Fact, last: Fact, exceptionOn: Fact, facts: readonly Fact[]): Slice[] {
  if ('absent' in first) return [{ on: null, facts: factSet([...facts, { ...first, id: 'linkFrom' }]) }];
  const from = String(first.value);
  const to = 'value' in last && last.value >= from ? String(last.value) : undefined;
  const part = (start: IsoDate, end: IsoDate | undefined): Slice => ({
    from: start,
    ...(end === undefined ? {} : { to: end }),
    on: start,
    facts: factSet([...facts, known('linkFrom', start, first.basis, first.from)]),
  });
  const cut = 'value' in exceptionOn ? String(exceptionOn.value) : undefined;
  if (cut === undefined || cut <= from || (to !== undefined && cut > to)) return [part(from, to)];
  return [part(from, dayBefore(cut)), part(cut, to)];
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** An attestation speaks for a link when it holds on all its days within the period. */
export function coversLink(
  span: { readonly from: IsoDate | undefined; readonly to: IsoDate | undefined },
  first: Fact,
  last: Fact,
  period: { readonly from: IsoDate; readonly to: IsoDate },
): boolean {
  const begins = 'value' in first && first.value > period.from ? String(first.value) : period.from;
  const ends = 'value' in last && last.value < period.to ? String(last.value) : period.to;
  return (span.from ?? '') <= begins && (span.to ?? '9999') >= ends;
}
