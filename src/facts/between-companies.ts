/** What invoices, the chain and the case say of companies, and what Enhetsregisteret says of them. No rule decides it; it is told where it stands. */
import type { EvidenceRecord, Place, Problem } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

/** All such problems, in order of place within each kind of file. */
export function betweenCompanies(input: FactsInput): Problem[] {
  return [...buyersAbroad(input), ...units(input)];
}

/** An agency of the agreement has its address in Norway. */
function buyersAbroad({ evidence: { records }, agreement }: FactsInput): Problem[] {
  const buyers = new Set(agreement.buyers.map(({ orgNo }) => orgNo));
  return inPlaceOrder(records.invoice).flatMap((row): Problem[] => {
    const { buyer } = row.fields;
    if (buyer?.orgNo === undefined || buyer.country === undefined || buyer.country === 'NO') return [];
    if (!buyers.has(buyer.orgNo)) return [];
    const at: Place = buyer.line === undefined ? row.at : { ...row.at, line: buyer.line };
    return [{ code: 'INVOICE_BUYER_ABROAD', at, read: buyer.country, expected: 'NO' }];
  });
}

/** What Enhetsregisteret says of a company beside what the company did. A sub-unit has days and registers of its own. */
function units(input: FactsInput): Problem[] {
  const all = inPlaceOrder(input.evidence.records.registeredUnit).filter((unit) => read(unit, 'parent') === undefined);
  if (all.length === 0) return [];
  const engaged = Map.groupBy(inPlaceOrder(input.evidence.records.chain), (row) => firmId(read(row, 'company') ?? ''));
  const sold = Map.groupBy(inPlaceOrder(input.evidence.records.invoice), (row) => row.fields.seller?.orgNo ?? '');
  return all.flatMap((unit) => {
    const party = read(unit, 'party');
    const invoices = party === undefined ? [] : (sold.get(party) ?? []);
    const rows = party === undefined ? [] : (engaged.get(party) ?? []);
    return [...younger(unit, party, invoices, input), ...outsideVat(unit, invoices), ...letsLabour(unit, rows)];
  });
}

type Unit = EvidenceRecord<'registeredUnit'>;
type Invoices = readonly EvidenceRecord<'invoice'>[];

/** A company that was registered after its contract began, or after it had sent invoices: another company, or one that took the contract over. */
function younger(unit: Unit, party: string | undefined, invoices: Invoices, { case: about }: FactsInput): Problem[] {
  const registered = read(unit, 'registeredOn');
  if (registered === undefined || party === undefined) return [];
  const { contractDate, supplier } = about;
  const days = [
    ...(contractDate !== undefined && supplier.orgNo === party ? [{ day: contractDate, file: 'case.json' }] : []),
    ...invoices.flatMap((row) => {
      const day = read(row, 'issueDate');
      return day === undefined ? [] : [{ day, file: row.at.file }];
    }),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first] = days;
  if (!first || registered <= first.day) return [];
  const at = within(unit, 'registreringsdatoEnhetsregisteret');
  return [{ code: 'UNIT_YOUNGER', at, read: registered, expected: `${first.day} (${first.file})` }];
}

/** Only who stands in the VAT register may put VAT on an invoice (merverdiavgiftsloven § 15-11). */
function outsideVat(unit: Unit, invoices: Invoices): Problem[] {
  if (read(unit, 'inVatRegister') !== false) return [];
  const taxed = invoices.find((row) => Number(read(row, 'taxTotal')) > 0);
  if (!taxed) return [];
  return [{ code: 'UNIT_OUTSIDE_VAT', at: within(unit, 'registrertIMvaregisteret'), read: taxed.at.file }];
}

/** Utleie av arbeidskraft, in the standards of 2007 and 2025. */
const LETS_LABOUR = /^78\.2/;

/** Who lives by hiring people out, and is listed as a subcontractor, may be hire by another name. */
function letsLabour(unit: Unit, rows: readonly EvidenceRecord<'chain'>[]): Problem[] {
  const industry = read(unit, 'industry');
  if (industry === undefined || !LETS_LABOUR.test(industry)) return [];
  const row = rows.find((one) => read(one, 'role') === 'subcontractor');
  if (!row) return [];
  return [{ code: 'UNIT_LETS_LABOUR', at: within(unit, 'naeringskode1/kode'), read: industry, expected: row.at.file }];
}

function within(unit: Unit, key: string): Place {
  return { ...unit.at, path: `${unit.at.path ?? ''}/${key}` };
}
