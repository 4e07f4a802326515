/** Numbers that an ISO 20022 message names companies, accounts and payments by, checked. An account that is wrong is located and never shown. */
import type { RecordFields, RecordKind } from '../evidence.ts';
import { isBankAccount, isIban, isKid, isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import { shortRead } from '../mask.ts';
import { type Draft, type Field, note, one, put, type Reading, refuse, saidAt } from './bank-values.ts';
import type { Group } from './bank-walk.ts';

/** The first that is an organisation number: banks put their customer numbers in the same place. */
export function putOrgNo<K extends RecordKind, F extends Field<K>>(
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  for (const { text } of paths.flatMap((path) => group?.values.get(path) ?? [])) {
    const number = normaliseOrgNumber(text);
    if (!isOrgNumber(number)) continue;
    draft.fields[field] = number as RecordFields[K][F];
    return;
  }
}

/**
 * An account as rules compare it: eleven digits, or an IBAN in capitals without spaces; of a Norwegian IBAN its eleven digits.
 * An account of a bank abroad that is no IBAN has no check digits and is kept as it stands.
 * @param path of the account's `Id`
 * @param agent path of the `FinInstnId` of the bank that holds it
 */
export function putAccount<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  path: string,
  agent?: string,
): void {
  const [iban, other] = [`${path}/IBAN`, `${path}/Othr/Id`];
  const bank = agent === undefined ? undefined : saidAt(group, `${agent}/BICFI`, `${agent}/BIC`).said[0]?.text;
  const abroad = bank !== undefined && /^[A-Z]{4}(?!NO)[A-Z]{2}/i.test(bank);
  put(draft, field, one(reading, group, iban, other), ({ text, line }) => {
    const bare = text.replace(/[\s.-]/g, '').toUpperCase();
    const isIbanShape = /^[A-Z]{2}\d{2}/.test(bare);
    if (isIbanShape && isIban(bare)) return (bare.startsWith('NO') ? bare.slice(4) : bare) as RecordFields[K][F];
    if (!isIbanShape && (isBankAccount(bare) || (abroad && bare !== ''))) {
      if (isBankAccount(bare)) checkScheme(reading, group, `${path}/Othr/SchmeNm/Cd`);
      return bare as RecordFields[K][F];
    }
    note(reading, isIbanShape ? 'IBAN_INVALID' : 'ACCOUNT_INVALID', line, path);
    return undefined;
  });
}

/** Eleven digits of a Norwegian bank are a BBAN; another name of the scheme says that they are something else. */
function checkScheme(reading: Reading, group: Group | undefined, path: string): void {
  const [scheme] = saidAt(group, path).said;
  if (scheme && scheme.text !== 'BBAN')
    note(reading, 'CODE_DOES_NOT_FIT', scheme.line, path, { read: shortRead(scheme.text), expected: 'BBAN' });
}

/** A structured reference (`SCOR`): KID by its check digit, or an international one (`RF…`), which has its own. */
export function putReference<K extends 'paymentOrder' | 'bankEntry'>(
  reading: Reading,
  draft: Draft<K>,
  group: Group | undefined,
  path: string,
): void {
  // A transfer that settles several invoices carries several; which is which matters to nobody here.
  const structured = group?.values.get(`${path}/Tp/CdOrPrtry/Cd`)?.some(({ text }) => text === 'SCOR');
  for (const { text, line } of (structured && group?.values.get(`${path}/Ref`)) || []) {
    const reference = text.replace(/\s/g, '').toUpperCase();
    if (isKid(reference) || /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) {
      (draft.fields as { reference?: string }).reference ??= reference;
      continue;
    }
    note(reading, 'KID_INVALID', line, path);
    refuse(draft, 'reference');
  }
}
