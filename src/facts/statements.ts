/** What people say, laid beside what the evidence shows: declarations (never proof) and dated assessments (the only answer to a question of judgement). */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { assessedFact, assessment, bySupplier, folded, questionId, type Statement } from './assessments.ts';
import { catalogue, factEntry } from './catalogue.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Facts, KnownFact, Subject, Value } from './fact.ts';
import { absent, known, read } from './sources.ts';

/** An answer that belongs nowhere: shown as a problem of its file, never dropped in silence. */
export interface Unplaced {
  readonly code: 'QUESTION_UNKNOWN' | 'SUBJECT_UNKNOWN' | 'ASSESSMENT_BY_SUPPLIER';
  readonly read: string;
  readonly at: Place;
}

/** Lays declared answers and assessments over the derived facts of every subject. */
export function layStatements(facts: Facts, input: FactsInput): Facts & { readonly unplaced: readonly Unplaced[] } {
  const unplaced: Unplaced[] = [];
  const declared = place(input.evidence.records.declaration.flatMap(declaredAnswer), facts.subjects, unplaced);
  const assessed = place(
    input.evidence.records.assessments.flatMap((record) => assessment(record, input)),
    facts.subjects,
    unplaced,
  );
  for (const record of input.evidence.records.assessments)
    if (bySupplier(record, input))
      unplaced.push({
        code: 'ASSESSMENT_BY_SUPPLIER',
        read: read(record, 'question') ?? '–',
        at: placeOf(record, 'question'),
      });
  const contradictions: Contradiction[] = [...facts.contradictions];
  const lay = (subject: Subject, own: ReadonlyMap<string, Fact>): Map<string, Fact> => {
    const laid = new Map(own);
    for (const statement of declared.get(subjectKey(subject)) ?? [])
      layDeclared(laid, statement.fact, subject, contradictions);
    for (const entry of catalogue) {
      if (!entry.assessed || entry.subject !== subject.kind) continue;
      const answer = assessedFact(entry.id, assessed.get(subjectKey(subject)) ?? []);
      const isOpen = entry.noLeavesOpen && 'value' in answer && answer.value === false;
      const fact = isOpen ? absent(entry.id, 'needsReview', answer.from) : answer;
      // What was only declared gives way to a person's assessment; without one it stays what it is, said and not shown.
      const open = 'absent' in fact && fact.absent === 'needsReview';
      if (!laid.has(entry.id) || !open || isOpen) laid.set(entry.id, fact);
    }
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
  const id = questionId(fact);
  return [
    {
      fact: known(id, inUnitsOf(id, value), 'declared', [placeOf(record, 'value')]),
      subject: read(record, 'subject') ?? '',
      saidOn: read(record, 'signedOn') ?? '',
      at: placeOf(record, 'fact'),
    },
  ];
}

/** People write hours and kroner; facts count thousandths and øre. */
function inUnitsOf(id: string, value: Value): Value {
  const unit = factEntry(id)?.unit;
  if (typeof value !== 'number') return value;
  return unit === 'hours' ? Math.round(value * 1000) : unit === 'ore' ? Math.round(value * 100) : value;
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
    const wanted = folded(statement.subject);
    const matches = subjects.filter(
      (subject) =>
        subject.kind === entry.subject &&
        (entry.subject === 'contract' ||
          wanted === folded(subject.key) ||
          wanted === folded(subject.label) ||
          wanted === '*'),
    );
    // An answer about one thing of many that were not handed in stays an open question, not a fault of the answer.
    if (matches.length === 0 && wanted !== '')
      unplaced.push({ code: 'SUBJECT_UNKNOWN', read: statement.subject.trim(), at: statement.at });
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
