/**
 * What is wrong with a file and shows only beside another one or the case. No rule decides it; it is told where it stands, and
 * nothing is withheld for it. What a file says of itself is checked where it is read.
 */
import type { Problem } from '../evidence/evidence.ts';
import { betweenBankFiles } from './between-bank-files.ts';
import { betweenCompanies } from './between-companies.ts';
import { betweenLists } from './between-lists.ts';
import { betweenMessages } from './between-messages.ts';
import { betweenPeople } from './between-people.ts';
import type { FactsInput } from './derive.ts';

/** Each looks at files of one sort. */
const ROOMS = [betweenLists, betweenCompanies, betweenPeople, betweenMessages, betweenBankFiles];

/** All such problems, in order of place within each sort. */
export function betweenFiles(input: FactsInput): Problem[] {
  return fewOfEach(ROOMS.flatMap((room) => room(input)));
}

const EACH = 25;

/**
 * Problems of one sort in one column are told the first times, and then counted: a list of a thousand people may have one a thousand times.
 * @returns the first of each sort in their order, each sort followed by how many more there were, where the next of them stands
 */
export function fewOfEach(problems: readonly Problem[]): Problem[] {
  const sorts = Map.groupBy(problems, ({ code, at }) => JSON.stringify([code, at.file, at.sheet, at.column]));
  return [...sorts.values()].flatMap((alike): Problem[] => {
    const next = alike[EACH];
    if (!next) return alike;
    return [...alike.slice(0, EACH), { code: 'TABLE_MORE_ALIKE', at: next.at, read: String(alike.length - EACH) }];
  });
}
