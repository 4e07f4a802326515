/** Which format a document is in, by CustomizationID and ProfileID together, and by which channel the buyer's list says that it came. */
import { type IsoDate, placeOf } from '../evidence/evidence.ts';
import type { Fact, Value } from './fact.ts';
import { factOf, type InvoiceDocument, type ListRecord } from './invoice-sources.ts';
import { absent, type BasisOf, fieldFact, known } from './sources.ts';

/** Formats that are named as such; their identifiers are dated figures, keyed by these names. */
const NAMED = ['BIS Billing 3.0', 'BIS Self-Billing 3.0', 'EHF Forward Billing 3.0'] as const;
type Format = (typeof NAMED)[number];

/** No identifier is longer; what a document puts in its place need not be shown whole. */
const LONGEST_SHOWN = 200;

/** `invoiceFormat`: the name of the format, or both identifiers as they stand when they are not those of one named format. */
export function formatFact(document: InvoiceDocument): Fact {
  const id = 'invoiceFormat';
  const { customizationId, profileId } = document.record.fields;
  const from = [...document.at('customizationId'), ...document.at('profileId')];
  if (document.unreadable('customizationId') || document.unreadable('profileId'))
    return absent(id, 'unreadableEvidence', from);
  const named = document.onItsDay((day) => {
    const byProcess = formatsOf(profileId, 'billing-profiles', document, day);
    const bySpecification = formatsOf(customizationId, 'billing-customization', document, day);
    return byProcess && bySpecification && { name: bySpecification.find((format) => byProcess.includes(format)) };
  });
  if (!named) return absent(id, document.noFigure, from);
  // What is there already shows that it is another format, whatever the missing identifier would have said.
  if (named.name === undefined) {
    const shown = [customizationId, profileId].filter((one) => one !== undefined).join(' / ');
    return factOf(id, shown.slice(0, LONGEST_SHOWN), document, from);
  }
  const whole = customizationId !== undefined && profileId !== undefined;
  return whole ? factOf(id, named.name, document, from) : absent(id, 'missingEvidence', from);
}

/** The named formats whose identifier it may be: all when it is missing. Undefined when there are no figures for the day. */
function formatsOf(
  text: string | undefined,
  figure: string,
  { input }: InvoiceDocument,
  day: IsoDate,
): readonly Format[] | undefined {
  const allowed = NAMED.map((format) => ({ format, identifiers: listOf(input.figure(figure, { format }, day)) }));
  if (allowed.some(({ identifiers }) => identifiers.length === 0)) return undefined;
  if (text === undefined) return NAMED;
  // An extension begins as what it extends: its own identifier, written out, goes before one with any continuation.
  const exact = allowed.filter(({ identifiers }) => identifiers.includes(text));
  const fitting = exact.length > 0 ? exact : allowed.filter(({ identifiers }) => identifiers.some(fits(text)));
  return fitting.map(({ format }) => format);
}

function listOf(value: Value | null): readonly string[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

/** `NN` in an identifier stands for any two digits (Peppol R007), a last `*` for any continuation (R004). */
function fits(text: string): (identifier: string) => boolean {
  return (identifier) => {
    const quoted = identifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${quoted.replace(/\bNN\b/g, '\\d\\d').replace(/\\\*$/, '.*')}$`).test(text);
  };
}

/** `invoiceChannel` by the rows of one invoice; a list without the column says nothing about it (`notStated`). */
export function channelFacts(rows: readonly ListRecord[], basisOf: BasisOf): Fact[] {
  if (rows.length === 0) return [known('invoiceChannel', 'notStated', 'documented', [])];
  return rows.map((row) => {
    const stated = row.columns === undefined ? row.fields.channel !== undefined : row.columns.channel !== undefined;
    return stated || row.unreadable.includes('channel')
      ? fieldFact('invoiceChannel', row, 'channel', basisOf(row))
      : known('invoiceChannel', 'notStated', basisOf(row), [placeOf(row, 'invoiceNo')]);
  });
}
