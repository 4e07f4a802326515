/** What authorities answered, and the certificate that the supplier ordered. */
import { STAFFING, SUPPLIER } from './parties.ts';
import { textPdf } from './pdf.ts';

const KINDS = ['restskatt', 'forskuddstrekk', 'forskuddsskatt', 'merverdiavgift', 'arbeidsgiveravgift', 'gebyr'];
const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** RestanserV2 as the service gives it bare. */
export function arrears(overdue: Readonly<Record<string, number>> = {}, day = '2025-06-20'): Uint8Array {
  const restanser = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { forfaltOgUbetaltRenter: 0, forfaltOgUbetaltKrav: overdue[kind] ?? 0, forfaltOgUbetalt: overdue[kind] ?? 0 },
    ]),
  );
  return json({ levert: `${day}T10:47:13.291069732`, forespurteOrganisasjon: SUPPLIER.orgNo, restanser });
}

/** A company that took over another's department: some of its people were there before it was. */
export function unit(party = SUPPLIER, more: object = {}): Uint8Array {
  return json({
    organisasjonsnummer: party.orgNo,
    navn: party.name.toUpperCase(),
    organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
    registreringsdatoEnhetsregisteret: '2021-02-19',
    registrertIMvaregisteret: true,
    registrertIForetaksregisteret: true,
    naeringskode1: { kode: '62.020' },
    antallAnsatte: 20,
    harRegistrertAntallAnsatte: true,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    ...more,
  });
}

/** The register of staffing agencies on a day, with the days of the approval. */
export function agencyApproval(from: string, to: string, on: string): Uint8Array {
  return json({
    organisasjonsnummer: STAFFING.orgNo,
    godkjenningsstatus: 'Lovlig – godkjent',
    godkjentFra: from,
    godkjentTil: to,
    levert: `${on}T08:00:00`,
  });
}

export function certificate(issuedOn: string, orgNo = SUPPLIER.orgNo): Uint8Array {
  const day = issuedOn.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
  return textPdf([
    'Attest for skatt og merverdiavgift (RF-1316)',
    `Organisasjonsnummer: ${orgNo.replace(/(\d{3})(?=\d)/g, '$1 ')}`,
    `Attestdato: ${day}`,
    'Skatt: 0 kr i restanse',
    'Merverdiavgift: 0 kr i restanse',
  ]);
}
