/** Facts about the sums and numbers on an invoice. Differences are in hundredths of the invoice's own currency: øre, when it is in kroner. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT } from './call-off-entry.ts';
import { invoiceEntry, ORE } from './invoice-entry.ts';

export const invoiceSumFacts: readonly FactEntry[] = [
  invoiceEntry(
    'invoiceCurrency',
    CODE,
    ['invoice'],
    ['Valutaen på fakturaen', 'Valutaen på fakturaen', 'The currency of the invoice'],
    ['Valutakoden i dokumentet.', 'Valutakoden i dokumentet.', 'The currency code in the document.'],
  ),
  invoiceEntry(
    'lineDifference',
    ORE,
    ['invoice'],
    ['Største avvik på en fakturalinje', 'Største avvik på ei fakturalinje', 'Largest difference on an invoice line'],
    [
      'Nettobeløpet på linjen mot antall ganger pris, delt på antallet prisen gjelder, med tillegg og fradrag. Vises i kroner; er fakturaen i en annen valuta, gjelder tallet den. Viser ikke at prisen er riktig.',
      'Nettobeløpet på linja mot tal gonger pris, delt på talet prisen gjeld, med tillegg og frådrag. Blir vist i kroner; er fakturaen i ein annan valuta, gjeld talet han. Viser ikkje at prisen er rett.',
      "The line's net amount against quantity times price, divided by the quantity the price is for, with charges and allowances. Shown in kroner; if the invoice is in another currency, the figure is in that. Does not show that the price is right.",
    ],
  ),
  invoiceEntry(
    'totalsDifference',
    ORE,
    ['invoice'],
    [
      'Største avvik i summene på fakturaen',
      'Største avvik i summane på fakturaen',
      'Largest difference in the sums of the invoice',
    ],
    [
      'Sum av linjene, av fradrag, tillegg og avgift, og beløpene uten og med avgift, mot det fakturaen selv fører. Vises i kroner; er fakturaen i en annen valuta, gjelder tallet den.',
      'Sum av linjene, av frådrag, tillegg og avgift, og beløpa utan og med avgift, mot det fakturaen sjølv fører. Blir vist i kroner; er fakturaen i ein annan valuta, gjeld talet han.',
      'The sums of lines, allowances, charges and VAT, and the amounts without and with VAT, against what the invoice itself states. Shown in kroner; if the invoice is in another currency, the figure is in that.',
    ],
  ),
  invoiceEntry(
    'taxDifference',
    ORE,
    ['invoice'],
    ['Største avvik i merverdiavgiften', 'Største avvik i meirverdiavgifta', 'Largest difference in the VAT'],
    [
      'Avgiften for hver sats mot grunnlaget ganger satsen, og grunnlagene til sammen mot beløpet uten avgift. Vises i kroner; er fakturaen i en annen valuta, gjelder tallet den. Viser ikke at satsen er riktig.',
      'Avgifta for kvar sats mot grunnlaget gonger satsen, og grunnlaga til saman mot beløpet utan avgift. Blir vist i kroner; er fakturaen i ein annan valuta, gjeld talet han. Viser ikkje at satsen er rett.',
      'The VAT of each rate against the taxable amount times the rate, and the taxable amounts together against the amount without VAT. Shown in kroner; if the invoice is in another currency, the figure is in that. Does not show that the rate is right.',
    ],
  ),
  invoiceEntry(
    'payableDifference',
    ORE,
    ['invoice'],
    ['Avvik i beløpet å betale', 'Avvik i beløpet å betale', 'Difference in the amount payable'],
    [
      'Beløpet å betale mot beløpet med avgift, minus forskuddsbetalt, pluss avrunding. Vises i kroner; er fakturaen i en annen valuta, gjelder tallet den. Holdes tilbake når fakturalisten har et annet beløp.',
      'Beløpet å betale mot beløpet med avgift, minus førehandsbetalt, pluss avrunding. Blir vist i kroner; er fakturaen i ein annan valuta, gjeld talet han. Blir halde tilbake når fakturalista har eit anna beløp.',
      'The amount payable against the amount with VAT, less what is prepaid, plus rounding. Shown in kroner; if the invoice is in another currency, the figure is in that. Withheld when the invoice list has another amount.',
    ],
  ),
  invoiceEntry(
    'invoicePayable',
    ORE,
    ['invoice', 'invoiceList'],
    ['Beløp å betale', 'Beløp å betale', 'Amount payable'],
    [
      'Beløpet å betale med avgift, minus for kreditnotaer, på fakturaen og i fakturalisten når den har det. Bare for fakturaer i kroner.',
      'Beløpet å betale med avgift, minus for kreditnotaer, på fakturaen og i fakturalista når ho har det. Berre for fakturaer i kroner.',
      'The amount payable including VAT, negative for credit notes, on the invoice and in the invoice list when it has one. Only for invoices in kroner.',
    ],
  ),
  invoiceEntry(
    'wrongOrgNumbers',
    COUNT,
    ['invoice'],
    ['Antall ugyldige organisasjonsnumre', 'Talet på ugyldige organisasjonsnummer', 'Invalid organisation numbers'],
    [
      'Organisasjonsnumre for selger, kjøper og betalingsmottaker med feil kontrollsiffer. Viser ikke at virksomheten finnes i Enhetsregisteret.',
      'Organisasjonsnummer for seljar, kjøpar og betalingsmottakar med feil kontrollsiffer. Viser ikkje at verksemda finst i Einingsregisteret.',
      'Organisation numbers of seller, buyer and payee with a wrong check digit. Does not show that the company is in the register.',
    ],
  ),
  invoiceEntry(
    'wrongAccounts',
    COUNT,
    ['invoice'],
    ['Antall ugyldige kontonumre', 'Talet på ugyldige kontonummer', 'Invalid account numbers'],
    [
      'Betalingskontoer med feil kontrollsiffer. Viser ikke hvem som eier kontoen. Konto i utenlandsk bank som ikke er et IBAN, er ikke kontrollert.',
      'Betalingskontoar med feil kontrollsiffer. Viser ikkje kven som eig kontoen. Konto i utanlandsk bank som ikkje er eit IBAN, er ikkje kontrollert.',
      'Payment accounts with a wrong check digit. Does not show who owns the account. An account at a foreign bank that is no IBAN is not checked.',
    ],
  ),
];
