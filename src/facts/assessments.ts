/** Assessments: a person's dated answer to a question that no document can settle. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { catalogue } from './catalogue.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact, Subject } from './fact.ts';
import { absent, known, read } from './sources.ts';

/** What somebody says about one fact of one subject, and when. */
export interface Statement {
  readonly fact: KnownFact;
  readonly subject: string;
  readonly saidOn: string;
  readonly at: Place;
}

/**
 * An assessment counts when it is complete (who, when, why), not lapsed on the last day of the period, and not the
 * supplier's own: whoever is judged does not judge.
 */
export function assessment(record: EvidenceRecord<'assessments'>, input: FactsInput): Statement[] {
  const periodEnd = input.case.period.to;
  if (bySupplier(record, input)) return [];
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

const suppliersFiles = new WeakMap<FactsInput['evidence'], ReadonlySet<string>>();

/** True when the supplier handed the file in. */
export function bySupplier(record: EvidenceRecord<'assessments'>, { evidence }: FactsInput): boolean {
  let files = suppliersFiles.get(evidence);
  if (!files) {
    files = new Set(evidence.files.filter((file) => file.deliveredBy === 'supplier').map((file) => file.file));
    suppliersFiles.set(evidence, files);
  }
  return files.has(record.at.file);
}

/** The newest answer; `needsReview` when there is none, in conflict when two of one day differ. */
export function assessedFact(id: string, statements: readonly Statement[]): Fact {
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
    .flatMap((record) => assessment(record, input))
    .filter(
      (one) =>
        one.fact.id === question && [folded(subject.key), folded(subject.label), '*'].includes(folded(one.subject)),
    );
  const fact = assessedFact(question, answers);
  return 'value' in fact ? fact.value === true : undefined;
}

/** A question may be written as the fact's id or as its label in any language. */
export function questionId(question: string): string {
  const folded = question.trim().toLowerCase();
  return (
    catalogue.find(
      (entry) =>
        entry.id.toLowerCase() === folded || Object.values(entry.label).some((label) => label.toLowerCase() === folded),
    )?.id ?? question
  );
}

/** How it was typed, capitals and spaces apart. */
export function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
