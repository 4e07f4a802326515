/** Two days of a row that cannot stand in the order they do: told where the later one was written, and both are kept as they stand. */
import type { Form } from '../../schemas/form.ts';
import { type Draft, textIn } from './draft.ts';
import { columnOf } from './names.ts';

/** By kind of table: the day that cannot be the earlier, and the one that it cannot come before. */
const ORDER: Readonly<Record<string, readonly (readonly [day: string, notBefore: string])[]>> = {
  // The date of an invoice is the day it was issued (bokføringsforskriften § 5-1-1), and nobody has it before that.
  invoiceList: [['receivedOn', 'invoiceDate']],
  documentRequests: [['deadline', 'requestedOn']],
  assessments: [['until', 'assessedOn']],
};

/** Only forms that have such days are looked at. */
export function checkDays(form: Form, draft: Draft): void {
  const pairs = ORDER[form.kind];
  if (!pairs) return;
  for (const [day, notBefore] of pairs) {
    const [later, earlier] = [textIn(draft, day), textIn(draft, notBefore)];
    if (later === undefined || earlier === undefined || later >= earlier) continue;
    draft.tell(day, 'DATE_BEFORE', { read: later, expected: `${columnOf(form, notBefore).header.nb} ${earlier}` });
  }
}
