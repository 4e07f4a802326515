/** What lists say of each other's numbers. No rule decides it; it is told where it stands. */
import { type EvidenceRecord, type Problem, placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { callOffKey } from './call-off-key.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

/** All such problems, in order of place within each kind of file. */
export function betweenLists(input: FactsInput): Problem[] {
  return [...deviationsBeforeOrder(input), ...hoursOfNoCallOff(input), ...clientsOutside(input)];
}

/** A deviation may be reported before a late delivery has come, but not before anything was ordered. */
function deviationsBeforeOrder({ evidence: { records } }: FactsInput): Problem[] {
  const ordered = new Map<string, EvidenceRecord<'callOffs'>>();
  for (const row of inPlaceOrder(records.callOffs)) {
    const callOff = read(row, 'callOff');
    if (callOff !== undefined && !ordered.has(callOffKey(callOff))) ordered.set(callOffKey(callOff), row);
  }
  return inPlaceOrder(records.deliveries).flatMap((row): Problem[] => {
    const reported = read(row, 'deviationReportedOn');
    const order = ordered.get(callOffKey(read(row, 'callOff') ?? ''));
    const day = order && read(order, 'orderedOn');
    if (reported === undefined || !order || day === undefined || reported >= day) return [];
    const expected = `${day} (${order.at.file})`;
    return [{ code: 'DATE_BEFORE', at: placeOf(row, 'deviationReportedOn'), read: reported, expected }];
  });
}

/**
 * Hours on a call-off that the register leaves out, each number once a file. A list with none of the register's numbers
 * has numbers of its own, and says nothing; nor does what looks like no number of the register, for people work for others too.
 */
function hoursOfNoCallOff({ evidence: { records } }: FactsInput): Problem[] {
  const registered = new Set(records.callOffs.map((row) => callOffKey(read(row, 'callOff') ?? '')));
  const shapes = new Set([...registered].map(shapeOf));
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
      .filter(([key]) => !registered.has(key) && shapes.has(shapeOf(key)))
      .map(([, row]) => ({
        code: 'NUMBER_UNKNOWN',
        at: placeOf(row, 'callOff'),
        read: maskIds(read(row, 'callOff') ?? ''),
        expected: records.callOffs[0]?.at.file ?? '',
      }));
  });
}

/** What the numbers of a register have in common: where there are letters, digits and signs. */
function shapeOf(key: string): string {
  return key.replace(/\p{L}/gu, 'a').replace(/\d/g, '0');
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
