/** Overdue tax, VAT and employer's contribution: the newest answer about a party, and how old it is. A kind that the answer leaves out is not known to be zero. */
import { ARREARS_KINDS } from '../evidence/documents/register-record.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { daysBetween } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';
import type { TaxParty } from './tax.ts';

type Answer = EvidenceRecord<'taxArrears'>;

/** `arrearsTotal` (øre), `arrearsAgeDays` and `paymentPlanDocumented`. An answer older than the term allows, or followed by a refused consent, shows nothing of today, unless it shows a debt. */
export function arrearsFacts(party: TaxParty, input: FactsInput): Fact[] {
  const plan = planFact(party, input);
  const records = input.evidence.records.taxArrears.filter((record) => read(record, 'party') === party.orgNo);
  const answered = records.filter((record) => ['answered', 'noneFound'].includes(read(record, 'status') ?? ''));
  const [newest] = [...answered].sort((a, b) =>
    (read(a, 'answeredOn') ?? '') < (read(b, 'answeredOn') ?? '') ? 1 : -1,
  );
  if (!newest) {
    const from = records.map((record) => record.at);
    return [absent('arrearsTotal', 'missingEvidence', from), absent('arrearsAgeDays', 'missingEvidence', from), plan];
  }
  const sameDay = answered.filter((record) => read(record, 'answeredOn') === read(newest, 'answeredOn'));
  const total = agreed(sameDay, input);
  const age = ageFact(newest, input);
  const refused = refusedSince(newest, records);
  const current: Fact = refused ? absent('arrearsAgeDays', 'missingEvidence', [newest.at, refused.at]) : age;
  const stale = 'absent' in current && !('value' in total && total.value !== 0);
  return [stale && 'value' in total ? { ...current, id: 'arrearsTotal' } : total, current, plan];
}

/** A consent denied or lapsed after the newest answer hides what has come since; an undated refusal may be such a one. */
function refusedSince(newest: Answer, records: readonly Answer[]): Answer | undefined {
  const answeredOn = read(newest, 'answeredOn') ?? '';
  return records.find(
    (record) =>
      ['denied', 'expired'].includes(read(record, 'status') ?? '') &&
      (read(record, 'answeredOn') ?? '9999') > answeredOn,
  );
}

/** Two answers of one day must say the same. */
function agreed(answers: readonly Answer[], input: FactsInput): Fact {
  const totals = answers.map((answer) => totalOf(answer, input));
  const [first] = totals as [Fact];
  const differ = totals.some(
    (fact) =>
      JSON.stringify('value' in fact ? fact.value : fact.absent) !==
      JSON.stringify('value' in first ? first.value : first.absent),
  );
  return differ
    ? absent(
        'arrearsTotal',
        'conflictingEvidence',
        answers.map((answer) => answer.at),
      )
    : first;
}

function totalOf(answer: Answer, input: FactsInput): Fact {
  const id = 'arrearsTotal';
  const basis = basisBy(input.evidence)(answer);
  const from = [answer.at];
  if (read(answer, 'status') === 'noneFound') return known(id, 0, basis, from);
  let sum = 0;
  let doubt: AbsentFact['absent'] | undefined;
  const doubted = (reason: AbsentFact['absent']): void => {
    if (doubt !== 'conflictingEvidence') doubt = doubt === 'unreadableEvidence' ? doubt : reason;
  };
  for (const kind of ARREARS_KINDS) {
    const amount = answer.fields.amounts?.find((one) => one.kind === kind);
    if (answer.unreadable.includes(`amounts.${kind}`)) doubted('unreadableEvidence');
    else if (!amount) doubted('missingEvidence');
    else {
      const { total, claims, interest } = amount;
      // Interest may be left out when there is none; the parts must then add up all the same.
      if (total !== undefined && claims !== undefined && total !== claims + (interest ?? 0))
        doubt = 'conflictingEvidence';
      else if (total === undefined && claims === undefined) doubted('missingEvidence');
      else sum += total ?? (claims ?? 0) + (interest ?? 0);
    }
  }
  if (doubt === 'conflictingEvidence') return absent(id, doubt, from);
  // What is known to be owed is owed, whatever else the answer lacks.
  return doubt !== undefined && sum === 0 ? absent(id, doubt, from) : known(id, sum, basis, from);
}

/** Days from the answer to the end of the period; withheld when the answer is undated, or older than the entered limit. */
function ageFact(answer: Answer, input: FactsInput): Fact {
  const id = 'arrearsAgeDays';
  const day = read(answer, 'answeredOn');
  if (day === undefined)
    return absent(id, answer.unreadable.includes('answeredOn') ? 'unreadableEvidence' : 'missingEvidence', [answer.at]);
  const days = Math.max(0, daysBetween(day, input.case.period.to));
  const limit = input.agreement.terms['arrears-answer-max-age-days']?.value;
  if (typeof limit === 'number' && days > limit) return absent(id, 'missingEvidence', [answer.at]);
  return known(id, days, basisBy(input.evidence)(answer), [answer.at]);
}

const PLAN_FIELDS = ['attestation', 'party', 'date', 'from', 'to'];

/** A payment plan with the tax collector that covers the end of the period. One that cannot be read may cover it. */
function planFact(party: TaxParty, input: FactsInput): Fact {
  const day = input.case.period.to;
  const plans = input.evidence.records.attestations.filter(
    (record) =>
      (read(record, 'attestation') === 'paymentPlan' || record.unreadable.includes('attestation')) &&
      (read(record, 'party') === party.orgNo || record.unreadable.includes('party')),
  );
  const unread = plans.filter((record) => PLAN_FIELDS.some((field) => record.unreadable.includes(field)));
  const covering = plans.filter(
    (record) =>
      !unread.includes(record) &&
      read(record, 'date') !== undefined &&
      (read(record, 'from') ?? '') <= day &&
      (read(record, 'to') ?? '9999') >= day,
  );
  const [first] = covering;
  if (!first && unread.length > 0)
    return absent(
      'paymentPlanDocumented',
      'unreadableEvidence',
      unread.map((record) => record.at),
    );
  return known(
    'paymentPlanDocumented',
    first !== undefined,
    first ? basisBy(input.evidence)(first) : 'documented',
    (first ? covering : plans).map((record) => record.at),
  );
}
