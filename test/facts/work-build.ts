/** Hours lists by hand, with the figures of the rulebook. People, companies and numbers are invented. */
import type { AttestationRow } from '../../src/evidence/documents/rows.ts';
import type { HoursRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import type { FactsInput } from '../../src/facts/derive.ts';
import type { Fact, Subject } from '../../src/facts/fact.ts';
import { workSubjects } from '../../src/facts/work.ts';
import { evaluate } from '../../src/findings/evaluate.ts';
import { breakpoints, figureOn } from '../../src/rulebook/at-date.ts';
import { rulebook } from '../rule-files.ts';
import { factsInput, type Given, record, said } from './build.ts';

export const EMPLOYER = '310000019';
export const book = rulebook();
const points = breakpoints(book);

let row = 1;

/** One row of an hours list; `22:00–06:00/30` is a shift with a break of 30 minutes, `7.5` hours without clock times. */
export function worked(date: string, what: string, more: Partial<HoursRow> = {}): EvidenceRecord<'hours'> {
  const [, start, end, pause] = /^(\d\d:\d\d)–(\d\d:\d\d)(?:\/(\d+))?$/.exec(what) ?? [];
  const time =
    start !== undefined && end !== undefined
      ? { start, end, breakMinutes: Number(pause ?? 0) }
      : { hours: Math.round(Number(what) * 1000) };
  row += 1;
  return record(
    'hours',
    { employer: EMPLOYER, staffNo: '7', date, ...time, ...more },
    { at: { file: 'hours.xlsx', row } },
  );
}

/** An attestation with a document that lies in the evidence. */
export function attested(
  attestation: string,
  from: string | undefined,
  to: string | undefined,
  more: Partial<AttestationRow> = {},
): EvidenceRecord<'attestations'> {
  row += 1;
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return record(
    'attestations',
    {
      attestation,
      party: EMPLOYER,
      date: attestation.endsWith('Complete') ? '2030-01-02' : '2022-01-01',
      document: 'avtale.pdf',
      ...span,
      ...more,
    },
    { at: { file: 'attestations.xlsx', row } },
  );
}

/** The hours lists are stated complete. */
export function complete(from: string, to: string, more: Partial<AttestationRow> = {}): EvidenceRecord<'attestations'> {
  return attested('hoursComplete', from, to, { document: 'hours.xlsx', ...more });
}

/** Input with the files that the rows above name and the figures of the rulebook. */
export function workInput(period: { from: string; to: string }, given: Given): FactsInput {
  return {
    ...factsInput({
      files: [
        { file: 'hours.xlsx', kind: 'hours' },
        { file: 'attestations.xlsx', kind: 'attestations' },
        { file: 'avtale.pdf', kind: 'attachment', format: 'pdf' },
      ],
      ...given,
      case: { period, ...given.case },
    }),
    figure: (id, keys, on) => {
      const value = figureOn(book, id, keys, on)?.value;
      return typeof value === 'number' ? value : null;
    },
    breakpoints: points,
  };
}

const CLAUSE = 'clause.pay-and-conditions';
const QUESTIONS = ['compensatoryRest', 'overtimePlanKept', 'rollingWeekAccepted'];

/** Outcome, or the reason for doubt, of each rule about working time for one subject. Questions for a person are unanswered. */
export async function outcomesOf(subject: Subject): Promise<Record<string, string>> {
  const open = QUESTIONS.map((id) => [id, { id, absent: 'needsReview', from: [] } satisfies Fact] as const);
  const asked = {
    ...subject,
    slices: subject.slices.map((slice) => ({ ...slice, facts: new Map([...open, ...slice.facts]) })),
  };
  const contract = new Map([[CLAUSE, { id: CLAUSE, value: true, basis: 'documented', from: [] } satisfies Fact]]);
  const rules = book.rules.filter((rule) => rule.subject === 'worker');
  const facts = { contract, subjects: [asked], contradictions: [] };
  const findings = await evaluate({ ...book, rules, requirements: [] }, facts, { contractDate: '2022-01-01' });
  return Object.fromEntries(
    findings.flatMap((one) => (one.subject.kind === 'worker' ? [[one.rule, one.reason ?? one.outcome]] : [])),
  );
}

/** What is said of a person (the first, without a key) at an employer (the first), by fact. */
export function saidOf(subjects: readonly Subject[], key?: string, part = 0): (id: string) => ReturnType<typeof said> {
  const subject = key === undefined ? subjects[0] : subjects.find((one) => one.key === key);
  return (id) => said(subject?.slices[part]?.facts.values() ?? [], id);
}

/** Facts of the one person that the records are about. */
export function factsAbout(
  period: { from: string; to: string },
  records: readonly EvidenceRecord[],
  given: Given = {},
): (id: string) => ReturnType<typeof said> {
  return saidOf(workSubjects(workInput(period, { ...given, records })).subjects);
}
