/** Which pay category a person is listed in on each day, whether a document shows it, and the rates that follow. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { AbsentFact, KnownFact } from './fact.ts';
import { floorsIn, NO_TABLE, type RatedDays, type Rates } from './pay-floors.ts';
import { common, dayBefore } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { personsOf } from './persons.ts';
import { type BasisOf, basisBy, known, read } from './sources.ts';

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

/** A run of days on which one category, one least and one most rate hold. */
export interface Floor extends Days {
  readonly category: Category;
  readonly rates?: Rates;
  /** The same for the same law. */
  readonly key: string;
}

export interface Floors {
  /** What holds on each day of a span, in order. */
  readonly on: (person: string, employer: string, days: Days) => readonly Floor[];
  readonly categoryOn: (person: string, employer: string, days: Days) => readonly (Days & { category: Category })[];
  /** Rows of one person that list different categories for the same days. */
  readonly conflicts: (person: string) => readonly KnownFact[];
}

/** Reads the list of persons once and answers for each person. */
export function floorsOf(input: FactsInput): Floors {
  const ratesOf = floorsIn(input);
  const persons = personsOf(input.evidence);
  const proof: Proof = {
    files: filesByName(input.evidence.files),
    basisOf: basisBy(input.evidence),
    calledOff: calledOffIn(input),
  };
  const rowsOf = new Map<string, PersonRow[]>();
  for (const row of input.evidence.records.persons) {
    const id = persons.idOf(row);
    if (id === undefined) continue;
    const own = rowsOf.get(id);
    if (own) own.push(row);
    else rowsOf.set(id, [row]);
  }
  const listed = new Map<string, readonly (Days & { category: Category })[]>();
  const categoryOn: Floors['categoryOn'] = (person, employer, days) => {
    const key = `${person} ${employer}`;
    const through = listed.get(key) ?? throughTime(rowsOf.get(person) ?? [], person, employer, proof);
    listed.set(key, through);
    return through.flatMap(({ category, ...span }) => {
      const both = common(span, days);
      return both ? [{ ...both, category }] : [];
    });
  };
  return {
    categoryOn,
    on: (person, employer, days) =>
      joined(categoryOn(person, employer, days).flatMap((span) => withRates(span, ratesOf))),
    conflicts: (person) =>
      (rowsOf.get(person) ?? []).flatMap((row) => {
        const code = read(row, 'payCategory');
        if (code === undefined) return [];
        const listed = known('payCategory', code, 'documented', [placeOf(row, 'payCategory')]);
        if (!isDenied(row, person, proof)) return [listed];
        return [known('payCategory', 'exempt', 'documented', [placeOf(row, 'onContract')]), listed];
      }),
  };
}

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** What can show, or deny, what a row claims. */
interface Proof {
  readonly files: Files;
  readonly basisOf: BasisOf;
  /** Days on which the hours lists have a person at work on a call-off, by person. */
  readonly calledOff: ReadonlyMap<string, readonly { readonly employer: string | undefined; readonly day: IsoDate }[]>;
}

function calledOffIn(input: FactsInput): Proof['calledOff'] {
  const persons = personsOf(input.evidence);
  const denied = new Set(
    input.evidence.records.persons.flatMap((row) =>
      read(row, 'onContract') === false ? (persons.idOf(row) ?? []) : [],
    ),
  );
  const days = new Map<string, { employer: string | undefined; day: IsoDate }[]>();
  for (const row of denied.size > 0 ? input.evidence.records.hours : []) {
    const [id, day] = [persons.idOf(row), read(row, 'date')];
    if (id === undefined || day === undefined || !denied.has(id) || read(row, 'callOff') === undefined) continue;
    const own = days.get(id);
    const worked = { employer: read(row, 'employer'), day };
    if (own) own.push(worked);
    else days.set(id, [worked]);
  }
  return days;
}

/** The row takes the person off the contract, and the hours lists have the person at work on one of its call-offs. */
function isDenied(row: PersonRow, person: string, { calledOff }: Proof): boolean {
  if (read(row, 'onContract') !== false) return false;
  const [employer, from, to] = [read(row, 'employer'), read(row, 'startDate'), read(row, 'endDate')];
  return (calledOff.get(person) ?? []).some(
    (worked) =>
      (worked.employer ?? employer) === (employer ?? worked.employer) &&
      (from ?? ALWAYS.from) <= worked.day &&
      worked.day <= (to ?? ALWAYS.to),
  );
}

/** The category of each day from the rows of the employments that day; where none runs, of all that there are. */
function throughTime(
  all: readonly PersonRow[],
  person: string,
  employer: string,
  proof: Proof,
): readonly (Days & { category: Category })[] {
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
  const denied = rows.filter((row) => isDenied(row, person, proof));
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

function withRates(
  { category, ...span }: Days & { category: Category },
  ratesOf: (category: string, shown: boolean) => readonly RatedDays[],
): Floor[] {
  if (category.kind !== 'listed') return [{ ...span, category, key: keyOf(category) }];
  const steps = ratesOf(category.code, category.unshown === undefined);
  return steps.flatMap(({ from, to, ...rates }) => {
    const both = common({ from, to }, span);
    if (!both) return [];
    const { category: lowest, least, most, agreement } = rates;
    return [{ ...both, category, rates, key: keyOf(category, lowest, least, most, agreement) }];
  });
}

function keyOf(category: Category, ...rates: readonly (string | number | null)[]): string {
  const said = category.kind === 'listed' ? category.code : category.kind === 'unknown' ? category.reason : '';
  return JSON.stringify([category.kind, said, category.kind === 'listed' && category.unshown?.reason, ...rates]);
}

/** Days on end with the same law as one run. */
function joined(floors: readonly Floor[]): Floor[] {
  const out: Floor[] = [];
  for (const floor of floors) {
    const last = out.at(-1);
    if (last?.key === floor.key) out[out.length - 1] = { ...last, to: floor.to };
    else out.push(floor);
  }
  return out;
}
