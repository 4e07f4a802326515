/** Facts about who sells, buys and is paid by an invoice. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT, DAY, YES_NO } from './call-off-entry.ts';
import { invoiceEntry, invoiceQuestion } from './invoice-entry.ts';

export const invoicePartyFacts: readonly FactEntry[] = [
  {
    ...invoiceEntry(
      'contractSupplierOrgNo',
      CODE,
      [],
      [
        'Leverandørens organisasjonsnummer i kontrakten',
        'Organisasjonsnummeret til leverandøren i kontrakten',
        "The supplier's organisation number in the contract",
      ],
      [
        'Hvem saken gjelder. Ført av den som opprettet saken.',
        'Kven saka gjeld. Ført av den som oppretta saka.',
        'Whom the case is about. Entered by whoever opened the case.',
      ],
    ),
    subject: 'contract',
  },
  invoiceEntry(
    'sellerOrgNo',
    CODE,
    ['invoice'],
    ['Selgerens organisasjonsnummer', 'Organisasjonsnummeret til seljaren', "The seller's organisation number"],
    [
      'Nummeret på den juridiske enheten som selger, slik det står på fakturaen.',
      'Nummeret på den juridiske eininga som sel, slik det står på fakturaen.',
      'The number of the legal entity that sells, as it stands on the invoice.',
    ],
  ),
  invoiceEntry(
    'sellerInChain',
    YES_NO,
    ['chain', 'invoice'],
    ['Selgeren står i leverandørkjeden', 'Seljaren står i leverandørkjeda', 'The seller stands in the supply chain'],
    [
      'Ja når oversikten over underleverandører har selgeren. Nei bare når oversikten er vist å være fullstendig, eller selgeren er leverandøren selv.',
      'Ja når oversikta over underleverandørar har seljaren. Nei berre når oversikta er vist å vere fullstendig, eller seljaren er leverandøren sjølv.',
      'Yes when the list of subcontractors has the seller. No only when the list is shown to be complete, or the seller is the supplier itself.',
    ],
  ),
  invoiceEntry(
    'sellerApprovedOn',
    DAY,
    ['chain', 'invoice'],
    [
      'Dagen selgeren ble godkjent som underleverandør',
      'Dagen seljaren vart godkjend som underleverandør',
      'The day the seller was approved as subcontractor',
    ],
    [
      'Første godkjenning i oversikten over kjeden. Viser ikke hva godkjenningen omfatter.',
      'Første godkjenning i oversikta over kjeda. Viser ikkje kva godkjenninga omfattar.',
      'The first approval in the list of the chain. Does not show what the approval covers.',
    ],
  ),
  invoiceEntry(
    'buyerOrgNo',
    CODE,
    ['invoice', 'invoiceList'],
    ['Kjøperens organisasjonsnummer', 'Organisasjonsnummeret til kjøparen', "The buyer's organisation number"],
    [
      'Nummeret på kjøperen på fakturaen, og i fakturalisten når den har det. Er de ulike, legges ingen av dem til grunn.',
      'Nummeret på kjøparen på fakturaen, og i fakturalista når ho har det. Er dei ulike, blir ingen av dei lagde til grunn.',
      "The buyer's number on the invoice, and in the invoice list when it has one. When they differ, neither is relied on.",
    ],
  ),
  invoiceEntry(
    'buyerIsAgency',
    YES_NO,
    ['invoice', 'invoiceList'],
    [
      'Kjøperen er en virksomhet i avtalen',
      'Kjøparen er ei verksemd i avtalen',
      'The buyer is an agency of the agreement',
    ],
    [
      'Om kjøperens nummer står blant virksomhetene i avtaledataene.',
      'Om nummeret til kjøparen står blant verksemdene i avtaledataa.',
      "Whether the buyer's number stands among the agencies in the agreement data.",
    ],
  ),
  invoiceEntry(
    'payeeIsSeller',
    YES_NO,
    ['invoice'],
    ['Selgeren er den som skal ha pengene', 'Seljaren er den som skal ha pengane', 'The seller is the one to be paid'],
    [
      'Nei når fakturaen navngir en annen betalingsmottaker, som ved salg av fordringen (factoring). Viser ikke hvem som eier kontoen.',
      'Nei når fakturaen namngir ein annan betalingsmottakar, som ved sal av kravet (factoring). Viser ikkje kven som eig kontoen.',
      'No when the invoice names another payee, as when the claim is sold (factoring). Does not show who owns the account.',
    ],
  ),
  invoiceEntry(
    'otherPayeeAccounts',
    COUNT,
    ['invoice'],
    [
      'Antall kontoer som ikke står på selgerens første faktura',
      'Talet på kontoar som ikkje står på den første fakturaen frå seljaren',
      "Accounts that are not on the seller's first invoice",
    ],
    [
      'Betalingskontoer som skiller seg fra den første fakturaen fra samme selger. Kan være kontobytte, factoring eller svindel; viser ikke hvilket. Kontonumrene selv vises ikke.',
      'Betalingskontoar som skil seg frå den første fakturaen frå same seljar. Kan vere kontobyte, factoring eller svindel; viser ikkje kva. Kontonumra sjølve blir ikkje viste.',
      'Payment accounts that differ from the first invoice by the same seller. May be a new account, factoring or fraud; does not show which. The numbers themselves are not shown.',
    ],
  ),
  invoiceQuestion(
    'payeeAccepted',
    ['Den som skal ha pengene, er avklart', 'Den som skal ha pengane, er avklart', 'Who is to be paid is settled'],
    [
      'En persons daterte vurdering når en annen enn selgeren, eller en annen konto enn før, skal ha pengene.',
      'Ei datert vurdering frå ein person når ein annan enn seljaren, eller ein annan konto enn før, skal ha pengane.',
      "A person's dated assessment when somebody else than the seller, or another account than before, is to be paid.",
    ],
  ),
];
