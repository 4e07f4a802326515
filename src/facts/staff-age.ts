/** How old somebody is, from the national id. The id and the birth date stay inside this file; what leaves it is yes, no or not known. */
import type { IsoDate } from '../evidence/evidence.ts';
import { monthsAfter } from './tax-certificate.ts';

/** Answers about the age of one person. */
export interface Age {
  /** Whether the person has reached an age on a day; undefined when nothing tells. */
  readonly reached: (years: number, on: IsoDate) => boolean | undefined;
}

/** @param nationalId eleven digits, valid; undefined when none was given */
export function ageOf(nationalId: string | undefined): Age {
  const born = nationalId === undefined ? undefined : birthDate(nationalId);
  return { reached: (years, on) => (born === undefined ? undefined : monthsAfter(born, years * 12) <= on) };
}

/** D-numbers add 40 to the day, test people 40 or 80 to the month; the individual number tells the century, until 2032. */
function birthDate(id: string): IsoDate | undefined {
  const [day, month, year, number] = [id.slice(0, 2), id.slice(2, 4), id.slice(4, 6), id.slice(6, 9)].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const century =
    number < 500 ? 1900 : number < 750 && year >= 54 ? 1800 : year < 40 ? 2000 : number >= 900 ? 1900 : undefined;
  if (century === undefined) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${century + year}-${two(month > 80 ? month - 80 : month > 40 ? month - 40 : month)}-${two(day > 40 ? day - 40 : day)}`;
}
