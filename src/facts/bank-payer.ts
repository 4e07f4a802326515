/** Whom a payment file names as payer: nobody of the case, or somebody else than the holder of the account that it draws on. */
import { type EvidenceRecord, type Problem, placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type Block = EvidenceRecord<'paymentFile'>;

/** All such problems. */
export function payers(input: FactsInput): Problem[] {
  const { records } = input.evidence;
  const blocks = records.paymentFile.filter((one) => read(one, 'level') === 'paymentInfo');
  if (blocks.length === 0) return [];
  const known = parties(input);
  const holderOf = holders(blocks, records.bankStatement);
  return blocks.flatMap((block): Problem[] => {
    const [payer, misspelt] = [read(block, 'debtorOrgNo'), read(block, 'debtorNumber')];
    const holder = holderOf(block);
    const tell = (said: string, expected: string): Problem[] => [
      { code: 'VALUE_DOES_NOT_FIT', at: placeOf(block, 'debtorOrgNo'), read: maskIds(said), expected },
    ];
    if (payer !== undefined && holder !== undefined && holder.orgNo !== payer)
      return tell(payer, `${holder.orgNo} (${holder.file})`);
    if (payer !== undefined && !known.has(payer)) {
      const expected = records.payroll[0]?.at.file ?? records.chain[0]?.at.file ?? 'case.json';
      return [{ code: 'NUMBER_UNKNOWN', at: placeOf(block, 'debtorOrgNo'), read: maskIds(payer), expected }];
    }
    if (misspelt === undefined) return [];
    if (holder) return isAlmost(misspelt, holder.orgNo) ? tell(misspelt, `${holder.orgNo} (${holder.file})`) : [];
    const meant = [...known].filter((orgNo) => isAlmost(misspelt, orgNo));
    return meant.length === 1 ? tell(misspelt, String(meant[0])) : [];
  });
}

/** The supplier, and every company that has people or does work in the case. */
function parties({ case: about, evidence: { records } }: FactsInput): Set<string> {
  const known = new Set<string>([about.supplier.orgNo]);
  const put = (number: string | undefined): void => {
    if (number !== undefined) known.add(firmId(number));
  };
  for (const row of records.chain) for (const one of [read(row, 'company'), read(row, 'engagedBy')]) put(one);
  for (const row of records.hires) for (const one of [read(row, 'agency'), read(row, 'hirer')]) put(one);
  for (const row of records.payroll) put(read(row, 'employer'));
  for (const row of records.persons) put(read(row, 'employer'));
  for (const row of records.amelding) put(read(row, 'reporter'));
  for (const row of records.ameldingEmployment) put(read(row, 'unit'));
  for (const row of records.foreignAssignments) put(read(row, 'contractor'));
  return known;
}

interface Holder {
  readonly orgNo: string;
  readonly file: string;
}

/** Whom the statements name as owner, else whom most blocks of the account name; undefined when they do not agree. */
function holders(
  blocks: readonly Block[],
  statements: readonly EvidenceRecord<'bankStatement'>[],
): (block: Block) => Holder | undefined {
  const owners = new Map<string, Holder | undefined>();
  for (const { fields, at } of statements) {
    const { account, ownerOrgNo: orgNo } = fields;
    if (account === undefined || orgNo === undefined) continue;
    const before = owners.get(account);
    owners.set(
      account,
      owners.has(account) && before?.orgNo !== orgNo ? undefined : (before ?? { orgNo, file: at.file }),
    );
  }
  const named = Map.groupBy(
    blocks.filter((one) => read(one, 'debtorOrgNo') !== undefined),
    (one) => read(one, 'debtorAccount') ?? '',
  );
  const most = new Map([...named].map(([account, own]) => [account, majority(own)]));
  return (block) => {
    const account = read(block, 'debtorAccount');
    if (account === undefined) return undefined;
    return owners.has(account) ? owners.get(account) : most.get(account);
  };
}

/** Whom more than half of the blocks name, and not one block alone. */
function majority(blocks: readonly Block[]): Holder | undefined {
  const named = [...Map.groupBy(blocks, (one) => read(one, 'debtorOrgNo') as string)];
  const most = named.find(([, own]) => own.length >= 2 && own.length * 2 > blocks.length);
  return most && { orgNo: most[0], file: (most[1][0] as Block).at.file };
}

/** One digit other, or two neighbours that have changed places: what a slip of the hand gives. Any other number is something else. */
function isAlmost(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [one = 0, other = 0] = off;
  return off.length === 1 || (off.length === 2 && other === one + 1 && a[one] === b[other] && a[other] === b[one]);
}
