/** skatteattest: for whom, and until which day it is young enough. A PDF without a signature shows nothing until a person has looked at it. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { assessedAnswer } from './assessments.ts';
import { dayAfter } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact, Subject } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';
import type { TaxParty } from './tax.ts';

type Certificate = EvidenceRecord<'taxCertificate'>;
const IDS = ['certificateForParty', 'certificateIssuedOn', 'certificateLastDay'] as const;

/** `certificateForParty`, `certificateIssuedOn` and `certificateLastDay`, withheld until `certificateReadRight` is answered. */
export function certificateFacts(
  party: TaxParty,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
): Fact[] {
  const certificates = input.evidence.records.taxCertificate;
  const own = mostFitting(
    certificates.filter((record) => read(record, 'party') === party.orgNo),
    input,
  );
  const strange = party.isSupplier ? certificates.filter((record) => ofNobodyKnown(record, input)) : [];
  const shown = own ?? newest(strange);
  if (!shown) return all('missingEvidence', []);
  const from = [shown.at];
  const right = assessedAnswer('certificateReadRight', subject, input);
  if (right !== true) return all(right === false ? 'unreadableEvidence' : 'needsReview', from);
  const basis = basisBy(input.evidence)(shown);
  const issued = read(shown, 'issuedOn');
  const mine: Fact =
    read(shown, 'party') === undefined
      ? absent(IDS[0], 'unreadableEvidence', from)
      : known(IDS[0], own !== undefined, basis, from);
  if (issued === undefined)
    return [mine, absent(IDS[1], 'missingEvidence', from), absent(IDS[2], 'missingEvidence', from)];
  const months = input.agreement.terms['tax-certificate-max-age-months']?.value;
  const last: Fact =
    typeof months === 'number'
      ? known(IDS[2], lastDayWithin(issued, months), basis, from)
      : absent(IDS[2], 'missingTerm', from);
  return [mine, known(IDS[1], issued, basis, from), last];
}

function all(reason: AbsentFact['absent'], from: Certificate['at'][]): Fact[] {
  return IDS.map((id) => absent(id, reason, from));
}

/** The newest that was there on the day from which the age is counted; one from later only when there is no other. */
function mostFitting(records: readonly Certificate[], { agreement }: FactsInput): Certificate | undefined {
  const day = agreement.terms['tax-certificate-reference-day']?.value;
  const inTime = records.filter((record) => typeof day === 'string' && (read(record, 'issuedOn') ?? '9999') <= day);
  return newest(inTime) ?? newest(records);
}

function newest(records: readonly Certificate[]): Certificate | undefined {
  const day = (record: Certificate): string => read(record, 'issuedOn') ?? '';
  return [...records].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.at.file < b.at.file ? -1 : 1))[0];
}

/** Neither the supplier's nor a chain member's: handed in by mistake, or meant to pass for the supplier's. */
function ofNobodyKnown(record: Certificate, input: FactsInput): boolean {
  const party = read(record, 'party');
  return (
    party !== input.case.supplier.orgNo &&
    !input.evidence.records.chain.some((row) => party !== undefined && read(row, 'company') === party)
  );
}

/**
 * The last day from which so many months back still reach the day of issue. The age is counted back from the deadline, and
 * months end at the month's last day: six months before 31 August is the last of February.
 */
function lastDayWithin(issued: IsoDate, months: number): IsoDate {
  const isMonthEnd = dayAfter(issued).endsWith('-01');
  const last = monthsAfter(issued, months);
  return isMonthEnd ? monthsAfter(`${last.slice(0, 7)}-31`, 0) : last;
}

/** The same day of the month, or the month's last day where it has no such day. */
export function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String(Math.min(date, lastOfMonth)).padStart(2, '0')}`;
}
