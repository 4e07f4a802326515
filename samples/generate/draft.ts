/** A case folder before it is written: what a story changes is changed here. */

import type { Agreement, Case, Declaration } from '../../src/schemas/case.ts';
import type { UblDocument } from '../../test/evidence/ubl.ts';
import type { Person } from './people.ts';
import type { Row } from './tables.ts';

export interface Table {
  readonly kind: string;
  rows: Row[];
  /** `csv-1252`: as older systems export. */
  readonly format: 'csv' | 'csv-1252' | 'xlsx';
  /** First cell of a totals row below. */
  readonly total?: string;
}

export interface InvoiceFile {
  document: UblDocument;
  credit: boolean;
  enveloped: boolean;
}

export interface Draft {
  readonly case: Mutable<Case>;
  readonly agreement: Mutable<Agreement>;
  declaration: Mutable<Declaration> | null;
  /** By path below the case folder. */
  readonly tables: Map<string, Table>;
  readonly invoices: Map<string, InvoiceFile>;
  readonly raw: Map<string, Uint8Array>;
  /** Whom the lists of people and the files of the bank are made from. */
  readonly people: readonly Person[];
}
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The table at a path. @throws when the draft has none there: a story must not miss its mark in silence */
export function table(draft: Draft, path: string): Table {
  const found = draft.tables.get(path);
  if (!found) throw new Error(`no table ${path}`);
  return found;
}

/** Changes the one row that fits; throws when none or several do. */
export function change(draft: Draft, path: string, fits: (row: Row) => boolean, into: Row): void {
  const { rows } = table(draft, path);
  const found = rows.flatMap((row, index) => (fits(row) ? [index] : []));
  if (found.length !== 1) throw new Error(`${found.length} rows of ${path} fit`);
  const [index] = found as [number];
  rows[index] = { ...rows[index], ...into };
}
