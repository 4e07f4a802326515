/** A payment file and a statement a month: the wages as one batch, a single wage by itself, the invoices' money in, and what else passes an account. */
import { camt, type EntryXml } from '../../test/evidence/bank-xml-camt.ts';
import { pain001 } from '../../test/evidence/bank-xml-orders.ts';
import { addDays, lastDayOf, monthsOf } from './days.ts';
import { type Party, SUPPLIER } from './parties.ts';
import { type Person, payDayOf, payOf } from './people.ts';

const kroner = (ore: number): string => (ore / 100).toFixed(2);

export interface Transfer {
  readonly to: string;
  readonly name: string;
  readonly amount: number;
  readonly id: string;
}

/** The wages of a month, in the order of staff numbers. */
/** @param net what each is paid out in the month; from their fixed pay when nothing else is said */
export function wagesOf(
  people: readonly Person[],
  month: string,
  net = (person: Person): number => payOf(person).net,
): Transfer[] {
  return people.map((person) => ({
    to: person.account,
    name: person.name,
    amount: net(person),
    id: `L${month.replace('-', '')}-${person.consultant.staffNo}`,
  }));
}

/** @param payer whose account the money leaves */
export function paymentFile(month: string, wages: readonly Transfer[], payer: Party = SUPPLIER): string {
  const sum = kroner(wages.reduce((total, one) => total + one.amount, 0));
  const day = payDayOf(month);
  return pain001({
    version: '001.03',
    messageId: `${messageOf(payer)}-${month}`,
    count: String(wages.length),
    sum,
    payer: payer.orgNo,
    created: `${addDays(day, -1)}T10:00:00`,
    blocks: [
      {
        id: `${messageOf(payer)}-${month}-1`,
        day,
        from: payer.account,
        ...(wages.length > 1 ? { batch: true } : {}),
        count: String(wages.length),
        sum,
        transfers: wages.map((one) => ({
          to: one.to,
          name: one.name,
          amount: kroner(one.amount),
          endToEndId: one.id,
          instructionId: one.id,
        })),
      },
    ],
  });
}

/** Several wages are one line without names; of a single one the bank shows whom it went to, with the numbers of the order. */
function booked(wages: readonly Transfer[], month: string, payer: Party): Pick<EntryXml, 'batch' | 'details'> {
  const order = { paymentInfoId: `${messageOf(payer)}-${month}-1`, messageId: `${messageOf(payer)}-${month}` };
  const [only, ...more] = wages;
  if (!only || more.length > 0) return { batch: { ...order, count: String(wages.length) } };
  const { to, name, amount, id } = only;
  return {
    details: [{ ...order, account: to, name, amount: kroner(amount), endToEndId: id, instructionId: id }],
  };
}

const messageOf = (payer: Party): string => `LONN${payer.orgNo.slice(-3)}`;

const OPENING = 1_250_000_000;

/** Statements that close and follow on one another. Customers pay once a month; the wages leave as one line. */
export function statements(
  wagesIn: (month: string) => readonly Transfer[],
  from: string,
  to: string,
  payer: Party = SUPPLIER,
): Map<string, string> {
  const files = new Map<string, string>();
  let balance = OPENING;
  monthsOf(from, to).forEach((month, index) => {
    const wages = wagesIn(month);
    const out = wages.reduce((total, one) => total + one.amount, 0);
    const paidIn = 240_000_000 + index * 1_000_000;
    const entries: EntryXml[] = [
      { amount: kroner(paidIn), day: `${month}-05`, codes: ['PMNT', 'RCDT', 'DMCT'], reference: `INN-${month}` },
      {
        amount: kroner(-out),
        day: payDayOf(month),
        codes: ['PMNT', 'ICDT', 'SALA'],
        reference: `UT-${month}`,
        ...booked(wages, month, payer),
      },
    ];
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    const closing = balance + paidIn - out;
    files.set(
      month,
      camt({
        messageId: `KTO${payer.account.slice(-4)}-${month}`,
        statements: [
          {
            id: `UTSKRIFT-${payer.account.slice(-4)}-${month}`,
            account: payer.account,
            from: first,
            to: last,
            sequence: String(index + 1),
            page: ['1', true],
            balances: [
              ['OPBD', kroner(balance), first],
              ['CLBD', kroner(closing), last],
            ],
            declaredEntries: String(entries.length),
            entries,
          },
        ],
      }).replaceAll('2022-07-01T01:00:00', `${addDays(last, 1)}T01:00:00`),
    );
    balance = closing;
  });
  return files;
}
