/** Facts about one invoice: its format, how it came, what it refers to. Sums, parties and payment have files of their own. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT, DAY, YES_NO } from './call-off-entry.ts';
import { invoiceEntry, invoiceQuestion } from './invoice-entry.ts';
import { invoicePartyFacts } from './invoice-party.ts';
import { invoicePaymentFacts } from './invoice-payment.ts';
import { invoiceSumFacts } from './invoice-sums.ts';

export const invoiceFacts: readonly FactEntry[] = [
  invoiceEntry(
    'invoiceDocument',
    CODE,
    ['invoice'],
    ['Dokumentet som fakturaen er lest fra', 'Dokumentet som fakturaen er lesen frå', 'The document that was read'],
    [
      'Hvilken fil som gjelder for fakturanummeret. To filer med samme nummer og ulikt innhold vises her; ingen av dem legges til grunn.',
      'Kva fil som gjeld for fakturanummeret. To filer med same nummer og ulikt innhald blir viste her; ingen av dei blir lagde til grunn.',
      'Which file counts for the invoice number. Two files with the same number and different content are shown here; neither is relied on.',
    ],
  ),
  invoiceEntry(
    'invoiceFormat',
    CODE,
    ['invoice'],
    ['Formatet på fakturaen', 'Formatet på fakturaen', 'The format of the invoice'],
    [
      'Formatet etter CustomizationID og ProfileID i dokumentet, begge to. Er de ikke fra ett kjent format, vises de som de står. Viser ikke at fakturaen ble sendt slik.',
      'Formatet etter CustomizationID og ProfileID i dokumentet, begge to. Er dei ikkje frå eitt kjent format, blir dei viste som dei står. Viser ikkje at fakturaen vart send slik.',
      'The format by CustomizationID and ProfileID of the document, both of them. When they do not belong to one known format they are shown as they stand. Does not show that the invoice was sent like that.',
    ],
  ),
  invoiceQuestion(
    'selfBillingAgreed',
    ['Selvfakturering er avtalt', 'Sjølvfakturering er avtalt', 'Self-billing is agreed'],
    [
      'En persons daterte vurdering av om kommunen kan lage fakturaen på vegne av leverandøren.',
      'Ei datert vurdering frå ein person av om kommunen kan lage fakturaen på vegner av leverandøren.',
      "A person's dated assessment of whether the city may make the invoice on the supplier's behalf.",
    ],
  ),
  invoiceQuestion(
    'forwardBillingAgreed',
    ['Gjennomfakturering er avtalt', 'Gjennomfakturering er avtalt', 'Forward billing is agreed'],
    [
      'En persons daterte vurdering av om fakturaen kan sendes gjennom en annen som fakturerer videre.',
      'Ei datert vurdering frå ein person av om fakturaen kan sendast gjennom ein annan som fakturerer vidare.',
      "A person's dated assessment of whether the invoice may go through another party that bills it on.",
    ],
  ),
  invoiceEntry(
    'invoiceChannel',
    CODE,
    ['invoiceList'],
    ['Kanalen fakturaen kom gjennom', 'Kanalen fakturaen kom gjennom', 'The channel by which the invoice came'],
    [
      'Kanalen i oppdragsgivers fakturaliste. Ikke oppgitt når fakturaen ikke står i en liste, eller listen ikke har en slik kolonne; da er det ikke undersøkt hvordan fakturaen kom.',
      'Kanalen i fakturalista til oppdragsgivaren. Ikkje oppgitt når fakturaen ikkje står i ei liste, eller lista ikkje har ei slik kolonne; då er det ikkje undersøkt korleis fakturaen kom.',
      "The channel in the buyer's invoice list. Not stated when the invoice is in no list, or the list has no such column; then it was not examined how the invoice came.",
    ],
  ),
  invoiceQuestion(
    'otherChannelAccepted',
    [
      'En annen elektronisk kanal enn EHF er avtalt',
      'Ein annan elektronisk kanal enn EHF er avtalt',
      'Another electronic channel than EHF is agreed',
    ],
    [
      'En persons daterte vurdering når fakturalisten sier at fakturaen kom gjennom en annen kanal enn EHF, PDF og papir.',
      'Ei datert vurdering frå ein person når fakturalista seier at fakturaen kom gjennom ein annan kanal enn EHF, PDF og papir.',
      "A person's dated assessment when the invoice list says that the invoice came by another channel than EHF, PDF and paper.",
    ],
  ),
  invoiceEntry(
    'invoiceToCity',
    YES_NO,
    ['invoiceList'],
    ['Fakturaen er til kommunen', 'Fakturaen er til kommunen', 'The invoice is to the city'],
    [
      'Fakturaen står i oppdragsgivers fakturaliste, eller kjøperen er en av avtalens virksomheter. Nei når kjøperen hører til leverandørkjeden, eller når listen er vist å være fullstendig og ikke har fakturaen.',
      'Fakturaen står i fakturalista til oppdragsgivaren, eller kjøparen er ei av verksemdene i avtalen. Nei når kjøparen høyrer til leverandørkjeda, eller når lista er vist å vere fullstendig og ikkje har fakturaen.',
      "The invoice stands in the buyer's list, or the buyer is an agency of the agreement. No when the buyer belongs to the supply chain, or when the list is shown to be complete and does not hold the invoice.",
    ],
  ),
  invoiceEntry(
    'invoiceIssueDate',
    DAY,
    ['invoice', 'invoiceList'],
    ['Fakturadato', 'Fakturadato', 'Date of the invoice'],
    [
      'Datoen på fakturaen, og i fakturalisten når den har den. Er de ulike, legges ingen av dem til grunn.',
      'Datoen på fakturaen, og i fakturalista når ho har han. Er dei ulike, blir ingen av dei lagde til grunn.',
      'The date on the invoice, and in the invoice list when it has one. When they differ, neither is relied on.',
    ],
  ),
  {
    ...invoiceEntry(
      'usableReferences',
      COUNT,
      ['invoice'],
      ['Antall referanser som kan brukes', 'Talet på referansar som kan brukast', 'References that can be used'],
      [
        'Bestillings-, kjøper-, kontrakts-, konterings- og prosjektreferanser på fakturaen som ikke bare er fyll (NA), og som er slik avtalen sier når den sier noe om det: mønsteret for bestillinger, referansene kjøperen har oppgitt, nummeret på kontrakten. Viser ikke at bestillingen finnes.',
        'Bestillings-, kjøpar-, kontrakts-, konterings- og prosjektreferansar på fakturaen som ikkje berre er fyll (NA), og som er slik avtalen seier når han seier noko om det: mønsteret for bestillingar, referansane kjøparen har gitt opp, nummeret på kontrakten. Viser ikkje at bestillinga finst.',
        'Order, buyer, contract, accounting and project references on the invoice that are no mere filling (NA), and that are as the agreement says where it says anything: the pattern of orders, the references that the buyer has given, the number of the contract. Does not show that the order exists.',
      ],
    ),
    terms: ['order-reference-pattern', 'contract-reference'],
  },
  ...invoiceSumFacts,
  ...invoicePartyFacts,
  ...invoicePaymentFacts,
];
