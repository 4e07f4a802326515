/** Sub-unit → legal unit, as the messages, the Aa-register and the register of companies say: tables often name the sub-unit. */
import type { Evidence } from '../evidence/evidence.ts';
import { firmId } from './chain-firms.ts';
import { read } from './sources.ts';
import type { Messages } from './staff-messages.ts';

/** The legal unit behind a number as it is written; the number itself when nothing tells of another, empty for none. */
export type EmployerOf = (written: string | undefined) => string;

export function legalUnitsOf(
  { records }: Pick<Evidence, 'records'>,
  { counting }: Pick<Messages, 'counting'>,
): EmployerOf {
  const legal = new Map<string, string>();
  const note = (unit: string | undefined, employer: string | undefined): void => {
    if (unit === undefined || employer === undefined || unit === employer) return;
    const before = legal.get(unit);
    // Sources that differ must give the same whatever order they come in.
    if (before === undefined || employer < before) legal.set(unit, employer);
  };
  for (const row of counting) note(read(row, 'unit'), read(row, 'employer'));
  for (const row of records.registeredEmployment) note(read(row, 'unit'), read(row, 'employer'));
  for (const row of records.registeredUnit) note(read(row, 'party'), read(row, 'parent'));
  return (written) => {
    const number = firmId(written ?? '');
    return legal.get(number) ?? number;
  };
}
