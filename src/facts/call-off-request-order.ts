/** The priority order (RS-6): what every supplier ranked above the awarded one had been asked and had answered before the award. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { CallOffPart } from './call-off.ts';
import type { Register } from './call-off-fields.ts';
import { type Asked, askedOf } from './call-off-request-answer.ts';
import { countOrDoubt, type Doubted, orgNoOfRank, type RequestRow, requestsOf } from './call-off-request-rows.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';

const IDS = [
  'higherRankedNotAsked',
  'lastHigherRequestOn',
  'higherRankedAccepted',
  'higherRankedRefused',
  'lastHigherRefusalOn',
  'higherRankedSilent',
  'lastSilenceDeadline',
] as const;

/** Facts for an award to a known rank. While the rank is not known, nobody knows who stands above it: absent for the rank's own reason. */
export function orderFacts(register: Register, rank: Fact, awardDay: Fact, input: FactsInput): CallOffPart {
  if ('absent' in rank) return { facts: IDS.map((id) => ({ ...rank, id })) };
  const day = 'value' in awardDay ? String(awardDay.value) : null;
  const requests = requestsOf(register.subject.key, 'request', input);
  const days = input.agreement.terms['answer-deadline-days']?.value;
  const asked: Asked[] = [];
  const used: RequestRow[] = [];
  let notAsked = 0;
  let unnumbered: Doubted | null = null;
  for (let above = 1; above < Number(rank.value); above += 1) {
    const orgNo = orgNoOfRank(input.agreement, above);
    if (orgNo === null) {
      unnumbered = { reason: 'missingTerm', from: [{ file: 'agreement.json', path: '/ranked' }] };
      continue;
    }
    const rows = requests.to(orgNo);
    used.push(...rows);
    if (rows.length === 0) notAsked += 1;
    else asked.push(askedOf(rows, day, typeof days === 'number' ? days : null, register.subject, register.basisOf));
  }
  const basis = used.every((row) => register.basisOf(row) === 'registered') ? rank.basis : 'documented';
  const shown = {
    basis: basis === 'registered' ? ('registered' as const) : ('documented' as const),
    from: asked.flatMap((one) => one.from),
    day,
  };
  return {
    facts: [
      notAskedFact(notAsked, requests.loose, unnumbered, shown),
      ...askedFacts(asked, shown),
      ...silenceFacts(asked, shown),
    ],
    contradictions: asked.flatMap((one) => one.contradictions),
  };
}

interface Shown {
  readonly basis: 'registered' | 'documented';
  readonly from: readonly Place[];
  readonly day: IsoDate | null;
}

/** A row to nobody we can read may be the request that was not found; a firm without a number cannot be looked for. */
function notAskedFact(count: number, loose: Doubted | null, unnumbered: Doubted | null, shown: Shown): Fact {
  if (count > 0 && loose) return absent('higherRankedNotAsked', loose.reason, loose.from);
  return countOrDoubt('higherRankedNotAsked', count, unnumbered, shown.basis, shown.from);
}

function askedFacts(asked: readonly Asked[], { basis, from, day }: Shown): Fact[] {
  const unknown = asked.flatMap((one) => doubtOf(one) ?? [])[0] ?? null;
  const undated = asked.find((one) => one.sentOn === null);
  const sent = asked
    .flatMap((one) => one.sentOn ?? [])
    .sort()
    .at(-1);
  const late = sent !== undefined && day !== null && sent > day;
  const refusals = asked.flatMap((one) => (one.answer.kind === 'refused' ? [one.answer.on] : [])).sort();
  const accepted = asked.filter((one) => one.answer.kind === 'accepted').length;
  const sentFact =
    undated && !late
      ? absent('lastHigherRequestOn', doubtOf(undated)?.reason ?? 'missingEvidence', undated.from)
      : sent === undefined
        ? absent('lastHigherRequestOn', 'missingEvidence')
        : known('lastHigherRequestOn', sent, basis, from);
  return [
    sentFact,
    countOrDoubt('higherRankedAccepted', accepted, unknown, basis, from),
    known('higherRankedRefused', refusals.length, basis, from),
    ...(refusals.length > 0 ? [known('lastHigherRefusalOn', refusals.at(-1) as IsoDate, basis, from)] : []),
  ];
}

function doubtOf({ answer }: Asked): Doubted | null {
  return answer.kind === 'unknown' ? answer.doubt : null;
}

/** Silence with a running deadline is known to be too early, whatever the other deadlines are. */
function silenceFacts(asked: readonly Asked[], { basis, from, day }: Shown): Fact[] {
  const silent = asked.flatMap((one) => (one.answer.kind === 'silent' ? [one.answer] : []));
  const count = known('higherRankedSilent', silent.length, basis, from);
  if (silent.length === 0) return [count];
  const last = silent
    .flatMap((one) => one.deadline ?? [])
    .sort()
    .at(-1);
  const open = silent.some((one) => one.deadline === null);
  const running = last !== undefined && day !== null && last >= day;
  return [
    count,
    last === undefined || (open && !running)
      ? absent('lastSilenceDeadline', 'missingTerm', from)
      : known('lastSilenceDeadline', last, basis, from),
  ];
}
