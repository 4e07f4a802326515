/** What the lists about people say of each other and of the files of the case. No rule decides it; it is told where it stands. */
import { type EvidenceRecord, type IsoDate, type Problem, placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { filesByName } from './document-file.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';

type PersonRow = EvidenceRecord<'persons'>;

/** All such problems, in order of place within each kind of file. */
export function betweenPeople(input: FactsInput): Problem[] {
  return [...contractsNotThere(input), ...workOfOtherTrades(input), ...payDaysOfLines(input)];
}

/** The end of what is a file; an archive reference has none. */
const A_FILE = /\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png|tiff?|heic|zip|msg|eml|html?)$/i;

/**
 * Contracts that a list of persons names by file and that were not handed in. A list none of whose contracts lie in the case is one
 * that was handed in without them, and says nothing.
 */
function contractsNotThere({ evidence: { files, records } }: FactsInput): Problem[] {
  const byName = filesByName(files);
  const lists = Map.groupBy(inPlaceOrder(records.persons), ({ at }) => at.file);
  return [...lists.values()].flatMap((rows): Problem[] => {
    const named = rows.flatMap((row) => {
      const written = read(row, 'contractDocument') ?? '';
      const names = byName.named(written) ? [written] : written.split(/[;,]/).map((name) => name.trim());
      return names.filter((name) => A_FILE.test(name)).map((name) => ({ row, name, file: byName.named(name) }));
    });
    if (named.every(({ file }) => file === undefined)) return [];
    return named
      .filter(({ file }) => file === undefined)
      .map(({ row, name }) => ({
        code: 'FILE_NOT_HANDED_IN',
        at: placeOf(row, 'contractDocument'),
        read: maskIds(name),
      }));
  });
}

/** Trades with a pay table of their own, and the words that stand for each of them and for no other when they stand alone. */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  cleaning: ['renhold', 'reinhald', 'renholder', 'reinhaldar', 'rengjøring', 'reingjering', 'vask', 'cleaning'],
  construction: ['bygg', 'byggearbeid', 'byggjearbeid', 'anlegg', 'bygg og anlegg', 'tømrer', 'murer', 'construction'],
  hospitality: ['servering', 'servitør', 'kokk', 'restaurant', 'hotell', 'overnatting', 'hospitality'],
  electrical: ['elektro', 'elektriker', 'elektrikar', 'elektrofag', 'electrical'],
  shipyard: ['skipsverft', 'verft', 'shipyard'],
  agriculture: ['jordbruk', 'landbruk', 'gartneri', 'agriculture'],
  fish: ['fiskeindustri', 'fiskeforedling', 'fish processing'],
  freight: ['godstransport', 'freight'],
};
const TRADE_OF = new Map(Object.entries(TRADES).flatMap(([trade, words]) => words.map((word) => [word, trade])));

/** Hours in another trade than the one whose pay table the list of persons has the person in that day, each once a file and person. */
function workOfOtherTrades({ evidence }: FactsInput): Problem[] {
  const { idOf } = personsOf(evidence);
  let listed: Map<string | undefined, PersonRow[]> | undefined;
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const row of evidence.records.hours) {
    const written = row.fields.category;
    const trade = written && TRADE_OF.get(written.trim().toLowerCase());
    if (!trade || row.unreadable.includes('category')) continue;
    const [person, date] = [idOf(row), read(row, 'date')];
    if (person === undefined || date === undefined) continue;
    listed ??= Map.groupBy(evidence.records.persons, idOf);
    const running = (listed.get(person) ?? []).filter((one) => runsOn(one, date));
    const trades = running.map((one) => tradeOf(read(one, 'payCategory')));
    const [first] = running;
    if (!first || trades.some((one) => one === undefined || one === trade)) continue;
    const key = `${row.at.file} ${person} ${trade}`;
    if (told.has(key)) continue;
    told.add(key);
    const expected = `${TRADES[trades[0] as string]?.[0]} (${first.at.file})`;
    problems.push({ code: 'VALUE_DOES_NOT_FIT', at: placeOf(row, 'category'), read: maskIds(written), expected });
  }
  return problems;
}

function runsOn(row: PersonRow, date: IsoDate): boolean {
  return (read(row, 'startDate') ?? '') <= date && date <= (read(row, 'endDate') ?? '9999');
}

/** Undefined for whoever is in no such table, or in one that the words above do not tell of. */
function tradeOf(category: string | undefined): string | undefined {
  const trade = category?.split('-')[0];
  return trade !== undefined && Object.hasOwn(TRADES, trade) ? trade : undefined;
}

interface Paid {
  readonly on: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly file: string;
}

/**
 * Pay lines whose day of pay is none of the person's in the payroll list, though the list has the days that the line is for. Lines
 * of days that the list does not reach say nothing.
 */
function payDaysOfLines({ evidence }: FactsInput): Problem[] {
  const { payLines, payroll } = evidence.records;
  if (payLines.length === 0) return [];
  const { idOf } = personsOf(evidence);
  const paid = new Map<string, Paid[]>();
  const undated = new Set<string>();
  for (const row of payroll) {
    const person = idOf(row);
    if (person === undefined) continue;
    const [on, from, to] = [read(row, 'payDay'), read(row, 'periodFrom'), read(row, 'periodTo')];
    if (on === undefined) undated.add(person);
    else if (from !== undefined && to !== undefined)
      paid.set(person, [...(paid.get(person) ?? []), { on, from, to, file: row.at.file }]);
  }
  const told = new Set<string>();
  return inPlaceOrder(payLines).flatMap((line): Problem[] => {
    const [person, day, from] = [idOf(line), read(line, 'payDay'), read(line, 'from')];
    if (person === undefined || day === undefined || from === undefined || undated.has(person)) return [];
    const own = paid.get(person) ?? [];
    const due = own.find((one) => one.from <= from && from <= one.to);
    const reached = own.some((one) => one.from <= day) && own.some((one) => day <= one.to || day <= one.on);
    if (!due || !reached || own.some((one) => one.on === day) || told.has(`${person} ${day}`)) return [];
    told.add(`${person} ${day}`);
    return [{ code: 'DAY_DOES_NOT_FIT', at: placeOf(line, 'payDay'), read: day, expected: `${due.on} (${due.file})` }];
  });
}
