/** Whether a document that some table names lies in the evidence, and could be opened. */
import type { EvidenceFile, Place, ProblemCode } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import type { Basis } from '../schemas/rule.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';

/** What tells that a person cannot open the file either. A form that is not ours, or a picture without text, can be looked at. */
const BROKEN = new Set<ProblemCode>([
  'FILE_EMPTY',
  'FILE_UNREADABLE',
  'FILE_UNKNOWN',
  'FILE_TOO_LARGE',
  'ENCODING_BROKEN',
  'XML_BROKEN',
  'XML_DOCTYPE',
  'XML_TOO_DEEP',
  'XML_TOO_LARGE',
  'JSON_BROKEN',
  'CSV_BROKEN',
  'XLSX_BROKEN',
  'ZIP_BROKEN',
  'ZIP_BOMB',
  'ZIP_ENCRYPTED',
  'ZIP_CRC',
]);

export interface Files {
  /** The file of that name, in whatever folder or container it lies. Undefined when there is none. */
  readonly named: (name: string) => EvidenceFile | undefined;
}

/** Files by name, looked up as people write them: with or without folder, in any letter case. */
export function filesByName(files: readonly EvidenceFile[]): Files {
  const byName = new Map<string, EvidenceFile>();
  const put = (name: string, file: EvidenceFile): void => {
    const before = byName.get(name);
    // Of two with the same name the one that can be opened is meant.
    if (!before || (isBroken(before) && !isBroken(file))) byName.set(name, file);
  };
  for (const file of files) {
    const parts = comparable(file.file).split('/');
    for (let from = 0; from < parts.length; from += 1) put(parts.slice(from).join('/'), file);
  }
  return { named: (name) => byName.get(comparable(name)) };
}

/**
 * The document(s) that a cell names as a fact: the names of the files when all are there and can be opened,
 * `unreadableEvidence` when one cannot, `missingEvidence` when one is not there.
 * @param written the cell; several names are separated by `;` or `,`
 */
export function documentFact(id: string, written: string, files: Files, basis: Basis, from: readonly Place[]): Fact {
  const names = files.named(written) ? [written] : written.split(/[;,]/).filter((name) => name.trim() !== '');
  const found = names.map((name) => files.named(name));
  const there = found.filter((file) => file !== undefined);
  const broken = there.filter(isBroken);
  if (broken.length > 0)
    return absent(
      id,
      'unreadableEvidence',
      broken.map((file) => ({ file: file.file })),
    );
  if (there.length === 0 || there.length < found.length) return absent(id, 'missingEvidence', from);
  return known(id, there.map((file) => file.file).join(', '), basis, [...from, ...there.map(({ file }) => ({ file }))]);
}

function isBroken(file: EvidenceFile): boolean {
  return file.problems.some((problem) => BROKEN.has(problem.code));
}

/** Names are shown with ids masked, so what a table says is masked before it is compared. */
function comparable(name: string): string {
  return maskIds(name.trim().normalize('NFC')).replaceAll('\\', '/').replaceAll('!/', '/').toLowerCase();
}
