/** A case as large as a large supplier's half-year, written to disk piece by piece. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SaftTransaction, saftHead, saftTransaction } from '../test/evidence/saft.ts';
import { ameldingFiles } from './generate/amelding.ts';
import { wagesOf } from './generate/bank.ts';
import { baseDraft, MONTHS, PERIOD, putBank, text, YEAR } from './generate/base.ts';
import { addDays } from './generate/days.ts';
import type { Draft } from './generate/draft.ts';
import { invoicesFrom, listRows } from './generate/invoices.ts';
import { SUPPLIER } from './generate/parties.ts';
import { hourRows, type Person, payrollRows, peopleOf, personRows } from './generate/people.ts';
import { random } from './generate/random.ts';
import { callOffRows, deliveryRows, requestRows } from './generate/register.ts';
import { render } from './generate/render.ts';
import { csvText, type Row } from './generate/tables.ts';
import { type CallOff, callOffs, consultants, type Shift, shifts } from './generate/team.ts';

export interface BenchSize {
  readonly persons: number;
  /** Call-offs over the whole half-year; each gives an invoice a month. */
  readonly callOffs: number;
  /** Bytes of the accounting file, about. */
  readonly ledger: number;
}

const HOURS = 'evidence/timer.csv';
const LEDGER = 'evidence/regnskap/saft.xml';

/** Writes a whole case folder. */
export async function writeBenchCase(folder: string, size: BenchSize): Promise<void> {
  const draft = baseDraft(1);
  const plan = largePlan(size.callOffs);
  const few = consultants(random(1));
  const team = Array.from({ length: size.persons }, (_, index) => ({
    ...(few[index % few.length] as (typeof few)[number]),
    staffNo: String(1001 + index),
  }));
  const work = shifts(team, plan, PERIOD.from, PERIOD.to);
  const people = peopleOf(team);
  const others = (path: string): Row[] =>
    (draft.tables.get(path)?.rows ?? []).filter((row) => row.employer !== SUPPLIER.orgNo);
  const hoursOfOthers = others(HOURS);
  fill(draft, plan, work, people, others);
  draft.tables.delete(HOURS);
  draft.raw.delete(LEDGER);
  for (const [path, bytes] of await render(draft)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await written(join(folder, HOURS), hourLines(people, work, hoursOfOthers));
  await mkdir(dirname(join(folder, LEDGER)), { recursive: true });
  await written(join(folder, LEDGER), ledger(size.ledger));
}

function largePlan(count: number): CallOff[] {
  const large = callOffs().filter((one) => one.method === 'miniCompetition');
  return Array.from({ length: count }, (_, index) => ({
    ...(large[index % large.length] as CallOff),
    id: `AVR-2025-${String(index + 1).padStart(3, '0')}`,
    need: `Behov ${index + 1}`,
  }));
}

function fill(
  draft: Draft,
  plan: readonly CallOff[],
  work: readonly Shift[],
  people: readonly Person[],
  others: (path: string) => Row[],
): void {
  const put = (path: string, rows: Row[]): void => {
    const table = draft.tables.get(path);
    if (!table) throw new Error(`no table ${path}`);
    table.rows = rows;
  };
  const [persons, payroll] = ['evidence/personer.xlsx', 'evidence/lonnsliste.csv'];
  put(persons, [...personRows(people), ...others(persons)]);
  put(payroll, [...payrollRows(people, PERIOD.from, PERIOD.to), ...others(payroll)]);
  draft.invoices.clear();
  for (const [path, invoice] of invoicesFrom(work)) draft.invoices.set(path, invoice);
  put('evidence/bestiller/fakturaliste.xlsx', listRows(draft.invoices));
  put('evidence/bestiller/avropsregister.csv', callOffRows(plan, work));
  put('evidence/bestiller/foresporsler.csv', requestRows(plan));
  put('evidence/bestiller/leveranser.csv', deliveryRows(plan, work, PERIOD.to));
  putBank(draft.raw, (month) => wagesOf(people, month));
  for (const [path, message] of ameldingFiles(MONTHS, people)) draft.raw.set(path, text(message));
}

/** One person after another: all rows together would be a quarter of a million objects. */
function* hourLines(people: readonly Person[], work: readonly Shift[], others: readonly Row[]): Generator<string> {
  const own = Map.groupBy(work, (shift) => shift.consultant.staffNo);
  let head = true;
  for (const person of people) {
    const lines = csvText('hours', hourRows([person], own.get(person.consultant.staffNo) ?? [], YEAR.from, YEAR.to));
    yield head ? `\uFEFF${lines}` : withoutHead(lines);
    head = false;
  }
  yield withoutHead(csvText('hours', others));
}

function withoutHead(lines: string): string {
  return lines.slice(lines.indexOf('\r\n') + 2);
}

/** Payments over the bank, as many as it takes; the sums in front are known before the lines behind are written. */
function* ledger(size: number): Generator<string> {
  const days = 180;
  const transaction = (index: number): SaftTransaction => ({
    id: `S-${String(index).padStart(7, '0')}`,
    date: addDays(PERIOD.from, index % days),
    lines: [
      { account: '2400', debit: '1250.00', supplier: 'L1', text: 'betaling til leverandør' },
      { account: '1920', credit: '1250.00', text: 'betaling fra bank' },
    ],
  });
  const count = Math.ceil(size / saftTransaction(transaction(0)).length);
  const sum = `${1250 * count}.00`;
  yield saftHead({ orgNo: SUPPLIER.orgNo, from: PERIOD.from, to: PERIOD.to });
  yield `<n1:NumberOfEntries>${count}</n1:NumberOfEntries><n1:TotalDebit>${sum}</n1:TotalDebit><n1:TotalCredit>${sum}</n1:TotalCredit><n1:Journal><n1:JournalID>1</n1:JournalID>\n`;
  for (let from = 0; from < count; from += 1000)
    yield Array.from({ length: Math.min(1000, count - from) }, (_, at) => saftTransaction(transaction(from + at))).join(
      '',
    );
  yield '</n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>\n';
}

async function written(path: string, pieces: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const piece of pieces) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
