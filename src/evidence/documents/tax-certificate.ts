/** skatteattest (RF-1316) from the text of its PDF. It has no signature to check, so what is read is a hint for a person, never proof. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import { asDate } from '../formats/values.ts';
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import type { TaxCertificate } from './register-record.ts';

/** True when the text means to be a certificate of tax and VAT. */
export function looksLikeCertificate(text: string): boolean {
  return (
    /\bRF-?\s?1316\b/i.test(text) || /attest\s+for\s+skatt/i.test(text) || /skatteattest/i.test(text.slice(0, 2000))
  );
}

export function readCertificate(
  text: string,
  file: string,
): { record: EvidenceRecord<'taxCertificate'>; problems: Problem[] } {
  const at = { file };
  const fields: Partial<TaxCertificate> = { form: /\bRF-?\s?1507\b/i.test(text) ? 'RF-1507' : 'RF-1316' };
  const unreadable: string[] = [];
  const problems: Problem[] = [];
  const number = after(text, /(?:organisasjonsnummer|org\.?\s?nr\.?)/i, /(\d[\d ]{8,12})/);
  if (number === undefined) unreadable.push('party');
  else if (isOrgNumber(normaliseOrgNumber(number))) fields.party = normaliseOrgNumber(number);
  else {
    unreadable.push('party');
    problems.push({ code: 'ORG_NUMBER_INVALID', at, read: number.trim() });
  }
  const day = after(
    text,
    /(?:attestdato|dato for utstedelse|utstedt|utferdet|utskriftsdato|dato)/i,
    /(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})/,
  );
  const date = day === undefined ? undefined : asDate(day);
  if (date?.ok) fields.issuedOn = date.value;
  else {
    unreadable.push('issuedOn');
    if (day !== undefined) problems.push({ code: 'DATE_IMPOSSIBLE', at, read: day });
  }
  const [tax, vat] = [sumAfter(text, /skatt/i), sumAfter(text, /merverdiavgift|mva\.?/i)];
  if (tax !== undefined) fields.arrearsTax = tax;
  if (vat !== undefined) fields.arrearsVat = vat;
  return { record: { kind: 'taxCertificate', at, fields, unreadable }, problems };
}

/** What stands within a line or two after a label. */
function after(text: string, label: RegExp, wanted: RegExp): string | undefined {
  const flags = label.flags.includes('g') ? label.flags : `${label.flags}g`;
  for (const match of text.matchAll(new RegExp(label.source, flags))) {
    const found = wanted.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 80));
    if (found) return found[1];
  }
  return undefined;
}

/** `Skatt: 1 234,50 kr`, `Merverdiavgift: kr 0`: the sum that stands after a label and a colon, in øre; undefined when two differ. */
function sumAfter(text: string, label: RegExp): number | undefined {
  const amount = String.raw`(\d{1,3}(?:[ .\u00a0]?\d{3})*)(?:,(\d{2}))?`;
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:${label.source})\s*:\s*(?:kr\.?\s*${amount}(?!\d)|${amount}(?:,-)?\s*kr)`,
    'giu',
  );
  const sums = new Set(
    [...text.matchAll(pattern)].map(([, first, ore, second, other]) =>
      Number(`${(first ?? second ?? '').replace(/\D/g, '')}${ore ?? other ?? '00'}`),
    ),
  );
  const [sum] = sums;
  return sums.size === 1 ? sum : undefined;
}
