/** Whether a company is one that the act on occupational pension does not oblige (lov 21. desember 2005 nr. 124 § 1). */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import { folded, questionId } from './assessments.ts';
import { worstDoubt } from './chain-doubt.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';
import { type Employment, employmentsOf } from './staff-employments.ts';
import { formView } from './staff-form.ts';
import type { Messages } from './staff-messages.ts';
import type { Paid } from './staff-pay.ts';
import type { Viewed } from './staff-standing.ts';
import type { EmployerOf } from './staff-units.ts';

/** Where it stands that a company's staff is large enough to be obliged on a day: nowhere is an empty list; undefined when a limit is not known. */
export type DutySigns = (employer: string, on: IsoDate) => readonly Place[] | undefined;

const ID = 'pensionNotObliged';

/** `pensionNotObliged`: false when nobody claims it, not even in the declaration; true when it is documented for every pay day and no staff speaks against it. */
export function notObligedFact({ rows, viewed, attested, dutySigns, input, basisOf }: Paid): Fact {
  const days = rows.flatMap((row) => read(row, 'payDay') ?? []);
  const asked = days.length > 0 ? [...new Set(days)] : [input.case.period.to];
  const shown = asked.map((day) => attested(ID, viewed.employment, day));
  const there = shown.filter((one) => one !== null && 'at' in one);
  const at = [...new Set(there.map((one) => one.at))];
  const doubt = worstDoubt(shown.flatMap((one) => (one && 'doubt' in one ? [one.doubt] : [])));
  if (doubt) return absent(ID, doubt.reason, doubt.from);
  const [first] = there;
  if (!first) {
    const claims = declaredOf(viewed.employment, input);
    if (claims.length > 0) return absent(ID, 'missingEvidence', claims);
    const [row] = rows;
    return known(ID, false, row ? basisOf(row) : 'documented', row ? [row.at] : []);
  }
  const undated = rows.find((row) => read(row, 'payDay') === undefined);
  if (undated) return absent(ID, undated.unreadable.includes('payDay') ? 'unreadableEvidence' : 'missingEvidence', at);
  if (there.length < shown.length) return absent(ID, 'missingEvidence', at);
  const employer = viewed.employment.employer ?? firmId(input.case.supplier.orgNo);
  const against: Place[] = [];
  for (const day of asked) {
    const signs = dutySigns(employer, day);
    if (!signs) return absent(ID, 'missingTerm', at);
    against.push(...signs);
  }
  return against.length > 0
    ? absent(ID, 'conflictingEvidence', [...new Set([...at, ...against])])
    : known(ID, true, first.basis, at);
}

/** Where the declaration claims it: the claim alone shows nothing, but then it is not known to be false. */
function declaredOf({ key }: Employment, { evidence: { records } }: FactsInput): Place[] {
  return records.declaration
    .filter((row) => questionId(read(row, 'fact') ?? '') === ID && read(row, 'value') === true)
    .filter((row) => ['*', folded(key)].includes(folded(read(row, 'subject') ?? '')))
    .map((row) => row.at);
}

/** All staff is looked at, also those who are not on the contract, but not before somebody asks. */
export function dutySignsOf(
  input: FactsInput,
  messages: Pick<Messages, 'counting'>,
  employerOf: EmployerOf,
): DutySigns {
  const basisOf = basisBy(input.evidence);
  const supplier = firmId(input.case.supplier.orgNo);
  const told = new Map<string, readonly Place[] | undefined>();
  let staff: Map<string, Employment[]> | undefined;
  const views = new Map<Employment, Viewed>();
  const viewOf = (employment: Employment): Viewed => {
    const viewed = views.get(employment) ?? { employment, view: formView(employment, input, basisOf) };
    views.set(employment, viewed);
    return viewed;
  };
  return (employer, on) => {
    const key = `${employer}/${on}`;
    if (told.has(key)) return told.get(key);
    staff ??= Map.groupBy(
      employmentsOf(input, messages, () => true, employerOf),
      (one) => one.employer ?? supplier,
    );
    const employed = (staff.get(employer) ?? []).filter(({ start, end }) => (start ?? '') <= on && on <= end);
    const signs = signsAmong(employed.map(viewOf), on, input);
    told.set(key, signs);
    return signs;
  };
}

/** One with a large position, or enough of smaller ones to make up the years of work that oblige. Who owns the company no evidence says. */
function signsAmong(staff: readonly Viewed[], on: IsoDate, { figure }: FactsInput): readonly Place[] | undefined {
  const [large, small, total] = ['pension-duty-position', 'pension-duty-least-position', 'pension-duty-total'].map(
    (id) => figure(id, {}, on),
  );
  if (typeof large !== 'number' || typeof small !== 'number' || typeof total !== 'number') return undefined;
  const month = on.slice(0, 7);
  const people = [...Map.groupBy(staff, ({ employment }) => employment.person ?? employment.key).values()].map(
    (own) => {
      const sizes = own.map(({ view }) => (view.months.includes(month) ? view.percent(month) : view.listed.percent));
      const stated = sizes.filter((size) => 'value' in size);
      return {
        size: stated.reduce((sum, { value }) => sum + Number(value), 0),
        from: stated.flatMap(({ from }) => from),
      };
    },
  );
  const whole = people.filter(({ size }) => size >= large);
  if (whole.length > 0) return whole.flatMap(({ from }) => from);
  const counted = people.filter(({ size }) => size >= small);
  return counted.reduce((sum, { size }) => sum + size, 0) >= total ? counted.flatMap(({ from }) => from) : [];
}
