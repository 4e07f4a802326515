/** The words that name a form's fields, folded, and what a heading says without its hints. */
import type { Form, FormColumn } from '../../schemas/form.ts';
import { fold } from './fold.ts';

/** What a heading means: a field, a field when nothing says so better, or something known and not used. */
export type Meaning = { readonly field: string; readonly weak: boolean } | 'ignored';

const cache = new WeakMap<Form, Map<string, Meaning>>();

function meaningsOf(form: Form): Map<string, Meaning> {
  const known = cache.get(form);
  if (known) return known;
  const names = new Map<string, Meaning>();
  const add = (word: string, meaning: Meaning): void => {
    if (!names.has(fold(word))) names.set(fold(word), meaning);
  };
  for (const { header, synonyms, field } of form.columns)
    for (const word of [header.nb, header.nn, header.en, ...synonyms]) add(word, { field, weak: false });
  for (const { fallbacks, field } of form.columns) for (const word of fallbacks ?? []) add(word, { field, weak: true });
  for (const word of form.ignored ?? []) add(word, 'ignored');
  cache.set(form, names);
  return names;
}

/** Behind a heading and no part of it: how to write, the currency, whether it must be filled in. A unit of time is not among them. */
const HINT =
  /\s*[([](?:nok|kr|i kr|kroner|i kroner|valgfritt|valfritt|optional|obligatorisk|påkrevd|required|må fylles ut|desimal|tt:mm|hh:mm|[dmåy]{1,4}(?:[.\-/][dmåy]{1,4}){1,2})[)\]]\s*$/i;

/** A heading made ready for comparing: folded, and without its hint. */
export interface Word {
  readonly folded: string;
  readonly bare: string;
}

/** Made once for a heading, and then asked of every form. */
export function wordOf(heading: string): Word {
  return { folded: fold(heading), bare: fold(heading.replace(HINT, '')) };
}

/** The meaning of a heading in a form; undefined when the form does not know it. */
export function meaningOf(form: Form, { folded, bare }: Word): Meaning | undefined {
  const names = meaningsOf(form);
  return folded === '' ? 'ignored' : (names.get(folded) ?? names.get(bare));
}

const columns = new WeakMap<Form, Map<string, FormColumn>>();

/** Field → definition of its column. */
export function columnOf(form: Form, field: string): FormColumn {
  let known = columns.get(form);
  if (!known) {
    known = new Map(form.columns.map((column) => [column.field, column]));
    columns.set(form, known);
  }
  const column = known.get(field);
  if (!column) throw new Error(`no column ${field} in ${form.kind}`);
  return column;
}
