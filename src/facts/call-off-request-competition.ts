/** The mini-competition (RS-4): who was invited, when and on what terms, when the bids were due, and when the winning one came. */
import { type IsoDate, placeOf } from '../evidence/evidence.ts';
import type { Register } from './call-off-fields.ts';
import {
  countOrDoubt,
  type Doubted,
  fieldDoubt,
  orgNoOfRank,
  type RequestRow,
  requestsOf,
} from './call-off-request-rows.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, known, read } from './sources.ts';

/**
 * Facts about the invitations. A supplier that declined earlier must still be invited; only a row of kind `invitation` counts.
 * @param rank `awardedRank`, which says whose bid won
 */
export function competitionFacts(register: Register, rank: Fact, input: FactsInput): Fact[] {
  const { ranked } = input.agreement;
  const requests = requestsOf(register.subject.key, 'invitation', input);
  const numbered = ranked.flatMap((entry) => entry.orgNo ?? []);
  const rows = numbered.flatMap((orgNo) => requests.to(orgNo));
  const certain = rows.filter((row) => read(row, 'kind') === 'invitation');
  const basis =
    rows.length > 0 && rows.every((row) => register.basisOf(row) === 'registered') ? 'registered' : 'documented';
  const from = rows.map((row) => row.at);
  const notInvited = numbered.filter((orgNo) => requests.to(orgNo).length === 0).length;
  const unnumbered: Doubted | null =
    ranked.length === 0 || numbered.length < ranked.length
      ? { reason: 'missingTerm', from: [{ file: 'agreement.json', path: '/ranked' }] }
      : null;
  const kindDoubt = fieldDoubt(rows, ['kind']);
  const invited =
    notInvited > 0 && requests.loose
      ? absent('rankedNotInvited', requests.loose.reason, requests.loose.from)
      : countOrDoubt('rankedNotInvited', notInvited, kindDoubt ?? unnumbered, basis, from);
  const sent = days(rows, 'sentOn');
  const due = days(rows, 'deadline');
  return [
    invited,
    edge('firstInvitationOn', sent[0], fieldDoubt(rows, ['sentOn']), rows, basis),
    edge('lastInvitationOn', sent.at(-1), fieldDoubt(rows, ['sentOn']), rows, basis),
    edge('lastBidDeadline', due.at(-1), fieldDoubt(rows, ['deadline']), rows, basis),
    versions(certain, fieldDoubt(rows, ['terms', 'deadline']), basis),
    awardedBid(rank, 'value' in rank ? requests.to(orgNoOfRank(input.agreement, Number(rank.value)) ?? '') : [], basis),
  ];
}

/** The day of the winner's last bid. One dated before the invitation is not known to be a bid for it. */
function awardedBid(rank: Fact, rows: readonly RequestRow[], basis: 'registered' | 'documented'): Fact {
  const id = 'awardedBidOn';
  if ('absent' in rank) return { ...rank, id };
  const unreadable = rows.filter((row) => row.unreadable.includes('bidOn'));
  const bids = rows.filter((row) => read(row, 'bidOn') !== undefined);
  const from = [...unreadable, ...(bids.length > 0 ? bids : rows)].map((row) => placeOf(row, 'bidOn'));
  const last = days(bids, 'bidOn').at(-1);
  if (unreadable.length > 0) return absent(id, 'unreadableEvidence', from);
  if (last === undefined) return absent(id, 'missingEvidence', from);
  const [invited] = days(rows, 'sentOn');
  return invited !== undefined && last < invited
    ? absent(id, 'conflictingEvidence', from)
    : known(id, last, basis, from);
}

function days(rows: readonly RequestRow[], field: 'sentOn' | 'deadline' | 'bidOn'): IsoDate[] {
  return rows.flatMap((row) => read(row, field) ?? []).sort();
}

function edge(
  id: string,
  day: IsoDate | undefined,
  doubt: Doubted | null,
  rows: readonly RequestRow[],
  basis: 'registered' | 'documented',
): Fact {
  if (doubt) return absent(id, doubt.reason, doubt.from);
  return day === undefined
    ? absent(id, 'missingEvidence')
    : known(
        id,
        day,
        basis,
        rows.map((row) => row.at),
      );
}

/** How many different sets of terms and deadline were sent out: one, when all were asked on the same terms. */
function versions(rows: readonly RequestRow[], doubt: Doubted | null, basis: 'registered' | 'documented'): Fact {
  const sets = new Set(
    rows
      .filter((row) => read(row, 'terms') !== undefined && read(row, 'deadline') !== undefined)
      .map((row) => `${fold(read(row, 'terms') ?? '')}\n${read(row, 'deadline')}`),
  );
  if (sets.size > 1)
    return known(
      'invitationVersions',
      sets.size,
      basis,
      rows.map((row) => row.at),
    );
  if (doubt) return absent('invitationVersions', doubt.reason, doubt.from);
  return sets.size === 0
    ? absent('invitationVersions', 'missingEvidence')
    : known(
        'invitationVersions',
        sets.size,
        basis,
        rows.map((row) => row.at),
      );
}

/** Spaces and case are how a name was typed, not what was sent. */
function fold(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
