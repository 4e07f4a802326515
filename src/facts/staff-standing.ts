/** What each person on the contract is in a month: own employee, freelancer, hired, or the employee of a subcontractor; each for its days. */
import type { Place } from '../evidence/evidence.ts';
import { type Doubted, worstDoubt } from './chain-doubt.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { read } from './sources.ts';
import { daysOf, OPEN_END, type Span, shared } from './staff-days.ts';
import { type Employment, isEmployee, type PersonRow } from './staff-employments.ts';
import { type Form, type FormView, formIsReported } from './staff-form.ts';
import { type People, spanOf } from './staff-people.ts';
import type { EmployerOf } from './staff-units.ts';

export type StandingKind = 'own' | 'freelancer' | 'soleTrader' | 'hired' | 'outside' | 'notEmployed';

/** One thing that a person is, for some days of the month. */
export interface Standing extends Span {
  readonly kind: StandingKind;
  /** Of an own employee. */
  readonly form?: Form;
  /** Position in thousandths of a per cent, or why it is not known. */
  readonly position?: number | Doubted;
  readonly at: readonly Place[];
}
export type Standings = { readonly known: readonly Standing[] } | { readonly doubt: Doubted };

/** An employment with what is said of its form. */
export interface Viewed {
  readonly employment: Employment;
  readonly view: FormView;
}
/** The a-melding of the month: whole, or why not; who is reported as a freelancer in it. */
export interface MonthReport {
  readonly whole: { readonly at: Place } | { readonly doubt: Doubted };
  readonly freelancers: ReadonlyMap<string, Place>;
}

export type Firms = ReadonlyMap<string, StandingKind>;

export interface StandingSources {
  readonly input: FactsInput;
  readonly people: People;
  readonly firms: Firms;
  readonly employerOf: EmployerOf;
  /** Employments at the supplier, by person. */
  readonly own: ReadonlyMap<string, readonly Viewed[]>;
}

/** @param month `YYYY-MM` */
export function standingsOf(person: string, month: string, report: MonthReport, sources: StandingSources): Standings {
  const days = daysOf(month);
  const employed = ownStandings(person, month, report, sources);
  const others = [...otherStandings(person, month, sources), ...freelance(person, report, days)];
  const doubts = [...employed, ...others].filter((one): one is Doubted => 'reason' in one);
  const own = employed.filter((one): one is Standing => 'kind' in one);
  const rest = others.filter((one): one is Standing => 'kind' in one);
  // Whoever is employed may be paid a fee beside it; anything else cannot be true at once.
  const beside = (other: Standing): boolean => other.kind === 'freelancer' && report.freelancers.has(person);
  for (const one of own)
    for (const other of rest)
      if (!beside(other) && shared(one, other))
        doubts.push({ reason: 'conflictingEvidence', from: [...one.at, ...other.at] });
  const doubt = worstDoubt(doubts);
  if (doubt) return { doubt };
  const known = own.length > 0 ? [...own, ...rest.filter((other) => !beside(other))] : rest;
  if (known.length > 0) return { known };
  return 'doubt' in report.whole
    ? { doubt: report.whole.doubt }
    : { known: [{ ...days, kind: 'notEmployed', at: [report.whole.at] }] };
}

function ownStandings(
  person: string,
  month: string,
  report: MonthReport,
  sources: StandingSources,
): (Standing | Doubted)[] {
  return (sources.own.get(person) ?? []).flatMap((viewed): (Standing | Doubted)[] => {
    const { employment, view } = viewed;
    const days = shared({ from: employment.start ?? '', to: employment.end }, daysOf(month));
    if (!days) return reportedAfterAll(employment, month);
    if (!formIsReported(month, sources.input)) return [byContract(viewed, days)];
    if (view.months.includes(month)) return [ofFacts(days, view.form(month), view.percent(month))];
    if ('doubt' in report.whole) return [report.whole.doubt];
    const listed = employment.listed.map((row) => row.at);
    // The table says employed, the whole report of the month does not.
    return listed.length > 0 ? [{ reason: 'conflictingEvidence', from: [...listed, report.whole.at] }] : [];
  });
}

