/** Payments to people: wages and the bank records that show them. */
import type { EvidenceRecord, RecordKind } from '../evidence/evidence.ts';
import { bookingsOf } from './bank-bookings.ts';
import { coverageOf } from './bank-coverage.ts';
import { matchWages } from './bank-match.ts';
import { blocksOf } from './bank-orders.ts';
import { type Own, orderOf, ownAccounts } from './bank-own.ts';
import { accountSubjects } from './bank-proof.ts';
import { transfersOf } from './bank-transfers.ts';
import { sharedContradictions, wageFacts, workerTypes } from './bank-wage-facts.ts';
import { changedAccounts, sharedAccounts, wagesOf } from './bank-wages.ts';
import { contractFacts } from './contract.ts';
import type { Derived, FactsInput } from './derive.ts';
import { filesByName } from './document-file.ts';
import type { Contradiction, Subject } from './fact.ts';
import { personsOf } from './persons.ts';
import { basisBy, factSet } from './sources.ts';

/** Figure: how many days may lie between a pay day and the booking of its wages. */
const NEAR = 'wage-booking-days';

/** A subject a wage (person and pay day), and a subject a paying account. */
export function bankSubjects(input: FactsInput): Derived {
  const records = inOrder(input.evidence.records);
  const own = ownAccounts(records);
  const wages = wageSubjects(input, records, own);
  const accounts = accountSubjects(input, own);
  return {
    subjects: [...wages.subjects, ...accounts.subjects],
    contradictions: [...(wages.contradictions ?? []), ...(accounts.contradictions ?? [])],
  };
}

type Records = FactsInput['evidence']['records'];

/** Records by where they stood, whatever order they come in: what is equal is taken in that order. */
function inOrder(records: Records): Records {
  const sorted = <K extends RecordKind>(kind: K): readonly EvidenceRecord<K>[] =>
    (records[kind] as readonly EvidenceRecord<K>[])
      .map((record) => [orderOf(record.at), record] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, record]) => record);
  return {
    ...records,
    payroll: sorted('payroll'),
    bankStatement: sorted('bankStatement'),
    bankEntry: sorted('bankEntry'),
    paymentFile: sorted('paymentFile'),
    paymentOrder: sorted('paymentOrder'),
    paymentStatus: sorted('paymentStatus'),
  };
}

function wageSubjects(input: FactsInput, records: Records, own: Own): Derived {
  const { evidence } = input;
  const { payroll, bankEntry, paymentFile, paymentOrder, paymentStatus } = records;
  if (payroll.length === 0) return { subjects: [] };
  const persons = personsOf(evidence);
  const basisOf = basisBy(evidence);
  const wages = wagesOf(payroll, persons);
  const near = nearDays(input);
  const blocks = blocksOf(paymentFile, paymentOrder, paymentStatus);
  const { transfers, hidden } = transfersOf(bookingsOf(bankEntry, own), blocks, near);
  const numbers = new Set(own.accounts.flatMap(({ number }) => number ?? []));
  const complete = contractFacts(input).contract?.get('bankStatementsComplete');
  const shared = sharedAccounts(wages);
  const context = {
    found: matchWages(wages, transfers, near, numbers),
    coverage: coverageOf(own.accounts, hidden, near, complete),
    own: numbers,
    shared,
    changed: changedAccounts(wages),
    types: workerTypes(evidence, persons, basisOf),
    files: filesByName(evidence.files),
    basisOf,
  };
  const contradictions: Contradiction[] = sharedContradictions(shared);
  const subjects = wages.map((wage): Subject => {
    const { facts, contradictions: more } = wageFacts(wage, context);
    contradictions.push(...more);
    return {
      kind: 'wage',
      key: wage.key,
      label: wage.label,
      from: wage.rows.map((row) => row.at),
      slices: [{ on: wage.payDay ?? null, facts: factSet(facts) }],
    };
  });
  return { subjects, contradictions };
}

/** Without the figure only the pay day itself will do. */
function nearDays({ figure, case: { period } }: FactsInput): number {
  const value = figure(NEAR, {}, period.to);
  return typeof value === 'number' ? value : 0;
}
