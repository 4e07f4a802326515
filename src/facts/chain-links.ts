/** The chain table as links: one a firm and the firm that engaged it. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { firmId, inPlaceOrder, placeKey, shownFirm } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

export type ChainRecord = EvidenceRecord<'chain'>;

export interface ChainLink {
  /** `<company>/<engaged by>`; `?` for an engager that no row gives, the row's place for a company that none gives. */
  readonly key: string;
  readonly label: string;
  /** Null when the row does not say, or when what it says could not be read. */
  readonly company: string | null;
  readonly engager: string | null;
  /** All rows about the link, in the order in which they stand. */
  readonly rows: readonly ChainRecord[];
}

/** Every link that the table names, by key. The supplier's own row at the top, under its customer, is no link of the chain below it. */
export function chainLinks(input: FactsInput): ChainLink[] {
  const supplier = firmId(input.case.supplier.orgNo);
  const rows = inPlaceOrder(input.evidence.records.chain);
  const engaged = new Set(rows.map((row) => firmOf(row, 'company')));
  const firms = namesOf(rows, supplier, input.case.supplier.name);
  const groups = new Map<string, { company: string | null; engager: string | null; rows: ChainRecord[] }>();
  for (const row of rows) {
    const [company, engager] = [firmOf(row, 'company'), firmOf(row, 'engagedBy')];
    const onTop = engager === null ? !row.unreadable.includes('engagedBy') : !engaged.has(engager);
    if (company === supplier && onTop) continue;
    const key = `${company === null ? placeKey(row.at) : firms.shown(company)}/${engager === null ? '?' : firms.shown(engager)}`;
    const group = groups.get(key) ?? { company, engager, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ key, label: labelOf(group, firms), ...group }));
}

/** The firm that a cell names, as it is matched; null when there is none that could be read. */
export function firmOf(row: ChainRecord, field: 'company' | 'engagedBy'): string | null {
  return firmId(read(row, field) ?? '') || null;
}

interface Firms {
  readonly shown: (id: string) => string;
  readonly name: (id: string) => string | undefined;
}

/** Numbers and names as they may be shown. A firm under several names takes the first in the alphabet. */
function namesOf(rows: readonly ChainRecord[], supplier: string, supplierName: string): Firms {
  const shown = new Map<string, string>([[supplier, supplier]]);
  const names = new Map<string, string>([[supplier, supplierName]]);
  for (const row of rows) {
    const company = firmOf(row, 'company');
    for (const field of ['company', 'engagedBy'] as const) {
      const id = firmOf(row, field);
      if (id !== null && !shown.has(id)) shown.set(id, shownFirm(id, placeOf(row, field)));
    }
    const name = read(row, 'companyName')?.trim();
    if (company === null || company === supplier || name === undefined || name === '') continue;
    const before = names.get(company);
    names.set(company, before === undefined || name < before ? name : before);
  }
  return { shown: (id) => shown.get(id) ?? id, name: (id) => names.get(id) };
}

function labelOf(
  { company, engager, rows: [first] }: { company: string | null; engager: string | null; rows: ChainRecord[] },
  firms: Firms,
): string {
  const unnamed = first === undefined ? '?' : (read(first, 'companyName') ?? placeKey(first.at));
  const below = company === null ? unnamed : (firms.name(company) ?? firms.shown(company));
  const above = engager === null ? '?' : (firms.name(engager) ?? firms.shown(engager));
  return `${maskIds(below)} / ${maskIds(above)}`;
}
