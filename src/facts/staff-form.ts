/**
 * Permanent or temporary, and in how large a position: month by month as reported to the authorities, and as the persons
 * table says. The table has no history, so it is held against the newest month; where they differ nothing is known.
 */
import type { Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact, Subject } from './fact.ts';
import { absent, type BasisOf, fieldFact, known, read, settle } from './sources.ts';
import { type Employment, type RegisterRow, typeOf } from './staff-employments.ts';
import type { ReportedEmployment } from './staff-messages.ts';
import { contradiction } from './statements.ts';

export type Form = 'permanent' | 'temporary';
const FORM = 'employmentForm';
const PERCENT = 'positionPercent';

/** NAV's codes. Any other is not known, and is never taken for one of these. */
const FORMS: Readonly<Record<string, Form>> = { fast: 'permanent', midlertidig: 'temporary' };

export interface FormView {
  /** `employmentForm` as a-melding and register give it for a month; absent when they do not. */
  readonly form: (month: string) => Fact;
  /** `positionPercent` for a month, per cent. */
  readonly percent: (month: string) => Fact;
  /** Months that something was reported for, in order. */
  readonly months: readonly string[];
  /** The same by the persons table alone. */
  readonly listed: { readonly form: Fact; readonly percent: Fact };
  readonly contradictions: readonly Contradiction[];
}

/** From which month on the form that was reported counts is a dated figure. */
export function formIsReported(month: string, { figure }: Pick<FactsInput, 'figure'>): boolean {
  return figure('amelding-form-used', {}, `${month}-01`) === true;
}

/** @param basisOf who delivered the row's file */
export function formView(employment: Employment, input: FactsInput, basisOf: BasisOf): FormView {
  const subject = { kind: 'employment' as const, key: employment.key, label: employment.key };
  const last = input.case.period.to.slice(0, 7);
  const months = reportedMonths(employment, input).filter((month) => month <= last);
  const contradictions: Contradiction[] = [];
  const side = (id: string, told: (month: string) => Fact, listed: Fact): ((month: string) => Fact) => {
    const newest = months.findLast((month) => 'value' in told(month));
    const { conflict } = newest === undefined ? {} : settle(id, [told(newest), listed]);
    for (const month of months) contradictions.push(...conflictOf(id, month, employment, subject, basisOf));
    if (!conflict) return told;
    contradictions.push(contradiction(id, subject, conflict));
    return (month) => against(id, told(month), listed as KnownFact);
  };
  const listed = { form: listedFact(FORM, employment, basisOf), percent: listedPercent(employment, basisOf) };
  return {
    form: side(FORM, (month) => settle(FORM, formsIn(employment, month, basisOf)).fact, listed.form),
    percent: side(PERCENT, (month) => settle(PERCENT, percentsIn(employment, month, basisOf)).fact, listed.percent),
    months,
    listed,
    contradictions,
  };
}

/** What the table contradicts is withheld; the months in which both say the same stand. */
function against(id: string, told: Fact, listed: KnownFact): Fact {
  return 'value' in told && told.value !== listed.value
    ? absent(id, 'conflictingEvidence', [...told.from, ...listed.from])
    : told;
}

/** A message and the register that differ about one month. */
function conflictOf(
  id: string,
  month: string,
  employment: Employment,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  basisOf: BasisOf,
): Contradiction[] {
  const { conflict } = settle(id, (id === FORM ? formsIn : percentsIn)(employment, month, basisOf));
  return conflict ? [contradiction(id, subject, conflict)] : [];
}

function reportedMonths({ reported, registered }: Employment, { case: { period } }: FactsInput): string[] {
  const [first, last] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  const months = new Set(reported.flatMap((row) => read(row, 'month') ?? []));
  // The register tells of spans; within the period every month of them, before it the ends are enough.
  for (const row of registered) {
    const [from, to] = monthsOfRow(row);
    for (const month of [from, to]) if (month !== '' && month <= last) months.add(month);
    for (let month = first > from ? first : from; month <= last && month <= to; month = monthAfter(month))
      months.add(month);
  }
  return [...months].sort();
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** First and last month that a row of the register holds for; nothing is known of months after the extract. */
function monthsOfRow(row: RegisterRow): [string, string] {
  const made = read(row, 'extractedOn')?.slice(0, 7) ?? '9999-12';
  const to = read(row, 'monthTo') ?? '9999-12';
  return [read(row, 'monthFrom') ?? read(row, 'startDate')?.slice(0, 7) ?? '', to < made ? to : made];
}

function formsIn(employment: Employment, month: string, basisOf: BasisOf): Fact[] {
  return rowsIn(employment, month)
    .flat()
    .map((row) => formOf(row, basisOf));
}

function rowsIn({ reported, registered }: Employment, month: string): [ReportedEmployment[], RegisterRow[]] {
  return [
    reported.filter((row) => read(row, 'month') === month),
    registered.filter((row) => {
      const [from, to] = monthsOfRow(row);
      return from <= month && month <= to;
    }),
  ];
}

function formOf(row: ReportedEmployment | RegisterRow, basisOf: BasisOf): Fact {
  const code = read(row as RegisterRow, FORM);
  const at: Place[] = [row.at];
  if (code === undefined)
    return absent(FORM, row.unreadable.includes(FORM) ? 'unreadableEvidence' : 'missingEvidence', at);
  const form = Object.hasOwn(FORMS, code) ? FORMS[code] : undefined;
  return form === undefined || typeOf(row) === 'unknown'
    ? absent(FORM, 'unreadableEvidence', at)
    : known(FORM, form, basisOf(row), at);
}

/** Several relations from one day at one employer are one employment; their shares of a position add up, within each source. */
function percentsIn(employment: Employment, month: string, basisOf: BasisOf): Fact[] {
  return rowsIn(employment, month).flatMap((rows): Fact[] => {
    const [first] = rows;
    if (!first) return [];
    const facts = rows.map((row): Fact => fieldFact(PERCENT, row as RegisterRow, PERCENT, basisOf(row)));
    const doubt = facts.find((fact) => 'absent' in fact);
    if (doubt) return [doubt];
    const sum = facts.reduce((total, fact) => total + Number((fact as KnownFact).value), 0);
    return [
      known(
        PERCENT,
        sum / 1000,
        basisOf(first),
        rows.map((row) => row.at),
      ),
    ];
  });
}

function listedFact(id: 'employmentForm', { listed }: Employment, basisOf: BasisOf): Fact {
  return settle(
    id,
    listed.map((row) => fieldFact(id, row, id, basisOf(row))),
  ).fact;
}

function listedPercent({ listed }: Employment, basisOf: BasisOf): Fact {
  const { fact } = settle(
    PERCENT,
    listed.map((row) => fieldFact(PERCENT, row, PERCENT, basisOf(row))),
  );
  return 'value' in fact ? { ...fact, value: Number(fact.value) / 1000 } : fact;
}
