/** How far the bank records of a paying account can be trusted to be complete: balances, days, pages, numbers and control figures. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { shifted } from './bank-days.ts';
import type { Own, OwnAccount } from './bank-own.ts';
import { differenceOf, type Statement } from './bank-statements.ts';
import type { Join } from './bank-timeline.ts';
import { dayAfter } from './call-off-days.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { AbsentFact, Contradiction, Fact, Slice, Subject } from './fact.ts';
import { absent, type BasisOf, basisBy, factSet, known } from './sources.ts';
import { contradiction } from './statements.ts';

/** A subject a paying account: K-001 …, with a slice for each span that is alike. */
export function accountSubjects(input: FactsInput, own: Own): Derived {
  const basisOf = basisBy(input.evidence);
  const subjects = own.accounts.map((account): Subject => {
    const { label, at } = account;
    return { kind: 'bankAccount', key: label, label, from: at.slice(0, 6), slices: slicesOf(account, input, basisOf) };
  });
  return { subjects, contradictions: disputes(own, basisOf) };
}

interface Span {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly facts: readonly Fact[];
}

function slicesOf(account: OwnAccount, input: FactsInput, basisOf: BasisOf): Slice[] {
  const control = controlFact(account, basisOf);
  return merged(spansOf(account, input, basisOf)).map(({ facts, ...span }) => ({
    ...span,
    on: span.from ?? null,
    facts: factSet([...facts, control]),
  }));
}

/** Days without a statement, and the statements one by one with how each goes on from the one before. Only what touches the period counts. */
function spansOf(account: OwnAccount, { case: { period } }: FactsInput, basisOf: BasisOf): Span[] {
  const { timeline, at } = account;
  if (account.number === undefined) return [{ facts: unknown('unreadableEvidence', at.slice(0, 1)) }];
  const spans: Span[] = [];
  const missing = (from: IsoDate, to: IsoDate, places: readonly Place[]): void => {
    const [first, last] = [from < period.from ? period.from : from, to > period.to ? period.to : to];
    if (first <= last) spans.push({ from: first, to: last, facts: gap(places) });
  };
  const inPeriod = timeline.statements.filter(
    ({ statement: { from, to } }) => (to as string) >= period.from && (from as string) <= period.to,
  );
  const [first, last] = [inPeriod[0]?.statement, inPeriod.at(-1)?.statement];
  if (!first || !last) missing(period.from, period.to, at.slice(0, 1));
  else missing(period.from, shifted(first.from as string, -1), first.at);
  for (const { statement, before, join } of inPeriod) {
    const { from, to } = statement as { from: IsoDate; to: IsoDate };
    if (join?.gap && statement !== first) missing(join.gap.from, join.gap.to, [...(before?.at ?? []), ...statement.at]);
    spans.push({ from, to, facts: statementFacts(statement, join, before, basisOf) });
  }
  if (last) missing(dayAfter(last.to as string), period.to, last.at);
  for (const statement of timeline.undated)
    spans.push({ facts: statementFacts(statement, undefined, undefined, basisOf) });
  return spans;
}

function unknown(reason: AbsentFact['absent'], at: readonly Place[]): Fact[] {
  return ['statementDifference', 'balanceStep', 'daysCovered', 'pagesWhole'].map((id) => absent(id, reason, at));
}

/** Of days without a statement there is nothing to add up: what is missing is the statement. */
function gap(at: readonly Place[]): Fact[] {
  return [
    known('statementDifference', 0, 'documented', at),
    known('balanceStep', 0, 'documented', at),
    absent('daysCovered', 'missingEvidence', at),
    known('pagesWhole', true, 'documented', at),
  ];
}

