/** Cash at the bank: what the bank itself calls cash, and whether its statements show every day of the period. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Own } from './bank-own.ts';
import { firmId } from './chain-firms.ts';
import { contractFacts } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';

type Entry = EvidenceRecord<'bankEntry'>;
const ID = 'cashBankEntries';
const TOLD_BY = ['bookedOn', 'family', 'subFamily', 'status'];

/**
 * `cashBankEntries`: booked entries that the bank itself calls cash. Money taken out says nothing of whom it was for. None is
 * known only when the statements are stated to be all, show every day of the period on each of the supplier's accounts, and
 * every entry says what it is.
 */
export function bankCashFact(own: Own, input: FactsInput): Fact {
  const entries = input.evidence.records.bankEntry.filter((entry) => isLine(entry) && mayLieIn(entry, input));
  const found = entries.filter((entry) => read(entry, 'bookedOn') !== undefined && isCash(entry, input));
  const [first] = found;
  if (first) return known(ID, found.length, basisBy(input.evidence)(first), placesOf(found));
  const complete = contractFacts(input).contract?.get('bankStatementsComplete');
  if (!complete || 'absent' in complete) {
    // What the attestation cites when a statement is gone, the statements when nobody vouches for them: so the other is asked for.
    const from = complete?.from ?? [];
    const reason = complete && 'absent' in complete ? complete.absent : 'missingEvidence';
    return absent(ID, reason, from.length > 0 ? from : placesOf(input.evidence.records.bankStatement));
  }
  const unread = entries.filter((entry) => TOLD_BY.some((field) => entry.unreadable.includes(field)));
  if (unread.length > 0) return absent(ID, 'unreadableEvidence', placesOf(unread));
  const gap = gapOf(own, input);
  if (gap) return absent(ID, gap.reason, gap.at);
  // An entry without a code, or without a day, may be cash in the period.
  const untold = entries.filter(
    (entry) => read(entry, 'bookedOn') === undefined || [read(entry, 'family'), read(entry, 'subFamily')].every(isNone),
  );
  return untold.length > 0
    ? absent(ID, 'missingEvidence', placesOf(untold))
    : known(ID, 0, complete.basis, complete.from);
}

/** A line of a statement: its details and notifications are about the same money. */
function isLine(entry: Entry): boolean {
  return read(entry, 'detail') !== true && read(entry, 'notification') !== true;
}

function mayLieIn(entry: Entry, { case: { period } }: FactsInput): boolean {
  const day = read(entry, 'bookedOn');
  return day === undefined || (day >= period.from && day <= period.to);
}

/** Which codes are cash is a dated figure. */
function isCash(entry: Entry, input: FactsInput): boolean {
  const codes = input.figure('cash-bank-codes', {}, read(entry, 'bookedOn') ?? input.case.period.to);
  return (
    Array.isArray(codes) &&
    [read(entry, 'family'), read(entry, 'subFamily')].some((code) => code !== undefined && codes.includes(code))
  );
}

/** The first of the supplier's accounts, or of those that do not say whose they are, whose statements do not show all of the period. */
function gapOf(
  { accounts }: Own,
  { case: { supplier, period } }: FactsInput,
): { readonly reason: AbsentFact['absent']; readonly at: readonly Place[] } | undefined {
  const number = firmId(supplier.orgNo);
  const own = accounts.filter(
    ({ owners }) => owners.size === 0 || [...owners].some((owner) => firmId(owner) === number),
  );
  if (own.length === 0) return { reason: 'missingEvidence', at: accounts.flatMap(({ at }) => at.slice(0, 1)) };
  const open = own.find(
    ({ timeline }) => !timeline.complete.some(({ from, to }) => from <= period.from && period.to <= to),
  );
  if (!open) return undefined;
  const disputed = open.statements.some((one) => one.disputed);
  const unreadable = open.statements.some((one) => one.unreadable);
  return {
    reason: disputed ? 'conflictingEvidence' : unreadable ? 'unreadableEvidence' : 'missingEvidence',
    at: open.at,
  };
}

function isNone(code: string | undefined): boolean {
  return code === undefined || code === '';
}

function placesOf(records: readonly EvidenceRecord[]): Place[] {
  return records.map((record) => record.at);
}
