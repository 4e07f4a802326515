/** The XML of one sheet → rows of plain cells (ECMA-376 part 1, §18.3). Row and column numbers are checked before anything is built from them. */
import type { CellValue, SheetRow } from './sheet.ts';
import { type NumberKind, unescapeText } from './xlsx-parts.ts';
import { type XmlFault, type XmlHandler, XmlStop } from './xml-events.ts';
import { type Reading, readXmlFast } from './xml-scan.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
  /** Cells that may still be built, empty ones between others counted. */
  readonly cells: number;
}
export interface SheetRead {
  readonly rows: readonly SheetRow[];
  readonly cells: number;
  readonly fault?: XmlFault;
}
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
interface Cell {
  column: number;
  type: string;
  style: number;
  value?: string;
  formula?: string;
  inline: string;
}

interface BuiltRow {
  row: number;
  cells: (CellValue | null)[];
}
interface Built {
  readonly rows: BuiltRow[];
  readonly merged: readonly Area[];
  readonly cells: number;
}

/** All bytes of a sheet's XML. Never throws; with a fault, `rows` holds what stood before it. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetRead {
  const { result, fault } = readXmlFast(bytes, () => sheetBuilder(context));
  const { rows, merged, cells } = result;
  const stopped = fault ?? clearMerged(rows, merged);
  return { rows, cells, ...(stopped ? { fault: stopped } : {}) };
}

function sheetBuilder(context: SheetContext): Reading<Built> {
  const rows: BuiltRow[] = [];
  const merged: Area[] = [];
  let [row, built, into] = [0, 0, ''];
  let cells: (CellValue | null)[] = [];
  let cell: Cell | undefined;
  let column = 0;
  const stop = (read: string, expected: string): never => {
    throw new XmlStop({ code: 'XLSX_BROKEN', line: 1, read, expected });
  };
  const handler: Required<XmlHandler> = {
    open: ({ name, attributes }) => {
      into = '';
      if (name === 'row') {
        const next = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(next) || next <= row || next > LAST_ROW)
          stop(`rad ${attributes.r ?? next}`, `${row + 1}–${LAST_ROW}`);
        [row, column, cells] = [next, 0, []];
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        if (column < 1 || column > LAST_COLUMN) stop(`celle ${attributes.r ?? column}`, 'A–XFD');
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), inline: '' };
      } else if (cell && name === 'v') cell.value = '';
      else if (cell && name === 'f') cell.formula = '';
      else if (name === 'mergeCell') {
        const area = areaOf(attributes.ref ?? '');
        if (area) merged.push(area);
      }
      if (cell && (name === 'v' || name === 'f' || name === 't')) into = name;
    },
    text: (part) => {
      if (!cell) return;
      if (into === 'v') cell.value += part;
      else if (into === 'f') cell.formula += part;
      else if (into === 't') cell.inline += part;
    },
    close: ({ name }) => {
      into = '';
      if (name === 'c' && cell) {
        const value = plain(cell, context);
        if (value !== null) {
          built += Math.max(0, cell.column - cells.length);
          if (built > context.cells) throw new XmlStop({ code: 'FILE_NOT_READ_FURTHER', line: 1, read: `rad ${row}–` });
          while (cells.length < cell.column) cells.push(null);
          cells[cell.column - 1] = value;
        }
        cell = undefined;
      } else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
    },
  };
  return { handler, result: () => ({ rows, merged, cells: built }) };
}

function plain(cell: Cell, { strings, styles, from1904 }: SheetContext): CellValue | null {
  const { type, value, formula } = cell;
  if (type === 'inlineStr') return textOrNull(unescapeText(cell.inline));
  if (type === 'str' && value !== undefined) return textOrNull(unescapeText(value));
  // A formula that no program has calculated is not an empty cell.
  if (value === undefined || value.trim() === '') return formula === undefined ? null : { error: `=${formula}` };
  if (type === 's') return textOrNull(strings[/^\d+$/.test(value.trim()) ? Number(value) : -1] ?? { error: '#REF!' });
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'e') return { error: value };
  if (type === 'd') return { date: value.trim().slice(0, 16) };
  const number = Number(value);
  if (!Number.isFinite(number)) return { error: value };
  const kind = styles[cell.style] ?? 'number';
  if (kind === 'percent') return percentOf(number);
  return kind === 'date' ? dayOf(number, from1904) : kind === 'time' ? clockOf(number) : number;
}

function textOrNull(text: string | { error: string }): CellValue | null {
  return typeof text === 'string' && text.trim() === '' ? null : text;
}

/** Excel's day number → ISO. It counts a 29 February 1900 that never was, so days before March 1900 are one less. */
function dayOf(serial: number, from1904: boolean): CellValue {
  const seconds = Math.round((serial + (from1904 ? 1462 : serial < 60 ? 1 : 0)) * 86_400);
  const date = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return { error: '#NUM!' };
  const iso = date.toISOString();
  return { date: seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 16) };
}

/** What the cell shows as `80 %` is kept as 0.8; without its sign it could be taken for less than one per cent. */
function percentOf(share: number): string {
  return `${Math.round(share * 1e8) / 1e6} %`;
}

/** A part of a day → `7:30`; more than a day counts on (`37:30`). */
function clockOf(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (number: number): string => String(number).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${days < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/** `AB12` → 28; 0 for what is no reference. Millions of them are read, so letter by letter. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (let code = reference.charCodeAt(0); code >= 65 && code <= 90; code = reference.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const digits = reference.length - at;
  if (at < 1 || at > 3 || digits < 1 || digits > 7) return 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 48 || code > 57) return 0;
  }
  return column;
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function areaOf(reference: string): Area | undefined {
  const [from, to] = reference.split(':');
  if (from === undefined || to === undefined) return undefined;
  const rowOf = (one: string): number => Number(/\d+$/.exec(one)?.[0] ?? 0);
  return { left: columnOf(from), right: columnOf(to), top: rowOf(from), bottom: rowOf(to) };
}

/** A merged cell has its value in its first cell only; files by other programs than Excel may hide old values under it. */
function clearMerged(rows: readonly BuiltRow[], merged: readonly Area[]): XmlFault | undefined {
  let work = 0;
  const areas = [...merged].sort((a, b) => a.top - b.top);
  let first = 0;
  for (const { left, right, top, bottom } of areas) {
    while (first < rows.length && (rows[first]?.row ?? 0) < top) first += 1;
    for (let index = first; index < rows.length; index += 1) {
      const one = rows[index] as BuiltRow;
      if (one.row > bottom) break;
      const end = Math.min(right, one.cells.length);
      for (let column = left; column <= end; column += 1)
        if (one.row !== top || column !== left) one.cells[column - 1] = null;
      work += 1 + Math.max(0, end - left);
      // Areas that overlap are not Excel's; they would cost areas × cells.
      if (work > 10_000_000) return { code: 'XLSX_BROKEN', line: 1, read: `${merged.length} flettede områder` };
    }
  }
  return undefined;
}
