/** Which pay category a person is listed in on each day, and whether a document shows it. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import { documentFact, type Files } from './document-file.ts';
import type { AbsentFact } from './fact.ts';
import { type CalledOff, isDenied } from './pay-called-off.ts';
import { NO_TABLE } from './pay-floors.ts';
import { ALWAYS, dayBefore } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { type BasisOf, read } from './sources.ts';

type PersonRow = EvidenceRecord<'persons'>;
export interface Unknown {
  readonly reason: AbsentFact['absent'];
  readonly from: readonly Place[];
}

/** What the list of persons says of somebody's category on some days. */
export type Category =
  | {
      readonly kind: 'listed';
      /** A code of the pay table, or `none`. */
      readonly code: string;
      readonly from: readonly Place[];
      /** Why it is not shown; undefined when it is, or when nothing needs to be. */
      readonly unshown?: Unknown;
    }
  /** Outside the pay tables: apprentices, people on labour market schemes, and those who do not work on the contract. */
  | { readonly kind: 'exempt'; readonly from: readonly Place[] }
  | ({ readonly kind: 'unknown' } & Unknown);

export type CategoryDays = Days & { readonly category: Category };

/** What can show, or deny, what a row claims. */
export interface Proof {
  readonly files: Files;
  readonly basisOf: BasisOf;
  readonly calledOff: CalledOff;
}

/** The category of each day from the rows of the employments that day; where none runs, of all that there are. */
export function throughTime(
  all: readonly PersonRow[],
  person: string,
  employer: string,
  proof: Proof,
): readonly CategoryDays[] {
  const rows = all.filter((row) => (read(row, 'employer') ?? employer) === employer || employer === '');
  const spans = rows.map((row) => ({
    row,
    from: read(row, 'startDate') ?? ALWAYS.from,
    to: row.unreadable.includes('endDate') ? ALWAYS.to : (read(row, 'endDate') ?? ALWAYS.to),
  }));
  const cuts = new Set([ALWAYS.from]);
  if (rows.length > 1)
    for (const { from, to } of spans) {
      cuts.add(from);
      if (to < ALWAYS.to) cuts.add(dayAfter(to));
    }
  const starts = [...cuts].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const running = spans.filter((span) => span.from <= from && from <= span.to).map(({ row }) => row);
    const category = categoryOf(running.length > 0 ? running : rows, person, proof);
    return { from, to: next === undefined ? ALWAYS.to : dayBefore(next), category };
  });
}

/** An empty cell says nothing: that no pay table is for somebody has a code of its own. */
function categoryOf(rows: readonly PersonRow[], person: string, proof: Proof): Category {
  if (rows.length === 0) return { kind: 'unknown', reason: 'missingEvidence', from: [] };
  const from = rows.map((row) => placeOf(row, 'payCategory'));
  const unread = rows.filter((row) =>
    ['payCategory', 'workerType', 'temporaryGround'].some((field) => row.unreadable.includes(field)),
  );
  if (unread.length > 0) return { kind: 'unknown', reason: 'unreadableEvidence', from: unread.map(({ at }) => at) };
  const silent = rows.filter((row) => !isExempt(row) && read(row, 'payCategory') === undefined);
  if (silent.length > 0) return { kind: 'unknown', reason: 'missingEvidence', from };
  const codes = new Set(rows.map((row) => (isExempt(row) ? '' : read(row, 'payCategory'))));
  const [code] = codes;
  if (codes.size > 1) return { kind: 'unknown', reason: 'conflictingEvidence', from };
  if (code === undefined || code === '') return exemptIn(rows, person, proof, from);
  const unshown = code === NO_TABLE ? undefined : unshownIn(rows, proof.files);
  return { kind: 'listed', code, from, ...(unshown ? { unshown } : {}) };
}

/** That somebody is outside the pay tables must be shown, unless it is not the supplier who says it. */
function exemptIn(rows: readonly PersonRow[], person: string, proof: Proof, from: readonly Place[]): Category {
  const denied = rows.filter((row) => isDenied(row, person, proof.calledOff));
  if (denied.length > 0) {
    const listed = denied.some((row) => read(row, 'payCategory') !== undefined);
    const reason = listed ? 'conflictingEvidence' : 'missingEvidence';
    return { kind: 'unknown', reason, from: denied.map((row) => placeOf(row, 'onContract')) };
  }
  const claimed = rows.filter((row) => proof.basisOf(row) !== 'registered');
  const unshown = claimed.map((row) => unshownIn([row], proof.files)).find((one) => one !== undefined);
  return unshown ? { kind: 'unknown', ...unshown } : { kind: 'exempt', from };
}

/** Ground d of § 14-9 (2) is labour market schemes. */
function isExempt(row: PersonRow): boolean {
  return (
    read(row, 'workerType') === 'apprentice' ||
    read(row, 'temporaryGround') === 'd' ||
    read(row, 'onContract') === false
  );
}

/** A document for any of the rows shows the category; else why none does. */
function unshownIn(rows: readonly PersonRow[], files: Files): Unknown | undefined {
  const proofs = rows.map((row) => {
    const at = [placeOf(row, 'categoryDocument')];
    const reason = row.unreadable.includes('categoryDocument') ? 'unreadableEvidence' : 'missingEvidence';
    const written = read(row, 'categoryDocument');
    return written === undefined
      ? { absent: reason, from: at }
      : documentFact('payCategory', written, files, 'documented', at);
  });
  if (proofs.some((proof) => 'value' in proof)) return undefined;
  const first = (proofs.find((proof) => 'absent' in proof && proof.absent === 'unreadableEvidence') ?? proofs[0]) as {
    absent: AbsentFact['absent'];
    from: readonly Place[];
  };
  return { reason: first.absent, from: first.from };
}
