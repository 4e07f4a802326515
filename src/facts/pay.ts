/** Pay: one subject a person, with its ordinary pay, its overtime and its night work at each employer. */
import type { Place } from '../evidence/evidence.ts';
import { contractFacts } from './contract.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { AbsentFact, Contradiction, Fact, KnownFact, Slice, Subject } from './fact.ts';
import { floorsOf } from './pay-category-rates.ts';
import type { Worked } from './pay-context.ts';
import { floorSlices } from './pay-floor.ts';
import { atRates } from './pay-floor-days.ts';
import { heldAgainstWork } from './pay-hours-worked.ts';
import { ordinaryMinutes } from './pay-minutes.ts';
import { namelessSubjects } from './pay-nameless.ts';
import { nightSlicesIn } from './pay-night.ts';
import { type OrdinaryIn, type OrdinaryPay, ordinaryIn } from './pay-ordinary.ts';
import { overtimeSlices } from './pay-overtime.ts';
import { common, overlap, periodsOf } from './pay-periods.ts';
import { reportedIn } from './pay-reported.ts';
import { firstPlaces, type PaidAt, payOf } from './pay-rows.ts';
import { leavesWorkUnpaid, looseDays, unknownPay } from './pay-unpaid.ts';
import { basisBy } from './sources.ts';
import { contradiction } from './statements.ts';
import { attestedIn } from './work-attested.ts';
import { dayNumber } from './work-clock.ts';
import { coverIn } from './work-cover.ts';
import { overtimeIn } from './work-overtime.ts';
import { statusIn } from './work-status.ts';

/** One subject for each person who was paid or worked in the examined period, and one for each file whose rows name nobody. */
export function paySubjects(input: FactsInput): Derived {
  const contradictions: Contradiction[] = [];
  const { people, nameless } = payOf(input);
  const slicesOf = slicesIn(input, contradictions, nameless.length > 0);
  const reportedOf = reportedIn(input);
  const subjects: Subject[] = [];
  for (const [person, employers] of people) {
    const subject = { kind: 'pay' as const, key: person, label: person };
    const slices = employers.flatMap((paid) => slicesOf(paid, subject));
    contradictions.push(...reportedOf(person, employers));
    if (slices.length > 0) subjects.push({ ...subject, from: employers.flatMap(placesOf).slice(0, 1), slices });
  }
  return { subjects: [...subjects, ...namelessSubjects(nameless, input)], contradictions };
}

function placesOf({ rows, lines, work }: PaidAt): readonly Place[] {
  return [...firstPlaces(rows), ...firstPlaces(lines), ...([...work.places.values()][0] ?? [])];
}

type SlicesOf = (paid: PaidAt, subject: Pick<Subject, 'kind' | 'key' | 'label'>) => Slice[];

function slicesIn(input: FactsInput, contradictions: Contradiction[], nameless: boolean): SlicesOf {
  const { period } = input.case;
  const basisOf = basisBy(input.evidence);
  const attested = attestedIn(input);
  const floors = floorsOf(input);
  const nightSlices = nightSlicesIn(input, floors);
  const overtimeFor = overtimeIn(input, attested);
  const cover = coverIn(input);
  const status = statusIn(input, attested, { from: dayNumber(period.from), to: dayNumber(period.to) });
  const complete = payrollComplete(input, nameless);
  return (paid, subject) => {
    const { periods, undated } = periodsOf(paid);
    const examined = periods.filter((one) => overlap(one, period));
    const loose = looseDays(paid, periods, period);
    if (examined.length === 0 && undated.length === 0 && loose.length === 0) return [];
    const standing = statusFacts(status(paid.work, 'documented'), contradictions, subject);
    const overtime = overtimeFor(paid.work);
    const payComplete = complete === true ? (leftOpen(paid, undated) ?? complete) : complete;
    const context = {
      input,
      subject,
      common: standing,
      cover: cover(paid.work, paid.allWork),
      places: paid.work.places,
      payComplete,
      contradictions,
    };
    const spans = [...examined.map((one): Worked => ({ from: one.from, to: one.to, period: one })), ...loose].sort(
      (a, b) => (a.from < b.from ? -1 : 1),
    );
    const minutesOf = ordinaryMinutes(paid, overtime);
    const isEnough = (pay: OrdinaryPay): boolean => {
      const { most, days } = atRates(pay, floors.on(paid.person, paid.employer, pay), minutesOf);
      return most === null || (days === undefined && pay.pay >= most);
    };
    const ordinary = examined.map((one): OrdinaryIn => {
      const { pays, conflicts } = ordinaryIn(one, basisOf);
      const more: (readonly KnownFact[])[] = [];
      const held = heldAgainstWork(one, pays, periods, paid, overtime, isEnough, (sides) => more.push(sides));
      return { pays: held, conflicts: [...conflicts, ...more] };
    });
    for (const sides of ordinary.flatMap(({ conflicts }) => conflicts)) {
      const [side] = sides;
      if (side) contradictions.push(contradiction(side.id, subject, sides));
    }
    if (floors.categoryOn(paid.person, paid.employer, period).some(isConflict))
      contradictions.push(contradiction('payCategory', subject, floors.conflicts(paid.person)));
    const unshown = [...loose, ...examined.filter((one, index) => leavesWorkUnpaid(one, ordinary[index], paid))];
    const pays = [
      ...ordinary.flatMap((one) => one.pays),
      ...unshown.map((days) => unknownPay(common(days, period) ?? days, [])),
      ...(undated.length > 0
        ? [
            unknownPay(
              period,
              undated.slice(0, 6).map(({ at }) => at),
            ),
          ]
        : []),
    ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return [
      ...floorSlices(pays, standing, (pay) => floors.on(paid.person, paid.employer, pay), minutesOf),
      ...overtimeSlices(spans, { ...context, overtime }),
      ...nightSlices(paid, spans, context),
    ];
  };
}

function isConflict({ category }: { readonly category: { readonly kind: string; readonly reason?: string } }): boolean {
  return category.kind === 'unknown' && category.reason === 'conflictingEvidence';
}

/** Whether what is not in the lists was not paid. Rows that name nobody may be anybody's. */
function payrollComplete(input: FactsInput, nameless: boolean): AbsentFact['absent'] | true {
  const fact = contractFacts(input).contract?.get('payrollComplete');
  if (!fact || 'absent' in fact) return fact?.absent ?? 'missingEvidence';
  return nameless ? 'missingEvidence' : true;
}

/** Why something may have been paid that is not found: a pay without days, or a line without a kind. */
function leftOpen({ lines }: PaidAt, undated: readonly unknown[]): AbsentFact['absent'] | undefined {
  if (lines.some((line) => line.unreadable.includes('line'))) return 'unreadableEvidence';
  return undated.length > 0 || lines.some((line) => line.fields.line === undefined) ? 'missingEvidence' : undefined;
}

/** Who the pay is for, and whether the rules on working time are for him, as the lists on working time have it. */
function statusFacts(
  { facts, conflict }: ReturnType<ReturnType<typeof statusIn>>,
  contradictions: Contradiction[],
  subject: Pick<Subject, 'key' | 'label'>,
): Fact[] {
  if (conflict)
    contradictions.push(
      contradiction('worksAsEmployee', { kind: 'worker', key: subject.key, label: subject.label }, conflict),
    );
  const renamed = { worksAsEmployee: 'paidAsEmployee', otherWorkingTime: 'overtimeExempt' } as const;
  return facts.map((fact) => ({ ...fact, id: renamed[fact.id as keyof typeof renamed] ?? fact.id }));
}
