/** The form of an employment through a span of days: what is reported month by month, and the persons table where nothing is. */
import type { IsoDate } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { daysOf, monthsOf, type Span, shared } from './staff-days.ts';
import { formIsReported } from './staff-form.ts';
import type { Viewed } from './staff-standing.ts';

export interface Run extends Span {
  readonly form: Fact;
  /** The day on which somebody who was permanent became temporary; undefined when the run begins with the employment. */
  readonly fresh?: IsoDate;
}

/** Month by month; neighbours that say the same are one run. */
export function formRuns(viewed: Viewed, span: Span, input: FactsInput): Run[] {
  const runs: Run[] = [];
  for (const month of monthsOf(span)) {
    const form = formOn(viewed, month, input);
    const days = shared(daysOf(month), span) as Span;
    const last = runs.at(-1);
    if (last && saidOf(last.form) === saidOf(form)) {
      runs[runs.length - 1] = { ...last, to: days.to };
      continue;
    }
    const fresh = saidOf(form) === 'temporary' ? freshDay(viewed, month, input) : undefined;
    runs.push({ ...days, form, ...(fresh === undefined ? {} : { fresh }) });
  }
  return runs;
}

/** The value, or why there is none. */
export function saidOf(form: Fact): string {
  return 'value' in form ? String(form.value) : form.absent;
}

/** What is reported for the month, else for the nearest month before or after it, else what the persons table says. */
export function formOn({ view }: Viewed, month: string, input: FactsInput): Fact {
  if (!formIsReported(month, input)) return view.listed.form;
  const used = view.months.filter((one) => formIsReported(one, input));
  const nearest = used.findLast((one) => one <= month) ?? used[0];
  const told = nearest === undefined ? view.listed.form : view.form(nearest);
  return 'absent' in told && told.absent === 'missingEvidence' ? view.listed.form : told;
}

/** The first day of the temporary time that a month belongs to, when the employment was reported as permanent before it. */
function freshDay({ view }: Viewed, month: string, input: FactsInput): IsoDate | undefined {
  let first = month;
  for (const earlier of view.months.filter((one) => one < month && formIsReported(one, input)).reverse()) {
    const said = saidOf(view.form(earlier));
    if (said === 'permanent') return `${first}-01`;
    if (said !== 'temporary') return undefined;
    first = earlier;
  }
  return undefined;
}
