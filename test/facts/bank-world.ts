/** A pay month of the naive twin as the records that the readers would give; and what the facts say became of each wage. */
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { bankSubjects } from '../../src/facts/bank.ts';
import type { FactsInput } from '../../src/facts/derive.ts';
import type { Fact, FactSet } from '../../src/facts/fact.ts';
import { account } from '../evidence/bank-accounts.ts';
import type { Outcome, World } from '../twin/matching.ts';
import { factsInput, record } from './build.ts';

export const NEAR = 5;
export const EMPLOYER = '310000019';
export const PAYER = account(99);
/** Day 0 is 1 June 2022, far from both ends of the statement. */
export const dayOf = (day: number): string =>
  new Date(Date.UTC(2022, 5, 1) + day * 86_400_000).toISOString().slice(0, 10);
export const accountOf = (letter: string): string => account(letter.charCodeAt(0));

type Give = (kind: string, line: number) => EvidenceRecord['at'];
const at: Give = (file, line) => ({ file, line });

/** Payroll list, statement, payment file and answers of a month. */
export function recordsOf(world: World): EvidenceRecord[] {
  const rows = world.wages.map((wage, index) =>
    record(
      'payroll',
      {
        employer: EMPLOYER,
        staffNo: wage.person,
        workerType: 'employee',
        payDay: dayOf(wage.payDay),
        netPay: wage.net,
        account: accountOf(wage.account),
        paidBy: 'bank',
        // Twin and product number equal wages alike.
        periodFrom: dayOf(index),
      },
      { at: { file: 'lonn.csv', row: index + 2 } },
    ),
  );
  return [...rows, ...statementOf(world), ...ordersOf(world), ...(world.complete ? [attested()] : [])];
}

function statementOf({ lines }: World): EvidenceRecord[] {
  const signed = lines.map((line) => (line.back ? line.amount : -line.amount));
  const entrySum = signed.reduce((sum, amount) => sum + amount, 0);
  const entries = lines.flatMap((line, index) => {
    const common = {
      statementNo: 1,
      account: PAYER,
      bookedOn: dayOf(line.day),
      currency: 'NOK',
      status: 'BOOK',
      reversal: line.back === true,
      entryNo: index + 1,
      notification: false,
      ...(line.block === undefined ? {} : { paymentInfoId: line.block }),
    };
    const entry = record(
      'bankEntry',
      {
        ...common,
        amount: signed[index] as number,
        detail: false,
        ...(line.to === undefined ? {} : { counterAccount: accountOf(line.to) }),
        ...(line.count === undefined ? {} : { batchCount: line.count }),
      },
      { at: at('konto.xml', 100 + index * 10) },
    );
    const details = (line.details ?? []).map((detail, number) =>
      record(
        'bankEntry',
        { ...common, amount: -detail.amount, detail: true, counterAccount: accountOf(detail.to) },
        { at: at('konto.xml', 101 + index * 10 + number) },
      ),
    );
    return [entry, ...details];
  });
  const statement = record(
    'bankStatement',
    {
      statementId: 'U-1',
      statementNo: 1,
      account: PAYER,
      from: '2022-04-01',
      to: '2022-09-30',
      opening: 0,
      closing: entrySum,
      entrySum,
      entries: lines.length,
      allEntries: lines.length,
      notification: false,
    },
    { at: at('konto.xml', 3) },
  );
  return [statement, ...entries];
}

function ordersOf({ blocks }: World): EvidenceRecord[] {
  return blocks.flatMap((block, number) => {
    const sum = block.orders.reduce((all, order) => all + order.amount, 0);
    const common = {
      messageId: 'MSG',
      paymentInfoId: block.id,
      block: number + 1,
      debtorAccount: PAYER,
      executionDate: dayOf(block.day),
    };
    const count = block.orders.length;
    const file = record(
      'paymentFile',
      { ...common, level: 'paymentInfo', count, sum },
      { at: at('ordre.xml', 1000 * (number + 1)) },
    );
    const orders = block.orders.flatMap((order, index) => {
      const instructionId = `${block.id}-${index}`;
      const one = record(
        'paymentOrder',
        { ...common, instructionId, amount: order.amount, currency: 'NOK', creditorAccount: accountOf(order.to) },
        { at: at('ordre.xml', 1000 * (number + 1) + 1 + index) },
      );
      if (order.answer === undefined) return [one];
      const status = record(
        'paymentStatus',
        {
          level: 'transaction',
          originalMessageId: 'MSG',
          originalInstructionId: instructionId,
          status: order.answer === 'settled' ? 'ACSC' : 'RJCT',
        },
        { at: at('svar.xml', index + 1) },
      );
      return [one, status];
    });
    return [file, ...orders];
  });
}

export function attested(): EvidenceRecord {
  return record(
    'attestations',
    { attestation: 'bankStatementsComplete', date: '2023-01-15', from: '2022-05-01', to: '2022-12-31' },
    { at: at('attester.csv', 2) },
  );
}

export function inputOf(records: readonly EvidenceRecord[]): FactsInput {
  return factsInput({
    records,
    files: [{ file: 'konto.xml', kind: 'bankStatement' }],
    figures: { 'wage-booking-days': NEAR },
  });
}

/** Facts of every wage, by the pay list's row. */
export function wagesOf(records: readonly EvidenceRecord[]): ReadonlyMap<number, FactSet> {
  const { subjects } = bankSubjects(inputOf(records));
  return new Map(
    subjects
      .filter(({ kind }) => kind === 'wage')
      .map(({ from, slices }) => [from[0]?.row ?? 0, slices[0]?.facts as FactSet]),
  );
}

const LOOKED_AT = [
  'paidInParts',
  'paidToOtherAccount',
  'paidInOtherCurrency',
  'mayHaveComeBack',
  'accountShared',
  'accountIsEmployers',
  'accountChanged',
];

/** What the rule makes of the facts of a wage that nobody has assessed. */
export function outcomeOf(facts: FactSet): Outcome {
  const value = (id: string): unknown => {
    const fact = facts.get(id) as Fact;
    return 'value' in fact ? fact.value : undefined;
  };
  const booked = value('wageBooked');
  if (booked === undefined) return 'unknown';
  if (booked === false) return 'unpaid';
  return LOOKED_AT.every((id) => value(id) === false) && Number(value('bookingDays')) <= NEAR ? 'paid' : 'look';
}
