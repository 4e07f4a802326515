/** Numbers that name companies, accounts and people. Accounts and national ids live in memory only; what is wrong with one is told without it. */
import type { FormColumn } from '../../schemas/form.ts';
import type { CellValue } from '../formats/sheet.ts';
import { asText, type Read } from '../formats/values.ts';
import { isBankAccount, isIban, isOrgNumber, nationalIdKind, normaliseOrgNumber } from '../identifiers.ts';

/**
 * Nine digits with a right check digit. A company abroad has none: its own number is kept in capitals where the column allows
 * it, unless it looks like a Norwegian one that was mistyped.
 * @param abroad the row's country says that the company is established abroad
 */
export function asOrgNumber(column: FormColumn, cell: CellValue, abroad: boolean): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const number = normaliseOrgNumber(text.value);
  if (isOrgNumber(number)) return { ok: true, value: number };
  const allowed = column.foreign !== undefined && (abroad || column.foreign !== 'byCountry');
  const norwegian = /^\d{9}$/.test(number) && !abroad && column.foreign !== 'expected';
  const plausible = /\d/.test(text.value) && text.value.length >= 4 && text.value.length <= 40;
  if (!allowed || norwegian || !plausible) return { ok: false, code: 'ORG_NUMBER_INVALID' };
  return { ok: true, value: text.value.toUpperCase() };
}

/** Eleven digits with a right check digit, or an IBAN without spaces; of a Norwegian IBAN its eleven digits, so that both ways of writing agree. */
export function asAccount(cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const bare = text.value.replace(/[\s.-]/g, '').toUpperCase();
  if (/^[A-Z]{2}\d/.test(bare)) {
    if (!isIban(bare)) return { ok: false, code: 'IBAN_INVALID' };
    return { ok: true, value: bare.startsWith('NO') ? bare.slice(4) : bare };
  }
  const account = padded(cell, bare);
  return isBankAccount(account) ? { ok: true, value: account } : { ok: false, code: 'ACCOUNT_INVALID' };
}

/** Fødselsnummer or D-number as eleven digits, also of a test person (month + 40 or + 80). A first zero that a spreadsheet took is put back. */
export function asNationalId(cell: CellValue): Read<string> {
  const text = asText(cell);
  if (!text.ok) return text;
  const id = padded(cell, text.value.replace(/[\s-]/g, ''));
  // The stricter rule, of ids given out before 2032: the other lets ten times as many typing errors through.
  return nationalIdKind(id, '2000-01-01') === null
    ? { ok: false, code: 'NATIONAL_ID_INVALID' }
    : { ok: true, value: id };
}

/** Ten digits are eleven whose first was a zero. The check digits tell when they are not. */
function padded(cell: CellValue, digits: string): string {
  return (typeof cell === 'number' || /^\d{10}$/.test(digits)) && digits.length <= 11
    ? digits.padStart(11, '0')
    : digits;
}
