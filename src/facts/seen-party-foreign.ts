/** Whether a company is established abroad: what tables and registers say of it, and what its number tells. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { isOrgNumber } from '../evidence/identifiers.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact } from './fact.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { absent, type BasisOf, known, read } from './sources.ts';

const ID = 'partyForeign';

/** What is said of one company. */
interface Said {
  readonly countries: KnownFact[];
  /** A Norwegian branch of a foreign company counts as foreign, whatever country is written. */
  readonly branches: KnownFact[];
}

export interface Establishment {
  readonly fact: Fact;
  readonly conflict?: readonly KnownFact[];
}

/** Reads countries and forms once. @returns what is known of a company; `at` is where its number stood */
export function establishments(
  input: FactsInput,
  basisOf: BasisOf,
  unitOf: LegalUnit,
): (id: string, at: readonly Place[]) => Establishment {
  const said = new Map<string, Said>();
  const about = (written: string | undefined): Said | undefined => {
    if (written === undefined || unitOf(written) === '') return undefined;
    const id = unitOf(written);
    const own = said.get(id) ?? { countries: [], branches: [] };
    said.set(id, own);
    return own;
  };
  const country = (
    written: string | undefined,
    value: string | undefined,
    record: EvidenceRecord,
    field: string,
  ): void => {
    if (value === undefined) return;
    about(written)?.countries.push(known(ID, value.toUpperCase() !== 'NO', basisOf(record), [placeOf(record, field)]));
  };
  const { chain, hires, foreignAssignments, invoice, registeredUnit } = input.evidence.records;
  for (const row of inPlaceOrder(chain)) country(read(row, 'company'), read(row, 'country'), row, 'country');
  for (const row of inPlaceOrder(hires)) country(read(row, 'agency'), read(row, 'country'), row, 'country');
  for (const row of inPlaceOrder(foreignAssignments)) {
    country(read(row, 'contractor'), read(row, 'country'), row, 'country');
    if (read(row, 'branch') === true)
      about(read(row, 'contractor'))?.branches.push(known(ID, true, basisOf(row), [placeOf(row, 'branch')]));
  }
  for (const row of inPlaceOrder(invoice)) country(row.fields.seller?.orgNo, row.fields.seller?.country, row, 'seller');
  for (const unit of inPlaceOrder(registeredUnit))
    if (read(unit, 'form') === 'NUF')
      about(read(unit, 'party'))?.branches.push(known(ID, true, basisOf(unit), [placeOf(unit, 'form')]));
  return (id, at) => establishmentOf(id, at, said.get(id) ?? { countries: [], branches: [] });
}

function establishmentOf(id: string, at: readonly Place[], { countries, branches }: Said): Establishment {
  const [branch] = branches;
  if (branch) return { fact: branch };
  const norwegian = isOrgNumber(id);
  const claims = norwegian ? [known(ID, false, 'documented', at), ...countries] : countries;
  const [first] = claims;
  if (first) {
    const from = claims.flatMap((one) => one.from);
    if (claims.every((one) => one.value === first.value)) return { fact: { ...first, from } };
    return { fact: absent(ID, 'conflictingEvidence', from), conflict: claims };
  }
  // Nine digits without a right check digit are a Norwegian number that was mistyped; two letters first are a country.
  if (/^\d{9}$/.test(id)) return { fact: absent(ID, 'unreadableEvidence', at) };
  return {
    fact:
      /^[A-Z]{2}[\d-]/.test(id) && !id.startsWith('NO')
        ? known(ID, true, 'documented', at)
        : absent(ID, 'missingEvidence', at),
  };
}
