/** What lists say of each other's numbers. No rule decides it; it is told where it stands. */
import { type EvidenceRecord, type Problem, placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { callOffKey } from './call-off-key.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

/** All such problems, in order of place within each kind of file. */
export function betweenLists(input: FactsInput): Problem[] {
  return [...hoursOfNoCallOff(input), ...clientsOutside(input)];
}

/**
 * Hours on a call-off that the register leaves out, each number once a file. A list with none of the register's numbers
 * has numbers of its own, and says nothing.
 */
function hoursOfNoCallOff({ evidence: { records } }: FactsInput): Problem[] {
  const registered = new Set(records.callOffs.map((row) => callOffKey(read(row, 'callOff') ?? '')));
  if (registered.size === 0) return [];
  const files = new Map<string, Map<string, EvidenceRecord<'hours'>>>();
  for (const row of records.hours) {
    const callOff = read(row, 'callOff');
    if (callOff === undefined) continue;
    const first = files.get(row.at.file) ?? new Map<string, EvidenceRecord<'hours'>>();
    files.set(row.at.file, first);
    const key = callOffKey(callOff);
    if (!first.has(key)) first.set(key, row);
  }
  return [...files.values()].flatMap((first): Problem[] => {
    if (![...first.keys()].some((key) => registered.has(key))) return [];
    return [...first]
      .filter(([key]) => !registered.has(key))
      .map(([, row]) => ({
        code: 'NUMBER_UNKNOWN',
        at: placeOf(row, 'callOff'),
        read: maskIds(read(row, 'callOff') ?? ''),
        expected: records.callOffs[0]?.at.file ?? '',
      }));
  });
}

/** Whoever engages a foreign company in this contract is the supplier, a buyer, or a company of the chain. */
function clientsOutside({ evidence: { records }, agreement, case: about }: FactsInput): Problem[] {
  const known = new Set(
    [
      about.supplier.orgNo,
      ...agreement.buyers.map(({ orgNo }) => orgNo),
      ...records.chain.flatMap((row) =>
        [read(row, 'company'), read(row, 'engagedBy')].filter((one) => one !== undefined),
      ),
      ...records.foreignAssignments.flatMap((row) => read(row, 'contractor') ?? []),
    ].map(firmId),
  );
  return inPlaceOrder(records.foreignAssignments).flatMap((row): Problem[] => {
    const client = read(row, 'client');
    if (client === undefined || known.has(firmId(client))) return [];
    const at = placeOf(row, 'client');
    return [{ code: 'NUMBER_UNKNOWN', at, read: maskIds(client), expected: records.chain[0]?.at.file ?? 'case.json' }];
  });
}
