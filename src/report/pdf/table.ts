/** Tables → strips: a head that is repeated on every page, and rows that stay whole. */
import { columnWidths } from './columns.ts';
import type { Align } from './draw-text.ts';
import type { Head, Strip } from './flow.ts';
import type { Fonts } from './font.ts';
import { longestWord, type Measured, measure, type Text } from './lines.ts';
import { newElement } from './structure.ts';
import { BODY, type Tone, TYPE } from './style.ts';
import {
  CELL_PAD,
  drawHead,
  drawRow,
  type Grid,
  type Look,
  type Part,
  partHeight,
  type Row,
  setRow,
} from './table-row.ts';
import { type Frame, lineStrips, textBlock } from './text-blocks.ts';

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width, in any unit. */
  readonly width: number;
  readonly align?: Align;
}
export interface TableSpec {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Text[])[];
  /** The column whose cells name their row. */
  readonly rowHeader?: number;
  readonly caption?: string;
  readonly zebra?: boolean;
  /** By row: a bar at the left that repeats in colour what the row says. */
  readonly tones?: readonly (Tone | undefined)[];
}

/** Room that a box takes at the edges of a page which it is cut by. */
const BOX_EDGES = 20;

/** A table needs a body to be valid, so a table without rows gets one row of dashes. */
export function tableStrips(fonts: Fonts, frame: Frame, spec: TableSpec): Strip[] {
  const table = newElement('Table', frame.parent);
  const caption = spec.caption === undefined ? [] : captionStrips(fonts, { ...frame, parent: table }, spec.caption);
  const headElement = newElement('THead', table);
  const bodyElement = newElement('TBody', table);
  const titles = spec.columns.map((column) => measure(fonts, column.title, TYPE.cellHead.size, true));
  const rows = (spec.rows.length > 0 ? spec.rows : [spec.columns.map(() => '–')]).map((cells) =>
    spec.columns.map((_, column) => measure(fonts, cells[column] ?? '', TYPE.cell.size)),
  );
  const shares = spec.columns.map((column) => column.width);
  const aligns = spec.columns.map((column) => column.align ?? 'left');
  const grid = gridOf(fonts, frame, shares, aligns, [titles, ...rows], CELL_PAD.x);

  const titleRow = setRow(
    grid,
    titles,
    headElement,
    () => 'columnHead',
    () => TYPE.cellHead,
  );
  const kind = (column: number) => (column === spec.rowHeader ? 'rowHead' : 'data');
  const bodyRows = rows.map((texts) => setRow(grid, texts, bodyElement, kind, () => TYPE.cell));
  const head: Head = {
    height: titleRow.height,
    draw: (page, top) => drawHead(page, grid, titleRow, true, top),
  };
  return [
    ...caption,
    {
      height: titleRow.height,
      before: caption.length > 0 ? 0 : 8,
      after: 0,
      keepNext: true,
      draw: (page, top) => drawHead(page, grid, titleRow, false, top),
    },
    ...bodyRows.flatMap((row, index) => {
      const look = { tone: spec.tones?.[index], shaded: spec.zebra === true && index % 2 === 1 };
      return rowStrips(grid, row, look, index === bodyRows.length - 1 ? 14 : 0, head);
    }),
  ];
}

/** Labels and values: a table without column heads, where the label names its row. */
export function keyValueStrips(fonts: Fonts, frame: Frame, pairs: readonly (readonly [string, Text])[]): Strip[] {
  const body = newElement('TBody', newElement('Table', frame.parent));
  const rows = pairs.map(([label, value]) => [
    measure(fonts, label, TYPE.label.size, true),
    measure(fonts, value, TYPE.value.size),
  ]);
  const grid = gridOf(fonts, frame, [30, 70], ['left', 'left'], rows, 0);
  const style = (column: number) => (column === 0 ? TYPE.label : TYPE.value);
  return rows.flatMap((texts, index) => {
    const row = setRow(grid, texts, body, (column) => (column === 0 ? 'rowHead' : 'data'), style);
    const strips = rowStrips(
      grid,
      row,
      { unruled: index === rows.length - 1 },
      index === rows.length - 1 ? 14 : 0,
      undefined,
    );
    // Two rows at the start stay together, and two at the end.
    const keepNext = index < rows.length - 1 && (index === 0 || index === rows.length - 2);
    return strips.map((strip, at) => ({
      ...strip,
      before: index === 0 && at === 0 ? 6 : 0,
      keepNext: keepNext && strips.length === 1,
    }));
  });
}

function gridOf(
  fonts: Fonts,
  frame: Frame,
  shares: readonly number[],
  aligns: readonly Align[],
  rows: readonly (readonly Measured[])[],
  inset: number,
): Grid {
  const widths = columnWidths(
    shares,
    (column, limit) => {
      const words = rows.map((row) => longestWord(row[column] as Measured, limit));
      return words.reduce((longest, width) => Math.max(longest, width), 0) + 2 * CELL_PAD.x + 0.1;
    },
    frame.width,
  );
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, frame.x));
  return { fonts, x: frame.x, width: frame.width, widths, lefts, aligns, inset };
}

/** The row as one strip, or, when no page could hold it, line by line. */
function rowStrips(grid: Grid, row: Row, look: Look, after: number, head: Head | undefined): Strip[] {
  const whole = row.height <= BODY.height - (head?.height ?? 0) - BOX_EDGES;
  const parts: Part[] = whole
    ? [{ from: 0, to: row.lines }]
    : Array.from({ length: row.lines }, (_, line) => ({ from: line, to: line + 1 }));
  return parts.map((part) => ({
    height: partHeight(row, part),
    before: 0,
    after: part.to === row.lines ? after : 0,
    keepNext: false,
    ...(head ? { head: part.from === 0 ? head : { ...head, height: head.height + CELL_PAD.y } } : {}),
    draw: (page, top) => drawRow(page, grid, row, part, look, top),
  }));
}

function captionStrips(fonts: Fonts, frame: Frame, text: string): Strip[] {
  const block = textBlock(fonts, text, TYPE.caption, frame, newElement('Caption', frame.parent));
  return lineStrips(fonts, block, TYPE.caption, true);
}
