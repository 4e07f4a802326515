/** What a certificate says is owed, against what the tax authority answered of the same company for the same day. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Subject } from './fact.ts';
import { basisBy, known, read } from './sources.ts';
import { contradiction } from './statements.ts';
import type { TaxParty } from './tax.ts';

type Answer = EvidenceRecord<'taxArrears'>;

/** The two sums of a certificate, and the kinds of the answer that each is made of. A fee may be of either, and is of none alone. */
const SUMS = [
  { id: 'certificateVat', field: 'arrearsVat', kinds: ['merverdiavgift'] },
  {
    id: 'certificateTax',
    field: 'arrearsTax',
    kinds: ['restskatt', 'forskuddstrekk', 'forskuddsskatt', 'arbeidsgiveravgift'],
  },
] as const;

/**
 * A contradiction where one of them says that nothing is owed and the other a sum. Two sums that differ are not told: interest and
 * what is counted in are reckoned otherwise. On another day another sum may be right.
 */
export function certificateConflicts(
  { orgNo }: Pick<TaxParty, 'orgNo'>,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  { evidence }: FactsInput,
): Contradiction[] {
  const basisOf = basisBy(evidence);
  const answers = evidence.records.taxArrears.filter((answer) => read(answer, 'party') === orgNo);
  const certificates = evidence.records.taxCertificate.filter((one) => read(one, 'party') === orgNo);
  return certificates.flatMap((certificate) => {
    const day = read(certificate, 'issuedOn');
    const sameDay = answers.filter((answer) => day !== undefined && read(answer, 'answeredOn') === day);
    return SUMS.flatMap(({ id, field, kinds }): Contradiction[] => {
      const said = read(certificate, field);
      if (said === undefined) return [];
      const other = sameDay.find((answer) => {
        const owed = owedOf(answer, kinds);
        return said === 0 ? (owed?.least ?? 0) > 0 : owed?.most === 0;
      });
      if (!other) return [];
      const sides = [
        known(id, said, basisOf(certificate), [certificate.at]),
        known(id, owedOf(other, kinds)?.least ?? 0, basisOf(other), [other.at]),
      ];
      return [contradiction(id, subject, sides)];
    });
  });
}

/** The least and the most that an answer says of some kinds; fees may be of any. Undefined when it does not say. */
function owedOf(answer: Answer, kinds: readonly string[]): { least: number; most: number } | undefined {
  if (read(answer, 'status') === 'noneFound') return { least: 0, most: 0 };
  if (read(answer, 'status') !== 'answered') return undefined;
  let [least, fees] = [0, 0];
  for (const kind of [...kinds, 'gebyr']) {
    const amount = answer.fields.amounts?.find((one) => one.kind === kind);
    const owed = amount?.total ?? (amount?.claims === undefined ? undefined : amount.claims + (amount.interest ?? 0));
    if (owed === undefined || answer.unreadable.includes(`amounts.${kind}`)) {
      if (kind !== 'gebyr') return undefined;
      fees = Number.NaN;
    } else if (kind === 'gebyr') fees = owed;
    else least += owed;
  }
  return { least, most: least + fees };
}
