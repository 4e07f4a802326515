/** Check digits of the numbers that evidence carries. Identifiers are text from first byte to last: as numbers they would lose their leading zeros. */
import { isRealDay } from './formats/values.ts';

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11;
}

/** Nine digits with a right check digit. The first digit is not tested: test numbers begin with 1, 2 or 3. */
export function isOrgNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && weighted(text, [3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/** `NO 987 654 321 MVA`, `0192:987654321` → nine digits; anything else comes back trimmed. */
export function normaliseOrgNumber(text: string): string {
  const bare = text
    .trim()
    .replace(/^0192:/, '')
    .replace(/[\s.]/g, '');
  return /^(?:NO)?(\d{9})(?:MVA)?$/i.exec(bare)?.[1] ?? text.trim();
}

/** Norwegian bank account: eleven digits, mod 11. Spaces and full stops are passed over. */
export function isBankAccount(text: string): boolean {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{11}$/.test(digits) && weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/** Length of an IBAN in the EEA, the United Kingdom and Switzerland (ISO 13616 register). */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
};

/** IBAN by length of its country and mod 97; a Norwegian one must hold a valid account too. Spaces are passed over. */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const country = iban.slice(0, 2);
  const length = Object.hasOwn(IBAN_LENGTH, country) ? IBAN_LENGTH[country] : undefined;
  if (length !== undefined && iban.length !== length) return false;
  if (country === 'NO' && !isBankAccount(iban.slice(4))) return false;
  // 98 is what a right pair of check digits makes of the rest; 00, 01 and 99 leave the same remainder but are never given out.
  const check = Number(iban.slice(2, 4));
  if (check < 2 || check > 98) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** KID: 2–25 characters, mod 10 or mod 11; only the last may be a hyphen. */
export function isKid(text: string): boolean {
  return /^\d{1,24}[\d-]$/.test(text) && (isMod10(text) || isMod11(text));
}

function isMod10(kid: string): boolean {
  if (kid.endsWith('-')) return false;
  const sum = [...kid].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isMod11(kid: string): boolean {
  const body = [...kid.slice(0, -1)].reverse();
  const check = (11 - (body.reduce((sum, digit, index) => sum + Number(digit) * ((index % 6) + 2), 0) % 11)) % 11;
  return kid.at(-1) === (check === 10 ? '-' : String(check));
}

export type NationalIdKind = 'fnr' | 'dnr' | 'synthetic';

/**
 * Kind of a Norwegian national id: `fnr`, `dnr` (first digit + 4), or `synthetic` (month + 40 or + 80); null when it is none.
 * @param on ISO day that picks the rule: from 2032-01-01 the first check digit leaves remainders 0–3
 */
export function nationalIdKind(text: string, on: string): NationalIdKind | null {
  if (!/^\d{11}$/.test(text)) return null;
  const first = weighted(text, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
  if (on >= '2032-01-01' ? first > 3 : first !== 0) return null;
  if (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) !== 0) return null;
  const [day, month] = [Number(text.slice(0, 2)), Number(text.slice(2, 4))];
  const realDay = day > 40 ? day - 40 : day;
  const realMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
  const two = (number: number): string => String(number).padStart(2, '0');
  // The century is not always known, so 29 February is let through in any year.
  if (!isRealDay(`2000-${two(realMonth)}-${two(realDay)}`)) return null;
  return month > 40 ? 'synthetic' : day > 40 ? 'dnr' : 'fnr';
}
