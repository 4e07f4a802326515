/** How the firms of a chain are told apart, and how their numbers may be shown. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { normaliseOrgNumber } from '../evidence/identifiers.ts';
import { maskIds } from '../evidence/mask.ts';

/** The number by which a firm is matched, never its name. Spaces and capitals are how it was typed; a foreign number stays as it is otherwise. */
export function firmId(written: string): string {
  return normaliseOrgNumber(written).replace(/\s+/g, '').toUpperCase();
}

/** A firm's number as part of a key. One that could be a person's is replaced by where it stood, so that no two become alike. */
export function shownFirm(id: string, at: Place): string {
  return maskIds(id) === id ? id : placeKey(at);
}

/** What names a row that has no name of its own. */
export function placeKey(at: Place): string {
  return [at.file, at.sheet, at.row ?? at.line ?? at.path, at.column].filter((part) => part !== undefined).join('/');
}

/** Rows in the order in which they stand in the files, whatever order they came in. */
export function inPlaceOrder<R extends EvidenceRecord>(rows: readonly R[]): R[] {
  return [...rows].sort(
    ({ at: a }, { at: b }) =>
      byText(a.file, b.file) ||
      byText(a.sheet ?? '', b.sheet ?? '') ||
      (a.row ?? a.line ?? 0) - (b.row ?? b.line ?? 0) ||
      byText(a.path ?? '', b.path ?? ''),
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
