/** One cell of a form's column → its value, or the code of what is wrong. */
import type { FormColumn } from '../../schemas/form.ts';
import type { CellValue } from '../formats/sheet.ts';
import { asAmount, asDate, asHours, asInteger, asText, asYesNo, type Read } from '../formats/values.ts';
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import { holdsNationalId } from '../mask.ts';
import { fold } from './headings.ts';

export function readCell(column: FormColumn, cell: CellValue, foreign: boolean): Read<unknown> {
  if (typeof cell === 'string' && holdsNationalId(cell)) return { ok: false, code: 'NATIONAL_ID_UNEXPECTED' };
  switch (column.type) {
    case 'orgNumber':
      return orgNumber(cell, foreign);
    case 'date':
      return asDate(cell);
    case 'amount':
      return asAmount(cell);
    case 'hours':
      return asHours(cell);
    case 'integer':
      return asInteger(cell);
    case 'yesNo':
      return asYesNo(cell);
    case 'code':
      return code(column, cell);
    case 'country':
      return country(cell);
    default:
      return asText(cell);
  }
}

/** A foreign company has no Norwegian number: its id is kept as it stands. */
function orgNumber(cell: CellValue, foreign: boolean): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const number = normaliseOrgNumber(text.value);
  if (isOrgNumber(number)) return { ok: true, value: number };
  return foreign ? { ok: true, value: text.value.toUpperCase() } : { ok: false, code: 'ORG_NUMBER_INVALID' };
}

function code(column: FormColumn, cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const wanted = fold(text.value);
  const match = column.codes?.find((one) =>
    [one.code, one.label.nb, one.label.nn, one.label.en, ...one.synonyms].some((name) => fold(name) === wanted),
  );
  return match
    ? { ok: true, value: match.code }
    : { ok: false, code: 'CELL_NOT_CODE', expected: (column.codes ?? []).map((one) => one.label.nb).join(', ') };
}

const NORWAY = new Set(['no', 'nor', 'norge', 'noreg', 'norway']);

function country(cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  return { ok: true, value: NORWAY.has(text.value.toLowerCase()) ? 'NO' : text.value.toUpperCase() };
}
