/** One cell of a form's column → its value, or the code of what is wrong. */
import type { FormColumn } from '../../schemas/form.ts';
import { decimalOf } from '../formats/decimal.ts';
import type { CellValue } from '../formats/sheet.ts';
import { asAmount, asDate, asHours, asInteger, asText, asYesNo, type Read } from '../formats/values.ts';
import { holdsAccount, holdsNationalId } from '../mask.ts';
import { isBlankCell } from './blank.ts';
import { asMinutes, asTime } from './clock.ts';
import { asCountry } from './countries.ts';
import { fold } from './fold.ts';
import { asAccount, asNationalId, asOrgNumber } from './identifier-cells.ts';
import { asMonth, asWeek } from './periods.ts';

/**
 * Reads a cell that is not blank by the type of its column (see `ColumnType` for what each becomes).
 * @param abroad the row's country is another than Norway: its company has no Norwegian number
 */
export function readCell(column: FormColumn, cell: CellValue, abroad: boolean): Read<unknown> {
  if (column.type === 'nationalId') return asNationalId(cell);
  // Every national id has the check digit of an account.
  if (column.type === 'account') return asAccount(cell);
  if (isPersonal(column, cell)) return { ok: false, code: 'NATIONAL_ID_UNEXPECTED' };
  switch (column.type) {
    case 'orgNumber':
      return asOrgNumber(column, cell, abroad);
    case 'date':
      return asDate(cell);
    case 'time':
      return asTime(cell);
    case 'month':
      return asMonth(cell);
    case 'week':
      return asWeek(cell);
    case 'amount':
      return asAmount(cell);
    case 'hours':
      return asHours(cell);
    case 'minutes':
      return asMinutes(cell);
    case 'percent':
      return asPercent(cell);
    case 'integer':
      return asInteger(cell);
    case 'yesNo':
      return asYesNo(cell);
    case 'code':
      return code(column, cell);
    case 'country':
      return asCountry(cell);
    case 'answer':
      return asAnswer(cell);
    default:
      return asText(cell);
  }
}

/** True when nothing is said: an empty cell, a dash, or one of the column's words for it. */
export function isEmptyIn(column: FormColumn, cell: CellValue | null | undefined): cell is null | undefined {
  if (isBlankCell(cell)) return true;
  if (column.blanks === undefined || typeof cell !== 'string') return false;
  const word = fold(cell);
  return column.blanks.some((blank) => fold(blank) === word);
}

/** A national id anywhere, or an account among words. As a number an id may have lost the zero in front. */
function isPersonal({ type }: FormColumn, cell: CellValue): boolean {
  if (typeof cell === 'string') return holdsNationalId(cell) || (type === 'text' && holdsAccount(cell));
  return type === 'text' && typeof cell === 'number' && cell > 1e9 && holdsNationalId(String(cell).padStart(11, '0'));
}

function code(column: FormColumn, cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const wanted = fold(text.value);
  const match = column.codes?.find((one) =>
    [one.code, one.label.nb, one.label.nn, one.label.en, ...one.synonyms].some((name) => fold(name) === wanted),
  );
  const choices = (column.codes ?? []).slice(0, 8).map((one) => one.label.nb);
  const more = (column.codes ?? []).length > choices.length ? ' …' : '';
  return match
    ? { ok: true, value: match.code }
    : { ok: false, code: 'CELL_NOT_CODE', expected: `${choices.join(', ')}${more}` };
}

const noPercent: Read<never> = { ok: false, code: 'CELL_NOT_NUMBER', expected: '80 %' };

/** `80 %`, `80` or `80,5` → thousandths of a per cent. Without the sign anything up to 1 may be a share or a per cent, and is refused. */
function asPercent(cell: CellValue): Read<number> {
  if (typeof cell === 'boolean') return noPercent;
  const text = asText(cell);
  if (!text.ok) return text;
  const [, digits, sign] = /^(\d{1,6}(?:[.,]\d{1,16})?)\s*(%|prosent|pst\.?|percent)?$/i.exec(text.value) ?? [];
  if (digits === undefined) return noPercent;
  const value = Math.round(Number(digits.replace(',', '.')) * 1000);
  if (sign === undefined && value > 0 && value <= 1000) return noPercent;
  return { ok: true, value };
}

/** Ja and nei as booleans; numbers, days and text as what they are. `1` and `x` are no yes here, and nine digits or more are a name. */
function asAnswer(cell: CellValue): Read<boolean | number | string> {
  if (typeof cell === 'boolean' || typeof cell === 'number') return { ok: true, value: cell };
  const text = asText(cell);
  if (!text.ok) return text;
  const word = text.value.toLowerCase();
  if (/^(ja|nei|yes|no|true|false|sann|usann)$/.test(word)) return asYesNo(word);
  const day = asDate(cell);
  if (day.ok) return day;
  const number = decimalOf(text.value.replace(/\s?%$/, ''));
  if (!number || /^(0\d|\d{9})/.test(text.value)) return text;
  const value = Number(`${number.whole}.${number.decimals || '0'}`);
  return { ok: true, value: number.negative && value !== 0 ? -value : value };
}
