/** A company is its legal unit: numbers of its sub-units are brought back to it where some register or a-melding says whose they are. */
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

/** The legal unit behind a number as written, as it is matched. Empty for an empty number. */
export type LegalUnit = (written: string) => string;

/** Reads what registers say of sub-units once. A number that nobody says anything of is its own unit. */
export function legalUnits({ evidence: { records } }: FactsInput): LegalUnit {
  const parents = new Map<string, string>();
  const note = (unit: string | undefined, legal: string | undefined): void => {
    if (unit === undefined || legal === undefined || firmId(unit) === firmId(legal)) return;
    if (!parents.has(firmId(unit))) parents.set(firmId(unit), firmId(legal));
  };
  for (const unit of inPlaceOrder(records.registeredUnit)) note(read(unit, 'party'), read(unit, 'parent'));
  for (const row of records.registeredEmployment) note(read(row, 'unit'), read(row, 'employer'));
  for (const row of records.ameldingEmployment) note(read(row, 'unit'), read(row, 'employer'));
  const known = new Map<string, string>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const id = firmId(written);
    const legal = parents.get(id) ?? id;
    known.set(written, legal);
    return legal;
  };
}
