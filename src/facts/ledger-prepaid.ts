/** Prepayments: what an invoice says was paid before it, and whether the bank shows that money go from the buyer to the seller. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { gather } from './bank-orders.ts';
import { type Own, orderOf } from './bank-own.ts';
import { statementKey } from './bank-statements.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { sameAccountKey } from './invoice-identifiers.ts';
import { absent, basisBy, known, read } from './sources.ts';

type Invoice = EvidenceRecord<'invoice'>;
type Entry = EvidenceRecord<'bankEntry'>;
const ID = 'prepaidWithoutTrace';

/**
 * `prepaidWithoutTrace`: invoices that say part was paid before, where no bank entry shows it. An entry shows it when the same
 * sum went from the invoice's buyer to its seller, on the day of the invoice or before, and traces one invoice only.
 */
export function prepaidFact(own: Own, input: FactsInput): Fact {
  const { invoice } = input.evidence.records;
  const unread = invoice.filter(({ unreadable }) =>
    unreadable.some((field) => field === 'totals' || field === 'totals.prepaid'),
  );
  const entries = bookedEntries(own, input);
  const parties = partiesOf(own);
  const used = new Set<Entry>();
  const prepaid = prepaidInvoices(invoice).filter((one) => {
    const trace = entries.find((entry) => !used.has(entry) && shows(entry, one, parties));
    if (trace) used.add(trace);
    return trace === undefined;
  });
  const [first] = prepaid;
  if (first)
    return known(
      ID,
      prepaid.length,
      basisBy(input.evidence)(first),
      prepaid.map((one) => one.at),
    );
  if (unread.length === 0) return known(ID, 0, 'documented', []);
  return absent(
    ID,
    'unreadableEvidence',
    unread.map((one) => one.at),
  );
}

/** Each invoice once, whatever number of copies there are, in the order of their days. */
function prepaidInvoices(invoices: readonly Invoice[]): Invoice[] {
  const each = new Map<string, Invoice>();
  for (const one of invoices) {
    const prepaid = oreOf(one.fields.totals?.prepaid);
    const number = read(one, 'invoiceNo') ?? orderOf(one.at);
    const key = JSON.stringify([one.fields.seller?.orgNo, number, prepaid]);
    if (prepaid !== 0 && !each.has(key)) each.set(key, one);
  }
  const order = (one: Invoice): string => `${read(one, 'issueDate') ?? ''}\u0000${orderOf(one.at)}`;
  return [...each.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Whose an account is, by its number. */
type Parties = ReadonlyMap<string, ReadonlySet<string>>;

function partiesOf({ accounts }: Own): Parties {
  return new Map(
    accounts.flatMap(({ number, owners }) =>
      number === undefined ? [] : [[number, new Set([...owners].map(firmId))]],
    ),
  );
}

/** Booked money of the statements: transfer by transfer where the bank shows it so, in the order of its days. */
function bookedEntries({ statements }: Own, { evidence: { records } }: FactsInput): Entry[] {
  const lines = new Map<string, Entry[]>();
  for (const entry of records.bankEntry) {
    const key = statementKey(entry);
    if (entry.fields.notification === true || statements.copies.has(key) || statements.disputed.has(key)) continue;
    gather(lines, `${key}\u0000${entry.fields.entryNo ?? orderOf(entry.at)}`, entry);
  }
  const order = (entry: Entry): string => `${read(entry, 'bookedOn') ?? ''}\u0000${orderOf(entry.at)}`;
  return [...lines.values()]
    .flatMap((own) => {
      const details = own.filter((entry) => entry.fields.detail === true);
      const line = own.find((entry) => entry.fields.detail !== true);
      if (line && (read(line, 'status') !== 'BOOK' || line.fields.reversal === true)) return [];
      // A detail goes on the day of its line and from the same account.
      return details.length === 0
        ? own
        : details.map((one) => ({ ...one, fields: { ...line?.fields, ...one.fields } }));
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The same sum in the same currency, from the buyer to the seller, no later than the invoice. Seen from either side's account. */
function shows(entry: Entry, invoice: Invoice, parties: Parties): boolean {
  const { seller, buyer, currency, totals, paymentMeans } = invoice.fields;
  const [amount, booked, issued] = [read(entry, 'amount'), read(entry, 'bookedOn'), read(invoice, 'issueDate')];
  if (amount === undefined || booked === undefined || issued === undefined || booked > issued) return false;
  const prepaid = oreOf(totals?.prepaid);
  if (prepaid < 0 || Math.abs(amount) !== prepaid || read(entry, 'currency') !== currency) return false;
  const [from, to] = [firmId(buyer?.orgNo ?? ''), firmId(seller?.orgNo ?? '')];
  if (from === '' || to === '') return false;
  const own = parties.get(read(entry, 'account') ?? '');
  const [mine, other] = amount < 0 ? [from, to] : [to, from];
  if (!own?.has(mine)) return false;
  const account = read(entry, 'counterAccount');
  const asked = (paymentMeans ?? []).flatMap((one) => sameAccountKey(one) ?? []);
  return (
    firmId(read(entry, 'counterOrgNo') ?? '') === other ||
    (account !== undefined && (parties.get(account)?.has(other) || (other === to && asked.includes(account))))
  );
}

/** Whole øre of a decimal text, with its sign; what cannot be read is not zero, so it never has a trace. */
function oreOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  if (!match) return Number.MAX_SAFE_INTEGER;
  const ore = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && ore !== 0 ? -ore : ore;
}
