/** What in a payment file does not fit with the rest of it: told where it stands, and used as it is. */
import type { ProblemCode } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { type Draft, note, type Reading, saidAt } from './bank-values.ts';
import type { Group } from './bank-walk.ts';

/** Where a code stands, what it may be, and how that is said. The lists of purposes and levels grow; four capitals or digits is what all of them are. */
const CODES: readonly (readonly [path: string, right: RegExp, expected: string])[] = [
  ['PmtMtd', /^(?:TRF|TRA)$/, 'TRF'],
  ['PmtTpInf/SvcLvl/Cd', /^[A-Z0-9]{1,4}$/, 'NURG, SEPA …'],
  ['PmtTpInf/CtgyPurp/Cd', /^[A-Z0-9]{1,4}$/, 'SALA, SUPP …'],
];

/** A block of transfers is ordered as transfers, with codes of the standard. */
export function checkBlock(reading: Reading, group: Group): void {
  for (const [path, right, expected] of CODES) {
    const [said] = saidAt(group, path).said;
    if (said && !right.test(said.text)) tell(reading, 'CODE_DOES_NOT_FIT', said.line, path, said.text, expected);
  }
}

/** Nothing can be ordered for a day before the file was made. @param blocks every block of the message */
export function checkMade(reading: Reading, group: Group, file: Draft<'paymentFile'>, blocks: readonly Draft[]): void {
  const { createdOn } = file.fields;
  const [said] = saidAt(group, 'GrpHdr/CreDtTm').said;
  const days = (blocks as readonly Draft<'paymentFile'>[]).flatMap(({ fields }) => fields.executionDate ?? []);
  const [first] = days.sort();
  if (said && createdOn !== undefined && first !== undefined && createdOn > first)
    tell(reading, 'DAY_DOES_NOT_FIT', said.line, 'GrpHdr/CreDtTm', createdOn, `ReqdExctnDt ${first}`);
}

function tell(reading: Reading, code: ProblemCode, line: number, path: string, read: string, expected: string): void {
  note(reading, code, line, path, { read: shortRead(read), expected });
}
