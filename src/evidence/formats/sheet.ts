/** A table as read, before it has meaning. Types only. */

/** Dates come as ISO text, with `THH:mm` when the cell holds a time of day; times and per cents as text as they are shown (`7:30`, `80 %`); `error` is a cell whose formula failed. */
export type CellValue = string | number | boolean | { readonly date: string } | { readonly error: string };

export interface SheetRow {
  /** From 1: a sheet's own row number, a text file's line. */
  readonly row: number;
  readonly cells: readonly (CellValue | null)[];
  /** The row has more or fewer fields than the table: its values may stand in wrong columns. */
  readonly uneven?: boolean;
}
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly hidden?: boolean;
}
