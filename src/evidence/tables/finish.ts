/** What the rows of some kinds need when their cells are read: parts put together, and what a row as a whole must have. */
import type { Form } from '../../schemas/form.ts';
import type { CellValue } from '../formats/sheet.ts';
import { type Draft, textIn, unread } from './draft.ts';
import { finishHours } from './finish-hours.ts';
import { daysOf } from './periods.ts';

/**
 * Puts the parts of a row together and takes them out of its fields.
 * @param cellOf what stood in the column of a field
 */
export function finishRow(form: Form, draft: Draft, cellOf: (field: string) => CellValue | null): void {
  const parts = partsOf(form);
  for (const { field, into } of parts)
    if (draft.unreadable.includes(field)) for (const target of into) unread(draft.fields, draft.unreadable, target);
  for (const { field, into } of parts) if (field === 'period') joinPeriod(draft, into);
  joinNames(draft);
  if (form.kind === 'hours') finishHours(draft, cellOf);
  if (form.kind === 'declaration') withoutSignature(draft);
  for (const { field } of parts) {
    delete draft.fields[field];
    const at = draft.unreadable.indexOf(field);
    if (at >= 0) draft.unreadable.splice(at, 1);
  }
}

interface Part {
  readonly field: string;
  readonly into: readonly string[];
}
const cache = new WeakMap<Form, readonly Part[]>();

function partsOf(form: Form): readonly Part[] {
  const known = cache.get(form);
  if (known) return known;
  const parts = form.columns.flatMap(({ field, into }) => (into ? [{ field, into }] : []));
  cache.set(form, parts);
  return parts;
}

function joinNames(draft: Draft): void {
  const parts = [textIn(draft, 'firstName'), textIn(draft, 'lastName')].filter((part) => part !== undefined);
  if (parts.length > 0 && !draft.unreadable.includes('name')) draft.fields.name ??= parts.join(' ');
}

/** A month is its first and its last day, where those are not given. */
function joinPeriod(draft: Draft, [from = '', to = '']: readonly string[]): void {
  const month = textIn(draft, 'period');
  if (month === undefined) return;
  const { first, last } = daysOf(month);
  if (!draft.unreadable.includes(from)) draft.fields[from] ??= first;
  if (!draft.unreadable.includes(to)) draft.fields[to] ??= last;
}

/** Of a declaration that nobody signed or dated no answer counts. */
function withoutSignature(draft: Draft): void {
  if (textIn(draft, 'signer') === undefined || textIn(draft, 'signedOn') === undefined)
    unread(draft.fields, draft.unreadable, 'value');
}

/** Rows about people need one of these: a name joins nothing. */
export const PERSON_FIELDS: readonly string[] = ['nationalId', 'staffNo'];

/** Whether a row says who it is about, or tried to. */
export function namesPerson({ fields, unreadable }: Draft): boolean {
  return PERSON_FIELDS.some((field) => fields[field] !== undefined || unreadable.includes(field));
}
