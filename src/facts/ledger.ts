/** Cash in the accounts and at the bank: postings towards the chain, and what only a person can place. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { ownAccounts } from './bank-own.ts';
import { contractFacts } from './contract.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { bankCashFact } from './ledger-bank.ts';
import { type LedgerCover, ledgerCover } from './ledger-cover.ts';
import { prepaidFact } from './ledger-prepaid.ts';
import { absent, basisBy, factSet, known, read } from './sources.ts';

type Line = EvidenceRecord<'ledgerLine'>;

/** One subject: the supplier's accounts. Its day is the last of the period. */
export function ledgerSubjects(input: FactsInput): Derived {
  const { orgNo, name } = input.case.supplier;
  const cover = ledgerCover(input);
  const own = ownAccounts(input.evidence.records);
  const facts = [...postingFacts(cover, input), bankCashFact(own, input), prepaidFact(own, input)];
  const slices = [{ on: input.case.period.to, facts: factSet(facts) }];
  return { subjects: [{ kind: 'ledger', key: orgNo, label: name, from: cover.from, slices }] };
}

/**
 * `cashPostingsToChain` and `cashPostingsUnplaced`: transactions of the period that touch a cash account and a supplier of
 * the chain, or nobody that could be told. None is known only from accounts that cover the period and add up.
 */
function postingFacts(cover: LedgerCover, input: FactsInput): Fact[] {
  const { period } = input.case;
  const lines = input.evidence.records.ledgerLine.filter((line) => read(line, 'party') === input.case.supplier.orgNo);
  const transactions = new Map<string, Line[]>();
  for (const line of lines) {
    const day = read(line, 'date');
    if (day !== undefined && (day < period.from || day > period.to)) continue;
    const key = `${line.at.file}\u0000${read(line, 'transaction') ?? ''}`;
    transactions.set(key, [...(transactions.get(key) ?? []), line]);
  }
  const chain = new Set(input.evidence.records.chain.flatMap((row) => read(row, 'company') ?? []));
  const cash = [...transactions.values()].filter((own) => own.some((line) => isCash(line, input)));
  const towards = cash.filter((own) => own.some((line) => chain.has(read(line, 'supplier') ?? '')));
  // Who is not in a chain that nobody shows to be whole may be in it all the same.
  const whole = contractFacts(input).contract?.get('chainDeclaredComplete');
  const outsideIsKnown = whole !== undefined && 'value' in whole && whole.value === true;
  const inChain = new Set(towards);
  const unplaced = cash.filter(
    (own) => !inChain.has(own) && !(outsideIsKnown && own.some((line) => read(line, 'supplier') !== undefined)),
  );
  return [count('cashPostingsToChain', towards, cover, input), count('cashPostingsUnplaced', unplaced, cover, input)];
}

/** What counts as cash is a dated figure; on a day without one every line that was kept is in doubt, and so counted. */
function isCash(line: Line, input: FactsInput): boolean {
  const account = read(line, 'account') ?? '';
  const codes = input.figure('cash-accounts', {}, read(line, 'date') ?? input.case.period.to);
  return (
    read(line, 'cash') === true || (Array.isArray(codes) && codes.some((code: string) => account.startsWith(code)))
  );
}

function count(id: string, found: readonly (readonly Line[])[], cover: LedgerCover, input: FactsInput): Fact {
  const [first] = found[0] ?? [];
  const places: Place[] = found.flatMap((own) => own.slice(0, 1).map((line) => line.at));
  if (first) return known(id, found.length, basisBy(input.evidence)(first), places);
  return cover.doubt === undefined ? known(id, 0, cover.basis, cover.from) : absent(id, cover.doubt, cover.from);
}
