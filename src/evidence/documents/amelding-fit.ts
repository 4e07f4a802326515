/** What in an a-melding does not fit with the rest of it: told where it stands, and used as it is. */
import type { Place, Problem } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { allBelow, type Branch, below } from './amelding-branch.ts';
import type { Draft, Reading } from './amelding-values.ts';

/** Skatteetaten's code list of arbeidstidsordning. */
const SCHEMES = new Set([
  ...['ikkeSkift', 'andreSkift', 'skift365', 'offshore336'],
  ...['doegnkontinuerligSkiftOgTurnus355', 'helkontinuerligSkiftOgAndreOrdninger336'],
]);
const BENEFITS = new Set(['kontantytelse', 'naturalytelse', 'utgiftsgodtgjoerelse']);
/** Wages that are paid in money and nothing else. */
const IN_MONEY = new Set(['fastloenn', 'timeloenn', 'overtidsgodtgjoerelse', 'fasteTillegg', 'bonus', 'feriepenger']);
/** How the person is paid, and the income that this is, by the two ways of most people. */
const PAID: readonly (readonly [scheme: RegExp, income: string, other: string])[] = [
  [/^fast(?:loenn)?$/, 'fastloenn', 'timeloenn'],
  [/^time?(?:loenn)?$/, 'timeloenn', 'fastloenn'],
];

/** Lays the employments, the incomes and the tax of one person beside each other. */
export function checkPerson(person: Branch, reading: Reading): void {
  const employments = allBelow(person, 'arbeidsforhold');
  const incomes = allBelow(person, 'inntekt');
  for (const one of employments) {
    const [scheme, occupation] = [below(one, 'arbeidstidsordning'), below(one, 'yrke')];
    if (scheme && scheme.text !== '' && !SCHEMES.has(scheme.text)) code(reading, scheme, 'ikkeSkift, skift365 …');
    if (occupation && occupation.text !== '' && !/^\d{7}$/.test(occupation.text)) code(reading, occupation, '0000000');
    checkPaid(one, incomes, reading);
  }
  const ids = new Set(employments.map((one) => below(one, 'arbeidsforholdId')?.text));
  for (const one of incomes) {
    const id = below(one, 'arbeidsforholdId');
    if (id && id.text !== '' && employments.length > 0 && !ids.has(undefined) && !ids.has(id.text))
      tell(reading, 'NUMBER_UNKNOWN', id, 'arbeidsforhold');
    checkIncome(one, reading);
  }
  checkTax(person, incomes, reading);
}

function checkPaid(employment: Branch, incomes: readonly Branch[], reading: Reading): void {
  const scheme = below(employment, 'avloenningstype');
  const id = below(employment, 'arbeidsforholdId')?.text;
  const [, own, other] = PAID.find(([pattern]) => pattern.test(scheme?.text ?? '')) ?? [];
  if (!scheme || own === undefined || other === undefined) return;
  const said = new Set(
    incomes.filter((one) => below(one, 'arbeidsforholdId')?.text === id).map((one) => describedAs(one)),
  );
  if (said.has(other) && !said.has(own)) code(reading, scheme, other);
}

function describedAs(income: Branch): string | undefined {
  return below(income, 'loennsinntekt', 'beskrivelse')?.text;
}

function checkIncome(income: Branch, reading: Reading): void {
  const benefit = below(income, 'fordel');
  const what = describedAs(income);
  if (benefit && benefit.text !== '') {
    if (!BENEFITS.has(benefit.text)) code(reading, benefit, [...BENEFITS].join(', '));
    else if (what !== undefined && IN_MONEY.has(what) && benefit.text !== 'kontantytelse')
      code(reading, benefit, 'kontantytelse');
  }
  const described = below(income, 'loennsinntekt', 'beskrivelse');
  if (described) checkWord(described, reading);
  // Timelønn is reported with the number of hours.
  if (described && what === 'timeloenn' && (below(income, 'loennsinntekt', 'antall')?.text ?? '') === '')
    tell(reading, 'VALUE_DOES_NOT_FIT', described, 'antall –');
}

/** What an income or a deduction is, is told by a code of the list, which grows; a code is one word of plain letters. */
function checkWord(described: Branch, reading: Reading): void {
  if (described.text !== '' && !/^[A-Za-z][A-Za-z0-9-]*$/.test(described.text))
    code(reading, described, 'fastloenn, timeloenn, forskuddstrekk …');
}

/** Tax is deducted from income that is in its basis, and is no more than that income. */
function checkTax(person: Branch, incomes: readonly Branch[], reading: Reading): void {
  const deductions = allBelow(person, 'forskuddstrekk').flatMap((one) => below(one, 'beloep') ?? []);
  const [first] = deductions;
  for (const one of allBelow(person, 'forskuddstrekk').flatMap((each) => below(each, 'beskrivelse') ?? []))
    checkWord(one, reading);
  const deducted = sum(deductions);
  const basis = sum(
    incomes
      .filter((one) => below(one, 'inngaarIGrunnlagForTrekk')?.text !== 'false')
      .flatMap((one) => below(one, 'beloep') ?? []),
  );
  if (!first || deducted === undefined || basis === undefined || incomes.length === 0) return;
  if (Math.round((Math.abs(deducted) - Math.max(0, basis)) * 100) > 0)
    tell(reading, 'VALUE_DOES_NOT_FIT', first, `inngaarIGrunnlagForTrekk ${basis.toFixed(2)}`, deducted.toFixed(2));
}

function sum(amounts: readonly Branch[]): number | undefined {
  const total = amounts.reduce((all, { text }) => all + Number(text || Number.NaN), 0);
  return Number.isFinite(total) ? total : undefined;
}

/** Months that a message may come before its own: a payroll can be run before a holiday. */
const EARLY = 2;

/** Lays the month of the message beside its delivery and the days the incomes were earned. */
export function checkMonth(message: Draft<'amelding'>, drafts: readonly Draft[], reading: Reading): void {
  const { month, deliveredAt } = message.fields;
  if (month === undefined) return;
  if (deliveredAt !== undefined && monthNo(deliveredAt) < monthNo(month) - EARLY)
    add(reading, 'DAY_DOES_NOT_FIT', message.at, deliveredAt, month);
  for (const { kind, at, fields } of drafts) {
    if (kind !== 'ameldingIncome') continue;
    const { from, to } = fields as Draft<'ameldingIncome'>['fields'];
    if (from !== undefined && to !== undefined && to < from) add(reading, 'DAY_DOES_NOT_FIT', at, to, from);
    else if (from !== undefined && from.slice(0, 7) > month) add(reading, 'DAY_DOES_NOT_FIT', at, from, month);
  }
}

function monthNo(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
}

function code(reading: Reading, branch: Branch, expected: string): void {
  tell(reading, 'CODE_DOES_NOT_FIT', branch, expected);
}

function tell(reading: Reading, problem: Problem['code'], branch: Branch, expected: string, read = branch.text): void {
  add(reading, problem, { file: reading.file, path: branch.name, ...branch.at }, read, expected);
}

function add(reading: Reading, problem: Problem['code'], at: Place, read: string, expected: string): void {
  reading.problems.add({ code: problem, at, read: shortRead(read), expected });
}
