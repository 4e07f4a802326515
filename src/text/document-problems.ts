/** What each problem with an invoice, a bank file or an answer of a register means, and what to do about it. */
import type { ProblemCode } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';

export const DOCUMENT_PROBLEMS = {
  INVOICE_NOT_BILLING_3: {
    nb: 'Dokumentet er en faktura, men ikke i formatet EHF Billing 3.0 ({read}).',
    nn: 'Dokumentet er ein faktura, men ikkje i formatet EHF Billing 3.0 ({read}).',
    en: 'The document is an invoice, but not in the format EHF Billing 3.0 ({read}).',
  },
  INVOICE_FIELD_MISSING: {
    nb: 'Fakturaen mangler {expected}.',
    nn: 'Fakturaen manglar {expected}.',
    en: 'The invoice lacks {expected}.',
  },
  INVOICE_OTHER_CURRENCY: {
    nb: 'Fakturaen er i {expected}, men her står {read}. Beløpet er ikke brukt. Alle beløp må være i fakturaens valuta.',
    nn: 'Fakturaen er i {expected}, men her står {read}. Beløpet er ikkje brukt. Alle beløp må vere i valutaen til fakturaen.',
    en: 'The invoice is in {expected}, but here stands {read}. The amount was not used. All amounts must be in the currency of the invoice.',
  },
  INVOICE_CODE_UNEXPECTED: {
    nb: 'Her står koden {read}, men den kan ikke stå her; ventet {expected}. Be den som sendte fakturaen, om å rette koden.',
    nn: 'Her står koden {read}, men han kan ikkje stå her; venta {expected}. Be den som sende fakturaen, om å rette koden.',
    en: 'The code {read} stands here, but cannot; expected {expected}. Ask whoever sent the invoice to correct the code.',
  },
  INVOICE_PARTS_DIFFER: {
    nb: 'Her står {read}, men et annet sted i det samme dokumentet står {expected}. Be den som sendte fakturaen, om å rette det som er feil.',
    nn: 'Her står {read}, men ein annan stad i det same dokumentet står {expected}. Be den som sende fakturaen, om å rette det som er feil.',
    en: '{read} stands here, but elsewhere in the same document stands {expected}. Ask whoever sent the invoice to correct what is wrong.',
  },
  INVOICE_ATTACHMENT_UNREADABLE: {
    nb: 'Et vedlegg i fakturaen lar seg ikke lese ({read}).',
    nn: 'Eit vedlegg i fakturaen lèt seg ikkje lese ({read}).',
    en: 'An attachment of the invoice cannot be read ({read}).',
  },
  INVOICE_BUYER_ABROAD: {
    nb: 'Kjøperen er en av oppdragsgiverne i avtalen, men står med adresse i {read}. Be den som sendte fakturaen, om å rette landet.',
    nn: 'Kjøparen er ein av oppdragsgivarane i avtalen, men står med adresse i {read}. Be den som sende fakturaen, om å rette landet.',
    en: 'The buyer is one of the buyers of the agreement, but has an address in {read}. Ask whoever sent the invoice to correct the country.',
  },
  UNIT_YOUNGER: {
    nb: 'Virksomheten ble registrert {read}, etter {expected}. Se etter om det er riktig virksomhet, eller om den har overtatt kontrakten.',
    nn: 'Verksemda vart registrert {read}, etter {expected}. Sjå etter om det er rett verksemd, eller om ho har teke over kontrakten.',
    en: 'The company was registered on {read}, after {expected}. Check whether it is the right company, or has taken the contract over.',
  },
  UNIT_OUTSIDE_VAT: {
    nb: 'Virksomheten står ikke i Merverdiavgiftsregisteret, men har fakturert merverdiavgift ({read}). Be den vise at den er eller var registrert.',
    nn: 'Verksemda står ikkje i Meirverdiavgiftsregisteret, men har fakturert meirverdiavgift ({read}). Be ho vise at ho er eller var registrert.',
    en: 'The company is not in the VAT register, but has invoiced VAT ({read}). Ask it to show that it is or was registered.',
  },
  UNIT_LETS_LABOUR: {
    nb: 'Virksomheten leier ut arbeidskraft (næringskode {read}), men er ført som underleverandør i {expected}. Se etter om det er innleie, og før den i så fall som det.',
    nn: 'Verksemda leiger ut arbeidskraft (næringskode {read}), men er ført som underleverandør i {expected}. Sjå etter om det er innleige, og før ho i så fall som det.',
    en: 'The company hires people out (industry code {read}), but is listed as a subcontractor in {expected}. Check whether it is hire, and list it as that if so.',
  },
  BANK_FIELD_MISSING: {
    nb: 'Bankfilen mangler {expected} her. Hent filen på nytt fra banken.',
    nn: 'Bankfila manglar {expected} her. Hent fila på nytt frå banken.',
    en: 'The bank file lacks {expected} here. Fetch the file from the bank again.',
  },
  BANK_FIELD_TWICE: {
    nb: 'Feltet {expected} står to ganger her med ulike verdier. Ingen av dem er brukt. Hent filen på nytt fra banken.',
    nn: 'Feltet {expected} står to gonger her med ulike verdiar. Ingen av dei er brukte. Hent fila på nytt frå banken.',
    en: 'The field {expected} stands twice here with different values. Neither was used. Fetch the file from the bank again.',
  },
  BANK_TOTAL_DIFFERS: {
    nb: 'Filen sier {expected}, men innholdet gir {read}. Hent filen på nytt fra banken eller lønnssystemet.',
    nn: 'Fila seier {expected}, men innhaldet gir {read}. Hent fila på nytt frå banken eller lønssystemet.',
    en: 'The file says {expected}, but its content gives {read}. Fetch the file from the bank or the payroll system again.',
  },
} as const satisfies Partial<Record<ProblemCode, LocalText>>;