/** The table ends the employment before a month for which it was still reported. */
function reportedAfterAll({ listed, reported }: Employment, month: string): Doubted[] {
  const rows = reported.filter(
    (row) => read(row, 'month') === month && (read(row, 'endDate') ?? OPEN_END) >= daysOf(month).from,
  );
  const from = [...listed, ...rows].map((row) => row.at);
  return rows.length > 0 && listed.length > 0 ? [{ reason: 'conflictingEvidence', from }] : [];
}

function ofFacts(days: Span, form: Fact, percent: Fact): Standing | Doubted {
  if ('absent' in form) return { reason: form.absent, from: form.from };
  const position =
    'value' in percent ? Math.round(Number(percent.value) * 1000) : { reason: percent.absent, from: percent.from };
  return { ...days, kind: 'own', form: form.value as Form, position, at: form.from };
}

/** Before the form was reported only the contract shows it: the table must say that there is one. */
function byContract({ employment, view }: Viewed, days: Span): Standing | Doubted {
  const shown = employment.listed.some(
    (row) => read(row, 'contractDocument') !== undefined || read(row, 'contractGivenOn') !== undefined,
  );
  const from = employment.listed.map((row) => row.at);
  return shown ? ofFacts(days, view.listed.form, view.listed.percent) : { reason: 'missingEvidence', from };
}

function freelance(person: string, { freelancers }: MonthReport, days: Span): Standing[] {
  const at = freelancers.get(person);
  return at ? [{ ...days, kind: 'freelancer', at: [at] }] : [];
}

/** What the persons table, the hires and the hours say besides. */
function otherStandings(
  person: string,
  month: string,
  { input, people, firms, own, employerOf }: StandingSources,
): (Standing | Doubted)[] {
  const days = daysOf(month);
  const supplier = firmId(input.case.supplier.orgNo);
  const said: (Standing | Doubted)[] = [];
  for (const row of people.listed.get(person) ?? []) {
    const span = shared(spanOf(row), days);
    if (!span || read(row, 'onContract') === false) continue;
    const employer = employerOf(read(row, 'employer'));
    if (row.unreadable.includes('workerType')) said.push({ reason: 'unreadableEvidence', from: [row.at] });
    else if (!isEmployee(row)) said.push({ ...span, kind: kindOf(row), at: [row.at] });
    else if (employer === '' && !own.has(person)) said.push({ reason: employerDoubt(row), from: [row.at] });
    else if (employer !== '' && employer !== supplier) said.push(atFirm(employer, span, row.at, firms));
  }
  for (const row of people.hired.get(person) ?? []) {
    const span = shared(spanOf(row), days);
    if (span) said.push({ ...span, kind: 'hired', at: [row.at] });
  }
  if (said.length > 0) return said;
  // Only the hours name this person's employer.
  return [...people.employers(month, person)].flatMap(([employer, at]) =>
    employer === '' || employer === supplier ? [] : [atFirm(employer, days, at, firms)],
  );
}

/** Whose employee it is, the row does not say. */
function employerDoubt(row: PersonRow): Doubted['reason'] {
  return row.unreadable.includes('employer') ? 'unreadableEvidence' : 'missingEvidence';
}

function kindOf(row: PersonRow): StandingKind {
  const type = read(row, 'workerType');
  return type === 'freelancer' || type === 'soleTrader' ? type : 'hired';
}

/** What the employee of another firm is depends on what that firm is to the supplier. A firm that nobody has told of stays open. */
function atFirm(firm: string, span: Span, at: Place, firms: Firms): Standing | Doubted {
  const kind = firms.get(firm);
  return kind === undefined ? { reason: 'missingEvidence', from: [at] } : { ...span, kind, at: [at] };
}

/** Each firm that the chain or the hires tell of, and what its people are. */
export function firmsOf({ evidence: { records } }: FactsInput): Firms {
  const kinds = { subcontractor: 'outside', groupCompany: 'outside', soleTrader: 'soleTrader', hire: 'hired' } as const;
  const firms = new Map<string, StandingKind>();
  for (const row of records.chain) {
    const [company, role] = [firmId(read(row, 'company') ?? ''), read(row, 'role')];
    if (company === '' || role === undefined || role === 'goodsSupplier') continue;
    // A firm that is several things to the supplier is counted as what weighs most against it.
    if (firms.get(company) !== 'hired') firms.set(company, kinds[role]);
  }
  for (const row of records.hires) firms.set(firmId(read(row, 'agency') ?? ''), 'hired');
  return firms;
}
