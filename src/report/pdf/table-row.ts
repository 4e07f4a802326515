/** One row of a table: its cells, how high it is, and how it is drawn, whole or in part, as content or as decoration. */
import { type Align, drawLine, type TextBlock, textAt } from './draw-text.ts';
import { rule } from './flow.ts';
import type { Fonts } from './font.ts';
import { breakLines, type Measured } from './lines.ts';
import { artifact, type Page } from './page.ts';
import { attach, type Element, newElement } from './structure.ts';
import { COLOUR, TONES, type Tone, type TypeStyle } from './style.ts';
import { filled } from './syntax.ts';

/** The columns of a table, placed on the page. */
export interface Grid {
  readonly fonts: Fonts;
  readonly x: number;
  readonly width: number;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly aligns: readonly Align[];
  /** From a column's left edge to its text. */
  readonly inset: number;
}
export interface Row {
  readonly cells: readonly TextBlock[];
  /** Lines of the highest cell. */
  readonly lines: number;
  readonly leading: number;
  readonly height: number;
}
export interface Look {
  readonly tone?: Tone | undefined;
  readonly shaded?: boolean;
  readonly unruled?: boolean;
}
export type CellKind = 'columnHead' | 'rowHead' | 'data';

export const CELL_PAD = { x: 5.5, y: 3.8 } as const;
const TONE_BAR = 2.5;

const KINDS: Readonly<Record<CellKind, readonly [type: string, attributes: string]>> = {
  columnHead: ['TH', '/A<</O/Table/Scope/Column>>'],
  rowHead: ['TH', '/A<</O/Table/Scope/Row>>'],
  data: ['TD', ''],
};

/** Sets the texts in the columns of the grid. `kind` and `style` go by column. */
export function setRow(
  grid: Grid,
  texts: readonly Measured[],
  parent: Element,
  kind: (column: number) => CellKind,
  style: (column: number) => TypeStyle,
): Row {
  const element = newElement('TR', parent);
  const cells = texts.map((text, column): TextBlock => {
    const width = (grid.widths[column] as number) - 2 * CELL_PAD.x;
    return {
      lines: breakLines(grid.fonts, text, width),
      runs: text.runs,
      size: text.size,
      leading: style(column).leading,
      colour: style(column).colour,
      x: (grid.lefts[column] as number) + grid.inset,
      width,
      align: grid.aligns[column] ?? 'left',
      element: newElement(KINDS[kind(column)][0], element, KINDS[kind(column)][1]),
      inner: new Map(),
    };
  });
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const leading = Math.max(...cells.map((cell) => cell.leading));
  return { cells, lines, leading, height: lines * leading + 2 * CELL_PAD.y };
}

/** A part of a row: from one line up to another. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export function partHeight(row: Row, part: Part): number {
  const edges = (part.from === 0 ? 1 : 0) + (part.to === row.lines ? 1 : 0);
  return (part.to - part.from) * row.leading + edges * CELL_PAD.y;
}

/** Draws lines of a body row with its rule, shade and tone. */
export function drawRow(page: Page, grid: Grid, row: Row, part: Part, look: Look, top: number): void {
  const height = partHeight(row, part);
  if (look.shaded) artifact(page, 'Layout', filled(grid.x, top - height, grid.width, height, COLOUR.zebra));
  if (look.tone) artifact(page, 'Layout', filled(grid.x, top - height, TONE_BAR, height, TONES[look.tone].bar));
  if (part.to === row.lines && !look.unruled) rule(page, grid.x, top - height, grid.width, 0.5, COLOUR.rule);
  drawCells(page, grid, row, part, part.from === 0 ? top - CELL_PAD.y : top);
}

/** Draws the head; `again` on later pages, where it is decoration and not read a second time. */
export function drawHead(page: Page, grid: Grid, row: Row, again: boolean, top: number): void {
  artifact(page, 'Layout', filled(grid.x, top - row.height, grid.width, row.height, COLOUR.headFill));
  rule(page, grid.x, top - row.height, grid.width, 0.9, COLOUR.brand);
  if (!again) drawCells(page, grid, row, { from: 0, to: row.lines }, top - CELL_PAD.y);
  else artifact(page, 'Pagination', unread(grid, row, top - CELL_PAD.y));
}

function drawCells(page: Page, grid: Grid, row: Row, part: Part, top: number): void {
  for (const cell of row.cells) {
    attach(cell.element); // an empty cell too, or the columns would not add up
    for (let line = part.from; line < part.to; line++) {
      drawLine(page, grid.fonts, cell, line, top - (line - part.from) * row.leading);
    }
  }
}

function unread(grid: Grid, row: Row, top: number): string {
  return row.cells
    .flatMap((cell) =>
      cell.lines.map((line, index) => {
        const text = line.pieces.map((piece) => piece.text).join('');
        const slack = cell.width - line.width;
        const x = cell.x + (cell.align === 'right' ? slack : cell.align === 'center' ? slack / 2 : 0);
        const baseline = top - index * row.leading - (row.leading + 0.66 * cell.size) / 2;
        return textAt(grid.fonts, text, true, cell.size, x, baseline, cell.colour);
      }),
    )
    .join(' ');
}
