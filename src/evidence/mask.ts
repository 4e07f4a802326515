/** Takes national ids and account numbers out of any text that is shown: names of files, sheets and columns, and what a problem read. */
import { isBankAccount, nationalIdKind } from './identifiers.ts';

const MASK = '…';
/** Numbers are masked by the rule of any year, whatever day it is. */
const RULES = ['2000-01-01', '2032-01-01'] as const;

/**
 * Text with every national id and account number replaced by `…`, also when split by spaces, full stops, hyphens, slashes or
 * underscores. Nothing of the number is left, not its length nor its split.
 */
export function maskIds(text: string): string {
  const spans: [number, number][] = [];
  for (const run of text.matchAll(/\d+(?:[\s.\-‐-–_/·]{1,3}\d+)*/g))
    spans.push(...idsIn(run[0]).map(([from, to]): [number, number] => [run.index + from, run.index + to]));
  // A birth date before a personal number that someone else has starred out.
  for (const run of text.matchAll(/(?<!\d)\d{6}[ -]?[*•xX]{5}(?![\dA-Za-z])/g))
    spans.push([run.index, run.index + run[0].length]);
  let masked = '';
  let at = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (from >= at) masked += text.slice(at, from) + MASK;
    at = Math.max(at, to);
  }
  return masked + text.slice(at);
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** Where ids stand in a run of digits and separators. */
function idsIn(run: string): [number, number][] {
  const groups = [...run.matchAll(/\d+/g)].map(
    (match): Group => ({ from: match.index, to: match.index + match[0].length, digits: match[0] }),
  );
  const found: [number, number][] = [];
  groups.forEach((group, index) => {
    // Inside longer numbers only what the strict rule knows: of other numbers with eleven digits too many would pass by chance.
    for (let at = 0; group.digits.length > 11 && at + 11 <= group.digits.length; at += 1)
      if (nationalIdKind(group.digits.slice(at, at + 11), RULES[0]) !== null)
        found.push([group.from + at, group.from + at + 11]);
    const lengths: number[] = [];
    let digits = '';
    for (let last = index; last < groups.length && digits.length < 11; last += 1) {
      const one = groups[last] as Group;
      lengths.push(one.digits.length);
      digits += one.digits;
      if (digits.length === 11 && isId(digits, lengths)) found.push([group.from, one.to]);
    }
  });
  return found;
}

/** Accounts have one check digit only, so they are known by how they are written too: in one, `4-2-5` or `4-7`. */
function isId(digits: string, lengths: readonly number[]): boolean {
  if (RULES.some((rule) => nationalIdKind(digits, rule) !== null)) return true;
  return ['11', '4,2,5', '4,7'].includes(lengths.join()) && isBankAccount(digits);
}

/** True when a text holds a valid national id, in one or split `ddmmyy nnnnn`. */
export function holdsNationalId(text: string): boolean {
  for (const match of text.matchAll(/(?<!\d)\d{6}[\s-]?\d{5}(?!\d)/g))
    if (nationalIdKind(match[0].replace(/\D/g, ''), RULES[0]) !== null) return true;
  return false;
}

/** True when a text holds a valid Norwegian account as people write one, parted `1234.56.78901`; in one it may be any number. */
export function holdsAccount(text: string): boolean {
  for (const match of text.matchAll(/(?<!\d)\d{4}[. ]\d{2}[. ]\d{5}(?!\d)/g))
    if (isBankAccount(match[0].replace(/\D/g, ''))) return true;
  return false;
}

/** What a problem says that it read: masked, on one line, without characters that steer a terminal or turn text around; at most 60 characters. */
export function shortRead(value: unknown): string {
  const steering = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
  const line = String(value).replace(/\s+/g, ' ').replace(steering, ' ').trim();
  // Only the beginning is shown. It is cut before a number that might be half an id.
  const text = maskIds(line.length > 2000 ? line.slice(0, 2000).replace(/[\d\s.\-‐-–_/·]{1,40}$/, '') : line);
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : text;
}
