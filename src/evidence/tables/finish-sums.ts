/** Sums of a row that do not fit with each other: told where the first of them was written, and all are kept as they stand. */
import type { Form } from '../../schemas/form.ts';
import { type Draft, numberIn } from './draft.ts';
import { columnOf } from './names.ts';

/** Only forms of pay have such sums. */
export function checkSums(form: Form, draft: Draft): void {
  if (form.kind === 'payLines') checkLine(form, draft);
  if (form.kind === 'payroll') checkPay(form, draft);
}

/** Hours are written with two decimals and sums in whole kroner: so much may an amount differ by rounding alone. */
const ROUNDED_HOURS = 10;
const ROUNDED_ORE = 100;

/** Of ordinary hours alone: a supplement may be a share of the rate, and other lines may have a rate for something else than hours. */
function checkLine(form: Form, draft: Draft): void {
  const [hours, rate, amount] = numbersIn(draft, 'hours', 'rate', 'amount');
  if (draft.fields.line !== 'ordinary' || hours === undefined || rate === undefined || amount === undefined) return;
  const product = (Math.abs(hours) * rate) / 1000;
  if (Math.abs(product - Math.abs(amount)) <= (ROUNDED_HOURS * rate) / 1000 + ROUNDED_ORE) return;
  tell(form, draft, 'rate', rate, ['hours', (hours / 1000).toFixed(2)], ['amount', kroner(amount)]);
}

/** What the hours come to by the rate may be this much more than what was paid, by other hours than those that the pay is for. */
const FAR_MORE = 1.5;

/** Tax is taken out of gross pay. Net pay says less: expenses come on top of it, and other deductions out of it. */
function checkPay(form: Form, draft: Draft): void {
  const [gross, tax] = numbersIn(draft, 'gross', 'tax');
  if (gross !== undefined && tax !== undefined && tax > Math.max(0, gross))
    tell(form, draft, 'tax', tax, ['gross', kroner(gross)]);
  const [rate, hours, pay] = numbersIn(draft, 'hourlyRate', 'ordinaryHours', 'ordinaryPay');
  if (rate === undefined || hours === undefined || pay === undefined || pay <= 0) return;
  if ((hours * rate) / 1000 > pay * FAR_MORE)
    tell(form, draft, 'hourlyRate', rate, ['ordinaryHours', (hours / 1000).toFixed(2)], ['ordinaryPay', kroner(pay)]);
}

function numbersIn(draft: Draft, ...fields: readonly string[]): (number | undefined)[] {
  return fields.map((field) => numberIn(draft, field));
}

function tell(
  form: Form,
  draft: Draft,
  field: string,
  ore: number,
  ...others: readonly (readonly [field: string, said: string])[]
): void {
  draft.tell(field, 'VALUE_DOES_NOT_FIT', {
    read: kroner(ore),
    expected: others.map(([other, said]) => `${columnOf(form, other).header.nb} ${said}`).join(', '),
  });
}

function kroner(ore: number): string {
  return (ore / 100).toFixed(2);
}
