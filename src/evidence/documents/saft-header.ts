/** Header and totals of an audit file: whose accounts, for which days, and what they say they hold. */
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import type { LedgerFile } from './ledger-record.ts';
import type { SaftValues } from './saft-values.ts';

export interface SaftHeader {
  readonly leaf: (parent: string, name: string, value: string) => void;
  readonly party: () => string | undefined;
  /** First and last day of the selection, where the file tells. */
  readonly span: () => Pick<Partial<LedgerFile>, 'from' | 'to'>;
  readonly fields: () => Partial<LedgerFile>;
  readonly unreadable: readonly string[];
}

export function saftHeader({ money, day, fault }: SaftValues): SaftHeader {
  const fields: Partial<LedgerFile> = {};
  const unreadable: string[] = [];
  const period = new Map<string, string>();

  function company(value: string): void {
    const number = normaliseOrgNumber(value);
    if (isOrgNumber(number)) fields.party = number;
    else {
      fault('ORG_NUMBER_INVALID', value);
      unreadable.push('party');
    }
  }

  function selection(name: string, value: string): void {
    if (name !== 'SelectionStartDate' && name !== 'SelectionEndDate') {
      period.set(name, value.trim());
      return;
    }
    const field = name === 'SelectionStartDate' ? 'from' : 'to';
    const iso = day(value);
    if (iso === undefined) unreadable.push(field);
    else fields[field] = iso;
  }

  function created(value: string): void {
    const iso = day(value);
    if (iso === undefined) unreadable.push('createdOn');
    else fields.createdOn = iso;
  }

  function totals(name: string, value: string): void {
    if (name === 'NumberOfEntries') {
      if (/^\d{1,9}$/.test(value.trim())) fields.declaredEntries = Number(value);
      else fault('CELL_NOT_NUMBER', value, '0, 1, 2 …');
      return;
    }
    const field = name === 'TotalDebit' ? 'declaredDebit' : name === 'TotalCredit' ? 'declaredCredit' : undefined;
    const ore = field && money(value);
    if (field && ore !== undefined) fields[field] = ore;
  }

  return {
    unreadable,
    party: () => fields.party,
    span: () => ({ ...bySelectedPeriods(period), ...fields }),
    fields: () => ({ ...bySelectedPeriods(period), ...fields }),
    leaf(parent, name, value) {
      if (parent === 'Header' && name === 'AuditFileVersion') {
        fields.version = value.trim();
        if (!/^1\.\d{1,2}(?:\.\d+)?$/.test(fields.version)) fault('CODE_DOES_NOT_FIT', value, '1.20, 1.30');
      } else if (parent === 'Header' && name === 'AuditFileDateCreated') created(value);
      else if (parent === 'Company' && name === 'RegistrationNumber') company(value);
      else if (parent === 'SelectionCriteria') selection(name, value);
      else if (parent === 'GeneralLedgerEntries') totals(name, value);
    },
  };
}

/** A selection by accounting period and year, where no dates are given: the months of the year. */
function bySelectedPeriods(period: ReadonlyMap<string, string>): Partial<LedgerFile> {
  const edge = (number: string, year: string, end: boolean): string | undefined => {
    const [month, ofYear] = [period.get(number), period.get(year)];
    if (!/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(ofYear ?? '')) return undefined;
    const index = Math.min(12, Math.max(1, Number(month)));
    const last = new Date(Date.UTC(Number(ofYear), index, 0)).getUTCDate();
    return `${ofYear}-${String(index).padStart(2, '0')}-${end ? last : '01'}`;
  };
  const [from, to] = [edge('PeriodStart', 'PeriodStartYear', false), edge('PeriodEnd', 'PeriodEndYear', true)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
