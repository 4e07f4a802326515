/** What people say, laid beside what the evidence shows: declarations (never proof) and dated assessments (the only answer to a question of judgement). */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { catalogue, factEntry } from './catalogue.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Facts, KnownFact, Subject } from './fact.ts';
import { absent, known, read } from './sources.ts';

/** An answer that belongs nowhere: shown as a problem of its file, never dropped in silence. */
export interface Unplaced {
  readonly code: 'QUESTION_UNKNOWN' | 'SUBJECT_UNKNOWN';
  readonly read: string;
  readonly at: Place;
}

interface Statement {
  readonly fact: KnownFact;
  readonly subject: string;
  readonly saidOn: string;
  readonly at: Place;
}

/** Lays declared answers and assessments over the derived facts of every subject. */
export function layStatements(facts: Facts, input: FactsInput): Facts & { readonly unplaced: readonly Unplaced[] } {
  const unplaced: Unplaced[] = [];
  const declared = place(input.evidence.records.declaration.flatMap(declaredAnswer), facts.subjects, unplaced);
  const assessed = place(
    input.evidence.records.assessments.flatMap((record) => assessment(record, input.case.period.to)),
    facts.subjects,
    unplaced,
  );
  const contradictions: Contradiction[] = [...facts.contradictions];
  const lay = (subject: Subject, own: ReadonlyMap<string, Fact>): Map<string, Fact> => {
    const laid = new Map(own);
    for (const statement of declared.get(subjectKey(subject)) ?? [])
      layDeclared(laid, statement.fact, subject, contradictions);
    for (const entry of catalogue)
      if (entry.assessed && entry.subject === subject.kind && !laid.has(entry.id))
        laid.set(entry.id, assessedFact(entry.id, assessed.get(subjectKey(subject)) ?? []));
    return laid;
  };
  const whole = facts.subjects.find((subject) => subject.kind === 'contract') as Subject;
  const contract = lay(whole, facts.contract);
  const subjects = facts.subjects.map((subject) =>
    subject.kind === 'contract'
      ? subject
      : { ...subject, slices: subject.slices.map((slice) => ({ ...slice, facts: lay(subject, slice.facts) })) },
  );
  return { contract, subjects, contradictions: dedupe(contradictions), unplaced };
}

function declaredAnswer(record: EvidenceRecord<'declaration'>): Statement[] {
  const fact = read(record, 'fact');
  const value = read(record, 'value');
  if (fact === undefined || value === undefined) return [];
  return [
    {
      fact: known(questionId(fact), value, 'declared', [placeOf(record, 'value')]),
      subject: read(record, 'subject') ?? '',
      saidOn: read(record, 'signedOn') ?? '',
      at: placeOf(record, 'fact'),
    },
  ];
}

/** An assessment counts when it is complete (who, when, why) and not lapsed on the last day of the period. */
function assessment(record: EvidenceRecord<'assessments'>, periodEnd: string): Statement[] {
  const [question, answer, assessedOn, until] = [
    read(record, 'question'),
    read(record, 'answer'),
    read(record, 'assessedOn'),
    read(record, 'until'),
  ];
  if (
    question === undefined ||
    answer === undefined ||
    assessedOn === undefined ||
    read(record, 'assessedBy') === undefined ||
    read(record, 'reason') === undefined
  )
    return [];
  if (record.unreadable.includes('until') || (until !== undefined && until < periodEnd)) return [];
  return [
    {
      fact: known(questionId(question), answer, 'assessed', [placeOf(record, 'answer')]),
      subject: read(record, 'subject') ?? '',
      saidOn: assessedOn,
      at: placeOf(record, 'question'),
    },
  ];
}

/** A question may be written as the fact's id or as its label in any language. */
function questionId(question: string): string {
  const folded = question.trim().toLowerCase();
  return (
    catalogue.find(
      (entry) =>
        entry.id.toLowerCase() === folded || Object.values(entry.label).some((label) => label.toLowerCase() === folded),
    )?.id ?? question
  );
}

function place(
  statements: readonly Statement[],
  subjects: readonly Subject[],
  unplaced: Unplaced[],
): Map<string, Statement[]> {
  const placed = new Map<string, Statement[]>();
  for (const statement of statements) {
    const entry = factEntry(statement.fact.id);
    if (!entry) {
      unplaced.push({ code: 'QUESTION_UNKNOWN', read: statement.fact.id, at: statement.at });
      continue;
    }
    const wanted = statement.subject.trim();
    const matches = subjects.filter(
      (subject) =>
        subject.kind === entry.subject &&
        (entry.subject === 'contract' || wanted === subject.key || wanted === subject.label || wanted === '*'),
    );
    // An answer about one thing of many that were not handed in stays an open question, not a fault of the answer.
    if (matches.length === 0 && wanted !== '')
      unplaced.push({ code: 'SUBJECT_UNKNOWN', read: wanted, at: statement.at });
    for (const subject of matches)
      placed.set(subjectKey(subject), [...(placed.get(subjectKey(subject)) ?? []), statement]);
  }
  return placed;
}

function layDeclared(
  laid: Map<string, Fact>,
  declared: KnownFact,
  subject: Subject,
  contradictions: Contradiction[],
): void {
  const shown = laid.get(declared.id);
  if (shown === undefined || ('absent' in shown && shown.absent === 'missingEvidence')) laid.set(declared.id, declared);
  else if ('value' in shown && shown.value !== declared.value)
    contradictions.push(contradiction(declared.id, subject, [shown, declared]));
}

function assessedFact(id: string, statements: readonly Statement[]): Fact {
  const own = statements.filter((statement) => statement.fact.id === id).sort((a, b) => (a.saidOn < b.saidOn ? 1 : -1));
  const [latest] = own;
  if (!latest) return absent(id, 'needsReview');
  const sameDay = own.filter((statement) => statement.saidOn === latest.saidOn);
  if (sameDay.some((statement) => statement.fact.value !== latest.fact.value))
    return absent(
      id,
      'conflictingEvidence',
      sameDay.map((statement) => statement.at),
    );
  return latest.fact;
}

/** Two or more sides of one fact as a result of its own. */
export function contradiction(
  fact: string,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  sides: readonly KnownFact[],
): Contradiction {
  return {
    id: `${fact}:${subject.kind === 'contract' ? 'contract' : `${subject.kind}/${subject.key}`}`,
    fact,
    subject: { kind: subject.kind, key: subject.key, label: subject.label },
    sides: sides.map((side) => ({ value: side.value, basis: side.basis, from: side.from })),
  };
}

function dedupe(contradictions: readonly Contradiction[]): Contradiction[] {
  return [...new Map(contradictions.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function subjectKey(subject: Pick<Subject, 'kind' | 'key'>): string {
  return `${subject.kind}/${subject.key}`;
}

/**
 * A person's answer to a question about one subject, for facts that show nothing until it is answered. Undefined when
 * nobody has answered, or when two answers of one day differ.
 */
export function assessedAnswer(
  question: string,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
): boolean | undefined {
  const answers = input.evidence.records.assessments
    .flatMap((record) => assessment(record, input.case.period.to))
    .filter((one) => one.fact.id === question && [subject.key, subject.label, '*'].includes(one.subject.trim()));
  const fact = assessedFact(question, answers);
  return 'value' in fact ? fact.value === true : undefined;
}
