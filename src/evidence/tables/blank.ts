/** Cells in which nothing stands. */
import type { CellValue } from '../formats/sheet.ts';

/** True for an empty cell, and for a dash alone: it says that there is nothing to say. */
export function isBlankCell(cell: CellValue | null | undefined): boolean {
  return (
    cell === null ||
    cell === undefined ||
    (typeof cell === 'string' && /^[\s\u00a0\u202f\u2007]*[-–—]?[\s\u00a0\u202f\u2007]*$/.test(cell))
  );
}
