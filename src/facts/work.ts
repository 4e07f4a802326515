/** Working time: one subject a person, one part of it for each employer, with what every limit of aml chapter 10 is held against. */
import type { Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact, Slice, Subject } from './fact.ts';
import { personsOf } from './persons.ts';
import { basisBy, factSet, known, read } from './sources.ts';
import { contradiction } from './statements.ts';
import { attestedIn } from './work-attested.ts';
import { dayNumber } from './work-clock.ts';
import { type Cover, coverFact, coverIn } from './work-cover.ts';
import { limitFacts } from './work-limits.ts';
import { ordinaryHoursIn } from './work-overtime.ts';
import { type HoursRecord, readHours } from './work-rows.ts';
import { type EmployerWork, namelessRows, workersOf, workFrom, workOf } from './work-shifts.ts';
import type { Span } from './work-spans.ts';
import { statusIn } from './work-status.ts';

/** How many days each window has, and whether only whole weeks of it are known: overtime and rest are counted from Monday. */
const COVERS = [
  { id: 'coveredFor24Hours', days: 2, weeks: false },
  { id: 'coveredFor7Days', days: 7, weeks: true },
  { id: 'coveredFor4Weeks', days: 28, weeks: true },
  { id: 'coveredFor8Weeks', days: 56, weeks: false },
  { id: 'coveredFor52Weeks', days: 364, weeks: true },
] as const;

/** One subject for each person in the hours lists, and one for each row that names nobody and is too long by itself. */
export function workSubjects(input: FactsInput): Derived {
  const period: Span = { from: dayNumber(input.case.period.from), to: dayNumber(input.case.period.to) };
  const sliceOf = slices(input, period);
  const contradictions: Contradiction[] = [...personsOf(input.evidence).contradictions];
  const subjects: Subject[] = [];
  for (const id of workersOf(input)) {
    const employers = workOf(input, id);
    const subject = { kind: 'worker' as const, key: id, label: id };
    const parts = employers
      .filter((work) => concerns(work, period))
      .map((work) => sliceOf(work, employers, subject, contradictions));
    if (parts.length === 0) continue;
    const overlapping = employers.flatMap((work) => work.overlapping);
    if (overlapping.length > 0) contradictions.push(contradiction('shiftTimes', subject, overlapping.map(asSide)));
    subjects.push({ ...subject, from: employers.flatMap(firstPlace).slice(0, 1), slices: parts });
  }
  return { subjects: [...subjects, ...longRows(input, period, sliceOf)], contradictions };
}

/** Somebody who did not work in the period is not examined, unless a row that may say so was lost. */
function concerns(work: EmployerWork, { from, to }: Span): boolean {
  const inside = (day: number | null): boolean => day === null || (from <= day && day <= to);
  return work.lost.some(({ day }) => inside(day)) || [...work.minutes.keys()].some(inside);
}

type SliceOf = (
  work: EmployerWork,
  all: readonly EmployerWork[],
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  contradictions: Contradiction[],
) => Slice;

/**
 * The day that picks the law is the last of the period: windows reach across days, and one that was cut where some figure
 * changes would hold too little. The ordinary hours that overtime is counted from are those of each day.
 */
function slices(input: FactsInput, period: Span): SliceOf {
  const attested = attestedIn(input);
  const ordinary = ordinaryHoursIn(input, attested);
  const status = statusIn(input, attested, period);
  const cover = coverIn(input);
  const basisOf = basisOfWork(input);
  return (work, all, subject, contradictions) => {
    const basis = basisOf(work);
    const { facts, conflict } = status(work, basis);
    if (conflict) contradictions.push(contradiction('worksAsEmployee', subject, conflict));
    const limits = limitFacts(input, { work, period, basis, attested, ordinary });
    const { from, to } = input.case.period;
    return { from, to, on: to, facts: factSet([...facts, ...limits, ...covers(cover(work, all), period)]) };
  };
}

function covers(cover: Cover, period: Span): Fact[] {
  return COVERS.map(({ id, days, weeks }) => coverFact(id, cover, period, days, weeks));
}

/** `registered` when every row came from the authority or UKE. */
function basisOfWork(input: FactsInput): (work: EmployerWork) => Basis {
  const basisOf = basisBy(input.evidence);
  const supplied = new Set<string>();
  for (const row of input.evidence.records.hours) if (basisOf(row) === 'documented') supplied.add(row.at.file);
  return (work) => {
    for (const places of work.places.values())
      for (const { file } of places) if (supplied.has(file)) return 'documented';
    return work.places.size > 0 ? 'registered' : 'documented';
  };
}

/**
 * A row that names nobody makes the rest doubtful; when it is longer by itself than any 24 hours may be, it is told of by its
 * place.
 */
function longRows(input: FactsInput, period: Span, sliceOf: SliceOf): Subject[] {
  const limit = input.figure('hours-in-24', {}, input.case.period.to);
  if (typeof limit !== 'number') return [];
  return namelessRows(input).flatMap((row): Subject[] => {
    const said = readHours(row);
    if (said.kind !== 'timed' && said.kind !== 'untimed') return [];
    const { day, minutes } = said.kind === 'timed' ? said.shift : said;
    if (minutes * 1000 <= limit * 60 || day < period.from || day > period.to) return [];
    const key = placeKey(row.at);
    const subject = { kind: 'worker' as const, key, label: key };
    const work = workFrom(key, read(row, 'employer') ?? '', [row]);
    return [{ ...subject, from: [row.at], slices: [sliceOf(work, [work], subject, [])] }];
  });
}

function placeKey({ file, sheet, row, line, path }: Place): string {
  return [file, sheet, row ?? line ?? path].filter((part) => part !== undefined).join(':');
}

function firstPlace(work: EmployerWork): readonly Place[] {
  return ([...work.places.values()][0] ?? work.lost.map(({ at }) => at)).slice(0, 1);
}

function asSide(row: HoursRecord): KnownFact {
  const times = `${read(row, 'start')}–${read(row, 'end')}`;
  return known('shiftTimes', `${read(row, 'date')} ${times}`, 'documented', [row.at]);
}
