/** What is known about one wage: what the list says of it, what the bank shows, and everything that a person must look at. */
import type { Evidence, EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { Coverage } from './bank-coverage.ts';
import type { Found } from './bank-match.ts';
import { accountUnreadable, type PayrollRecord, type Wage } from './bank-wages.ts';
import { daysBetween } from './call-off-days.ts';
import { documentFact, type Files } from './document-file.ts';
import type { AbsentFact, Contradiction, Fact, KnownFact } from './fact.ts';
import type { Persons } from './persons.ts';
import { absent, type BasisOf, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** What the facts of all wages are made from. */
export interface WageContext {
  readonly found: ReadonlyMap<Wage, Found>;
  readonly coverage: Coverage;
  readonly own: ReadonlySet<string>;
  readonly shared: ReadonlyMap<string, ReadonlyMap<string, PayrollRecord>>;
  readonly changed: ReadonlyMap<Wage, PayrollRecord>;
  readonly types: ReadonlyMap<string, readonly KnownFact[]>;
  readonly files: Files;
  readonly basisOf: BasisOf;
}

/** Facts about one wage, and what does not agree about it. */
export function wageFacts(
  wage: Wage,
  context: WageContext,
): { readonly facts: readonly Fact[]; readonly contradictions: readonly Contradiction[] } {
  const [row] = wage.rows as readonly [PayrollRecord];
  const basis = context.basisOf(row);
  const found = context.found.get(wage);
  const subject = { kind: 'wage', key: wage.key, label: wage.label } as const;
  const contradictions: Contradiction[] = [];
  const agreed = (id: string, candidates: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const facts = [
    fieldFact('netPay', row, 'netPay', basis),
    agreed('workerType', typesOf(wage, context, basis)),
    agreed('listedAsCash', cashOf(wage, found, context)),
    bookedFact(wage, found, context),
    ...routeFacts(wage, found, basis),
    ...accountFacts(wage, context, basis),
    exceptionOf(wage.rows.map((one) => exceptionFact(one, context.files, context.basisOf(one)))),
  ];
  return { facts, contradictions };
}

/** The row's own word, and that of the list of persons where it says employee or freelancer. */
function typesOf(wage: Wage, { types }: WageContext, basis: Basis): Fact[] {
  const rows = wage.rows.map((row) => fieldFact('workerType', row, 'workerType', basis));
  const persons = wage.person === undefined ? [] : (types.get(wage.person) ?? []);
  return [...rows, ...persons];
}

/** Employee or freelancer by the list of persons, by person. */
export function workerTypes(evidence: Evidence, persons: Persons, basisOf: BasisOf): Map<string, KnownFact[]> {
  const types = new Map<string, KnownFact[]>();
  for (const record of evidence.records.persons) {
    const [id, type] = [persons.idOf(record), read(record, 'workerType')];
    if (id === undefined || type === undefined || !(type in AS_PAID)) continue;
    const fact = known('workerType', AS_PAID[type] as string, basisOf(record), [placeOf(record, 'workerType')]);
    const before = types.get(id);
    if (before) before.push(fact);
    else types.set(id, [fact]);
  }
  return types;
}
const AS_PAID: Readonly<Record<string, string>> = {
  employee: 'employee',
  apprentice: 'employee',
  freelancer: 'freelancer',
};

/** That the list says cash. A booked transfer of the whole wage to the listed account says otherwise. */
function cashOf(wage: Wage, found: Found | undefined, { basisOf }: WageContext): Fact[] {
  const said = wage.rows.map((row): Fact => {
    const at = [placeOf(row, 'paidBy')];
    if (row.unreadable.includes('paidBy')) return absent('listedAsCash', 'unreadableEvidence', at);
    return known('listedAsCash', row.fields.paidBy === 'cash', basisOf(row), at);
  });
  const whole = found?.whole && found.transfers.every((one) => one.payee === wage.account);
  if (!whole || !said.some((fact) => 'value' in fact && fact.value === true)) return said;
  const shownBy = found.transfers.map((one) => known('listedAsCash', false, basisOf(one.shownBy), one.at));
  return [...said, ...shownBy];
}

/** True when a booked transfer is found that may be this wage; false only when all that was booked around the pay day is known. */
function bookedFact(wage: Wage, found: Found | undefined, { coverage, basisOf }: WageContext): Fact {
  const id = 'wageBooked';
  const [row] = wage.rows as readonly [PayrollRecord];
  if (found) {
    const [first] = found.transfers;
    return known(id, true, first ? basisOf(first.shownBy) : 'documented', [
      placeOf(row, 'netPay'),
      ...found.transfers.slice(0, 6).flatMap((one) => one.at),
    ]);
  }
  if (wage.account === undefined) return noAccount(id, wage);
  const { payDay, net, employer } = wage;
  if (net === undefined) return fieldFact(id, row, 'netPay', 'documented');
  if (payDay === undefined) return fieldFact(id, row, 'payDay', 'documented');
  const doubt = coverage.doubtAbout(payDay, net, employer);
  return doubt
    ? absent(id, doubt.reason, [placeOf(row, 'netPay'), ...doubt.at])
    : known(id, false, basisOf(row), [placeOf(row, 'netPay')]);
}

function noAccount(id: string, wage: Wage): AbsentFact {
  const at = wage.rows.map((row) => placeOf(row, 'account'));
  return absent(id, accountUnreadable(wage) ? 'unreadableEvidence' : 'missingEvidence', at);
}

/** What sets the transfers apart from one transfer of the wage to its account on its day. Nothing found, nothing set apart. */
function routeFacts(wage: Wage, found: Found | undefined, basis: Basis): Fact[] {
  const transfers = found?.transfers ?? [];
  const at: readonly Place[] = transfers.slice(0, 6).flatMap((one) => one.at);
  const undated = transfers.some((one) => one.bookedOn === undefined);
  const days = transfers.map(({ bookedOn }) =>
    bookedOn === undefined || wage.payDay === undefined ? 0 : Math.abs(daysBetween(wage.payDay, bookedOn)),
  );
  const flag = (id: string, value: boolean): Fact => known(id, value, basis, at);
  return [
    undated
      ? absent('bookingDays', 'missingEvidence', at)
      : known(
          'bookingDays',
          days.reduce((most, one) => Math.max(most, one), 0),
          basis,
          at,
        ),
    flag('paidInParts', found !== undefined && !found.whole),
    flag(
      'paidToOtherAccount',
      transfers.some((one) => one.payee !== wage.account),
    ),
    flag(
      'paidInOtherCurrency',
      transfers.some((one) => one.currency !== 'NOK'),
    ),
    flag(
      'mayHaveComeBack',
      transfers.some((one) => one.doubtful),
    ),
  ];
}

/** Whose the listed account may be. The account itself is in no fact. */
function accountFacts(wage: Wage, { own, shared, changed }: WageContext, basis: Basis): Fact[] {
  const ids = ['accountShared', 'accountIsEmployers', 'accountChanged'] as const;
  const { account, person } = wage;
  const [row] = wage.rows as readonly [PayrollRecord];
  const here = placeOf(row, 'account');
  if (account === undefined) return ids.map((id) => noAccount(id, wage));
  const holders = shared.get(account);
  const before = changed.get(wage);
  const ofPerson = (id: string, value: boolean, at: readonly Place[]): Fact =>
    person === undefined ? absent(id, 'missingEvidence', [row.at]) : known(id, value, basis, at);
  return [
    ofPerson('accountShared', holders !== undefined, [here, ...othersOf(holders, person)]),
    known('accountIsEmployers', own.has(account), basis, [here]),
    ofPerson('accountChanged', before !== undefined, before ? [here, placeOf(before, 'account')] : [here]),
  ];
}

/** Where the list names the account for others: two are enough to look at. */
function othersOf(holders: ReadonlyMap<string, PayrollRecord> | undefined, person: string | undefined): Place[] {
  const others: Place[] = [];
  for (const [holder, row] of holders ?? []) if (holder !== person && others.push(placeOf(row, 'account')) === 2) break;
  return others;
}

/** What any row of the wage documents is documented; a row that cannot be read leaves it open. */
function exceptionOf(facts: readonly Fact[]): Fact {
  const shown = facts.find((fact) => 'value' in fact && fact.value === true);
  return shown ?? facts.find((fact) => 'absent' in fact) ?? (facts[0] as Fact);
}

/** That a document shows why bank was impossible or very burdensome. Whether it was is for a person to judge. */
function exceptionFact(row: PayrollRecord, files: Files, basis: Basis): Fact {
  const id = 'bankExceptionDocumented';
  const at = [placeOf(row, 'bankExceptionReason')];
  if (row.unreadable.some((field) => field.startsWith('bankException'))) return absent(id, 'unreadableEvidence', at);
  const reason = (row.fields.bankExceptionReason ?? '').trim();
  const document = (row.fields.bankExceptionDocument ?? '').trim();
  if (reason === '' || document === '') return known(id, false, basis, at);
  const fact = documentFact(id, document, files, basis, [...at, placeOf(row, 'bankExceptionDocument')]);
  return 'absent' in fact ? fact : { ...fact, value: true };
}

/** One contradiction for each account that several persons share, with every place. */
export function sharedContradictions(
  shared: ReadonlyMap<string, ReadonlyMap<string, EvidenceRecord<'payroll'>>>,
): Contradiction[] {
  return [...shared.values()].map((holders) => {
    const persons = [...holders].sort(([a], [b]) => (a < b ? -1 : 1));
    const label = persons.map(([person]) => person).join(', ');
    const sides = persons.map(([person, row]) =>
      known('accountHolder', person, 'documented', [placeOf(row, 'account')]),
    );
    return contradiction('accountHolder', { kind: 'worker', key: label.replaceAll(', ', '+'), label }, sides);
  });
}
