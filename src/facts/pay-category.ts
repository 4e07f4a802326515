/** Which pay category a person is listed in on each day, whether a document shows it, and the rates that follow. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { AbsentFact, KnownFact } from './fact.ts';
import { floorsIn, NO_TABLE, type RatedDays, type Rates } from './pay-floors.ts';
import { common, dayBefore } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { personsOf } from './persons.ts';
import { known, read } from './sources.ts';

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
  const files = filesByName(input.evidence.files);
  const persons = personsOf(input.evidence);
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
    const through = listed.get(key) ?? throughTime(rowsOf.get(person) ?? [], employer, files);
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
        return code === undefined ? [] : [known('payCategory', code, 'documented', [placeOf(row, 'payCategory')])];
      }),
  };
}

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** The category of each day from the rows of the employments that day; where none runs, of all that there are. */
function throughTime(
  all: readonly PersonRow[],
  employer: string,
  files: Files,
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
    const category = categoryOf(running.length > 0 ? running : rows, files);
    return { from, to: next === undefined ? ALWAYS.to : dayBefore(next), category };
  });
}

function categoryOf(rows: readonly PersonRow[], files: Files): Category {
  if (rows.length === 0) return { kind: 'unknown', reason: 'missingEvidence', from: [] };
  const from = rows.map((row) => placeOf(row, 'payCategory'));
  const unread = rows.filter((row) =>
    ['payCategory', 'workerType', 'temporaryGround'].some((field) => row.unreadable.includes(field)),
  );
  if (unread.length > 0) return { kind: 'unknown', reason: 'unreadableEvidence', from: unread.map(({ at }) => at) };
  const codes = new Set(rows.map((row) => (isExempt(row) ? '' : (read(row, 'payCategory') ?? NO_TABLE))));
  const [code] = codes;
  if (codes.size > 1) return { kind: 'unknown', reason: 'conflictingEvidence', from };
  if (code === undefined || code === '') return { kind: 'exempt', from };
  const unshown = code === NO_TABLE ? undefined : unshownIn(rows, files);
  return { kind: 'listed', code, from, ...(unshown ? { unshown } : {}) };
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
  return steps.flatMap(({ category: lowest, least, most, ...step }) => {
    const both = common(step, span);
    if (!both) return [];
    return [{ ...both, category, rates: { category: lowest, least, most }, key: keyOf(category, lowest, least, most) }];
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
