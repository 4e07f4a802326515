/** Which format a document is in, by CustomizationID and ProfileID together, and by which channel the buyer's list says that it came. */
import { placeOf } from '../evidence/evidence.ts';
import type { Fact, Value } from './fact.ts';
import { factOf, type InvoiceDocument, type ListRecord } from './invoice-sources.ts';
import { absent, type BasisOf, fieldFact, known } from './sources.ts';

/** Formats that are named as such; their identifiers are dated figures, keyed by these names. */
const NAMED = ['BIS Billing 3.0', 'BIS Self-Billing 3.0', 'EHF Forward Billing 3.0'] as const;

/** `invoiceFormat`: the name of the format, or the identifier that stands there when it is none of the named ones. */
export function formatFact(document: InvoiceDocument): Fact {
  const { customizationId, profileId } = document.record.fields;
  const from = [...document.at('customizationId'), ...document.at('profileId')];
  const matches = (text: string, format: string, figure: string): boolean =>
    allowed(document.figure(figure, { format })).some((one) => one.test(text));
  const byProfile = NAMED.filter((one) => profileId === undefined || matches(profileId, one, 'billing-profiles'));
  const both = byProfile.filter(
    (one) => customizationId === undefined || matches(customizationId, one, 'billing-customization'),
  );
  const [name] = both;
  // What is there already shows that it is another format, whatever the missing identifier would have said.
  if (name === undefined) {
    return factOf('invoiceFormat', (byProfile.length > 0 ? customizationId : profileId) ?? '', document, from);
  }
  const whole = customizationId !== undefined && profileId !== undefined;
  return whole ? factOf('invoiceFormat', name, document, from) : absent('invoiceFormat', 'missingEvidence', from);
}

/** `NN` in an identifier stands for any two digits (Peppol R007), a last `*` for any continuation. */
function allowed(value: Value | null): RegExp[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return list.map((one: string) => {
    const quoted = one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${quoted.replace(/\bNN\b/g, '\\d\\d').replace(/\\\*$/, '.*')}$`);
  });
}

/** `invoiceChannel` by the rows of one invoice; a list without the column says nothing about it (`notStated`). */
export function channelFacts(rows: readonly ListRecord[], basisOf: BasisOf): Fact[] {
  if (rows.length === 0) return [known('invoiceChannel', 'notStated', 'documented', [])];
  return rows.map((row) => {
    const stated = row.columns === undefined ? row.fields.channel !== undefined : row.columns['channel'] !== undefined;
    return stated || row.unreadable.includes('channel')
      ? fieldFact('invoiceChannel', row, 'channel', basisOf(row))
      : known('invoiceChannel', 'notStated', basisOf(row), [placeOf(row, 'invoiceNo')]);
  });
}