function statementFacts(
  statement: Statement,
  join: Join | undefined,
  before: Statement | undefined,
  basisOf: BasisOf,
): Fact[] {
  const { at, unreadable, disputed, whole, records } = statement;
  const basis: Basis = records[0] ? basisOf(records[0]) : 'documented';
  const both = [...(before?.at ?? []), ...at];
  if (disputed) return unknown('conflictingEvidence', at);
  const difference = differenceOf(statement);
  const inDoubt = unreadable ? 'unreadableEvidence' : 'missingEvidence';
  const follows = !join || (!join.overlap && !join.skipped);
  const step = join?.step ?? (join?.gap || !join ? 0 : undefined);
  const dated = statement.from !== undefined && statement.to !== undefined;
  return [
    difference === undefined || !whole
      ? absent('statementDifference', inDoubt, at)
      : known('statementDifference', difference, basis, at),
    step === undefined ? absent('balanceStep', inDoubt, both) : known('balanceStep', step, basis, join ? both : at),
    follows && dated ? known('daysCovered', true, basis, at) : absent('daysCovered', 'missingEvidence', both),
    whole ? known('pagesWhole', true, basis, at) : absent('pagesWhole', inDoubt, at),
  ];
}

/** Neighbours about which the same is known become one span, shown by its first and last statement. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last?.from !== undefined && span.from !== undefined && sameFacts(last.facts, span.facts)) {
      const facts = last.facts.map((fact, index) => ({
        ...fact,
        from: ends(fact.from, span.facts[index]?.from ?? []),
      }));
      const to = [last.to ?? '', span.to ?? ''].sort().at(-1) as string;
      out[out.length - 1] = { ...last, to, facts };
    } else out.push(span);
  }
  return out;
}

function sameFacts(a: readonly Fact[], b: readonly Fact[]): boolean {
  const said = (facts: readonly Fact[]): string =>
    JSON.stringify(facts.map((fact) => ('value' in fact ? [fact.value, fact.basis] : [fact.absent])));
  return said(a) === said(b);
}

function ends(a: readonly Place[], b: readonly Place[]): Place[] {
  const [first, last] = [a[0], b.at(-1)];
  return [...(first ? [first] : []), ...(last ? [last] : [])];
}

/** How many control figures of payment files and statements do not agree with what they hold. */
function controlFact(account: OwnAccount, basisOf: BasisOf): Fact {
  const id = 'controlFiguresOff';
  const off: Place[] = [];
  const unread: Place[] = [];
  for (const file of account.payments) {
    const { declaredCount, count, declaredSum, sum } = file.fields;
    if (file.unreadable.some((field) => CONTROL.has(field))) unread.push(file.at);
    if (differ(declaredCount, count)) off.push(placeOf(file, 'declaredCount'));
    if (differ(declaredSum, sum)) off.push(placeOf(file, 'declaredSum'));
  }
  for (const statement of account.statements) {
    if (statement.unreadable && statement.entrySum === undefined) unread.push(...statement.at);
    if (statement.miscounted) off.push(...statement.at);
  }
  if (off.length === 0 && unread.length > 0) return absent(id, 'unreadableEvidence', unread.slice(0, 3));
  const [first] = [...account.payments, ...account.statements.flatMap(({ records }) => records)] as EvidenceRecord[];
  const at = off.length > 0 ? off.slice(0, 6) : first ? [first.at] : [];
  return known(id, off.length, first ? basisOf(first) : 'documented', at);
}
const CONTROL = new Set(['declaredCount', 'count', 'declaredSum', 'sum']);

function differ(declared: number | undefined, counted: number | undefined): boolean {
  return declared !== undefined && counted !== undefined && declared !== counted;
}

/** Files that give themselves out for the same statement: one contradiction an account, with every side. */
function disputes(own: Own, basisOf: BasisOf): Contradiction[] {
  return own.accounts.flatMap(({ number, label }) => {
    const records = new Set(
      own.statements.conflicts.flat().filter(({ fields }) => number !== undefined && fields.account === number),
    );
    if (records.size === 0) return [];
    const sides = [...records].map((record) =>
      known('statementClosing', record.fields.closing ?? 0, basisOf(record), [placeOf(record, 'closing')]),
    );
    return [contradiction('statementClosing', { kind: 'bankAccount', key: label, label }, sides)];
  });
}
