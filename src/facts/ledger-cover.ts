/** Whether the supplier's accounting files are stated to be all, cover the whole period and add up by their own totals. Only then is «nothing found» known. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { dayAfter } from './call-off-days.ts';
import { contractFacts } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact } from './fact.ts';
import { basisBy, read } from './sources.ts';

type File = EvidenceRecord<'ledgerFile'>;

export interface LedgerCover {
  /** Why the files do not show everything; undefined when they do. */
  readonly doubt: AbsentFact['absent'] | undefined;
  readonly basis: Basis;
  readonly from: readonly Place[];
}

export function ledgerCover(input: FactsInput): LedgerCover {
  const files = input.evidence.records.ledgerFile.filter((file) => read(file, 'party') === input.case.supplier.orgNo);
  const strange = input.evidence.records.ledgerFile.filter((file) => file.unreadable.includes('party'));
  const from = [...files, ...strange].map((file) => file.at);
  const [first] = files;
  const basis = first ? basisBy(input.evidence)(first) : 'documented';
  const doubt = doubtOf(files, strange.length > 0, input);
  const whole = contractFacts(input).contract?.get('ledgerComplete');
  // One part of several adds up by itself too.
  if (doubt !== undefined || (whole && 'value' in whole && whole.value === true)) return { doubt, basis, from };
  const places = whole && whole.from.length > 0 ? whole.from : from;
  return { doubt: whole && 'absent' in whole ? whole.absent : 'missingEvidence', basis, from: places };
}

function doubtOf(files: readonly File[], unread: boolean, input: FactsInput): AbsentFact['absent'] | undefined {
  if (files.some((file) => file.unreadable.length > 0) || (files.length === 0 && unread)) return 'unreadableEvidence';
  if (files.length === 0 || !coversPeriod(files, input)) return 'missingEvidence';
  return files.every(addsUp) ? undefined : 'conflictingEvidence';
}

/** The spans of the files, laid end to end, leave no day of the period out. A file shows no day after the one it was made on. */
function coversPeriod(files: readonly File[], input: FactsInput): boolean {
  const spans = files
    .flatMap((file) => {
      const [from, until, made] = [read(file, 'from'), read(file, 'to'), read(file, 'createdOn')];
      if (from === undefined || until === undefined) return [];
      return [{ from, to: made !== undefined && made < until ? made : until }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let next = input.case.period.from;
  for (const { from, to } of spans) if (from <= next && to >= next) next = dayAfter(to);
  return next > input.case.period.to;
}

/** Every transaction balances, and what the file says it holds is what it holds. */
function addsUp(file: File): boolean {
  const same = (declared: number | undefined, counted: number | undefined): boolean =>
    declared === undefined || declared === counted;
  return (
    read(file, 'unbalanced') === 0 &&
    same(read(file, 'declaredEntries'), read(file, 'entries')) &&
    same(read(file, 'declaredDebit'), read(file, 'debit')) &&
    same(read(file, 'declaredCredit'), read(file, 'credit'))
  );
}
